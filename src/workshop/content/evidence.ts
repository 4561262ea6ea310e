// What a note stands on: a figure of a survey with its base, or somebody's words. It is written with its note, once, and says
// all by itself, also when the survey is gone.
import { baseKinds, type BaseKind } from '../../method/survey/counting.ts'
import { isId, type NoteId, type SurveyId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { isIndex, isRecord } from '../values.ts'
import { act, type Content } from './content.ts'
import { addNote, type NewNote } from './notes.ts'
import { tidyLine, type TextTooLong } from './texts.ts'

/** So many of these gave that answer. */
export interface Finding {
  readonly kind: 'finding'
  readonly survey: SurveyId
  readonly question: string
  readonly answer: string
  readonly n: number
  readonly base: number
  readonly of: BaseKind
  /** Only among those who gave these answers. */
  readonly where: readonly (readonly [question: string, answer: string])[]
}
/** The note's own words are somebody's. */
export interface Quote {
  readonly kind: 'quote'
  /** The survey in which it was said; none: an interview. */
  readonly survey: SurveyId | undefined
  readonly question: string
  /** Who said it, as the group may know: «a coordinator in Cali». */
  readonly who: string
}
export type Evidence = Finding | Quote

const EVIDENCE = '/evidence'
export const EVIDENCE_LETTERS = 500
export const MOST_WHERES = 5

const line = (value: unknown): string => (typeof value === 'string' ? tidyLine(value, EVIDENCE_LETTERS) : '')
const surveyOf = (value: unknown): SurveyId | undefined =>
  isId(value) ? (value as string as SurveyId) : undefined

function readWhere(value: unknown): Finding['where'] {
  if (!Array.isArray(value)) return []
  return value.slice(0, MOST_WHERES).flatMap((each: unknown) => {
    if (!Array.isArray(each)) return []
    const [question, answer] = [line(each[0]), line(each[1])]
    return question && answer ? [[question, answer] as const] : []
  })
}

/** Evidence out of a document or a file, where anything may stand. */
export function readEvidenceValue(value: unknown): Evidence | undefined {
  if (!isRecord(value)) return undefined
  const survey = surveyOf(value['survey'])
  const question = line(value['question'])
  if (value['kind'] === 'quote') return { kind: 'quote', survey, question, who: line(value['who']) }
  const { n, base } = value
  const of = baseKinds.find((each) => each === value['of'])
  const answer = line(value['answer'])
  if (value['kind'] !== 'finding' || !survey || !answer || !of || !isIndex(n) || !isIndex(base) || n > base)
    return undefined
  return { kind: 'finding', survey, question, answer, n, base, of, where: readWhere(value['where']) }
}

/** Of every note that stands on something. */
export function readEvidence(content: Content): ReadonlyMap<NoteId, Evidence> {
  const evidence = new Map<NoteId, Evidence>()
  for (const [key, value] of content.notes.entries()) {
    if (!key.endsWith(EVIDENCE)) continue // most keys are not, and all are gone through at each change
    const id = key.slice(0, -EVIDENCE.length)
    const read = isId(id) ? readEvidenceValue(value) : undefined
    if (read) evidence.set(id as NoteId, read)
  }
  return evidence
}

/** Bare, inside of the caller's act. */
export const writeEvidence = (content: Content, note: NoteId, evidence: Evidence): void => {
  // As it will be read: nothing in it is longer than a reader takes.
  const kept = readEvidenceValue(evidence)
  if (kept) content.notes.set(`${note}${EVIDENCE}`, { ...kept, survey: kept.survey ?? null })
}

/** Pins a figure or somebody's words to a board: a note that stands on it, as one act. */
export function pinEvidence(content: Content, note: NewNote, evidence: Evidence): Result<void, TextTooLong> {
  let added: Result<void, TextTooLong> = ok(undefined)
  act(content, () => {
    added = addNote(content, note)
    if (added.ok) writeEvidence(content, note.id, evidence)
  })
  return added
}
