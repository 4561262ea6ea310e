import { loadFont } from '../../cli/workshop-input.ts'
import { sections } from '../../src/app/plan/sections.ts'
import type { Language } from '../../src/i18n/languages.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import { noteLine } from '../../src/plan/evidence-words.ts'
import type { StrategicPlan } from '../../src/plan/tree.ts'
import { addNotes } from '../../src/workshop/content/notes.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import type { NoteId } from '../../src/workshop/ids.ts'
import { takeSnapshot } from '../../src/workshop/snapshot.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import { sampleSnapshot, wholeTranslator } from './sample.ts'

export const PLAN_AT = Date.UTC(2026, 10, 24, 12)
/** The letters of our own, from the packages. */
export const means = { loadFont }

export const planOf = (language: Language): StrategicPlan =>
  compilePlan(sampleSnapshot(language), sections, wholeTranslator(language), PLAN_AT)

/** Every note of the example as its plan cites it: with the figure it stands on, where it does. */
export function citedNotes(language: Language): readonly string[] {
  const snapshot = sampleSnapshot(language)
  return snapshot.notes.map((note) => noteLine(note, snapshot, wholeTranslator(language)).text)
}

/** A workshop with these notes and nothing else. */
export function planOfNotes(texts: readonly string[], language: Language = 'es'): StrategicPlan {
  const content = openContent()
  addNotes(
    content,
    texts.map((text, n) => ({ id: `note-${n}` as NoteId, zone: 'pestel-legal', text, made: n })),
  )
  return compilePlan(takeSnapshot(content, openStage()), sections, wholeTranslator(language), PLAN_AT)
}
