import { fillSample } from '../../src/app/sample/fill.ts'
import { sample as en } from '../../src/app/sample/en.ts'
import { sample as es } from '../../src/app/sample/es.ts'
import { sample as pt } from '../../src/app/sample/pt-BR.ts'
import type { SampleWorkshop } from '../../src/app/sample/shape.ts'
import { compileCatalogue } from '../../src/i18n/catalogue-plugin.ts'
import type { Language } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../src/workshop/snapshot.ts'
import { beginStage } from '../../src/workshop/stage/begin.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'

export const samples: Record<Language, SampleWorkshop> = { es, 'pt-BR': pt, en }

/** The example workshop as a snapshot, made by the operations the app uses. */
export function sampleSnapshot(language: Language): WorkshopSnapshot {
  const [content, stage] = [openContent(), openStage()]
  beginStage(stage, { lineage: 'sample', title: samples[language].title, language, sample: true })
  fillSample(content, stage, samples[language], Date.UTC(2026, 10, 24, 12))
  return takeSnapshot(content, stage)
}

export const wholeTranslator = (language: Language) =>
  createTranslator(language, {
    ...compileCatalogue(language, 'first'),
    ...compileCatalogue(language, 'later'),
  })
