// The example workshop as a snapshot: for the plans in docs/example and for tests.
import type { Language } from '../../i18n/languages.ts'
import { openContent } from '../../workshop/content/content.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { beginStage } from '../../workshop/stage/begin.ts'
import { openStage } from '../../workshop/stage/stage.ts'
import { sample as en } from './en.ts'
import { sample as es } from './es.ts'
import { fillSample } from './fill.ts'
import { sample as pt } from './pt-BR.ts'
import type { SampleWorkshop } from './shape.ts'

export const samples: Readonly<Record<Language, SampleWorkshop>> = { es, 'pt-BR': pt, en }

/** @param at when its notes were written, in ms since 1970 */
export function sampleSnapshot(language: Language, at: number): WorkshopSnapshot {
  const [content, stage] = [openContent(), openStage()]
  const sample = samples[language]
  beginStage(stage, { lineage: 'sample', title: sample.title, language, sample: true })
  fillSample(content, stage, sample, at)
  return takeSnapshot(content, stage)
}
