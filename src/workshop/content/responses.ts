// Answers to a proposal, by name: each carries what the same person had said before, so that no objection is overwritten.
import { answers, type Answer } from '../../method/decisions.ts'
import { hashOf } from '../../method/hash.ts'
import type { PersonId, RoundId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import { readCast } from './ballots.ts'
import { CAST, type Content } from './content.ts'
import { tidyLine } from './texts.ts'

/** An answer, and the words it was given to: the proposal's version, and which text of that version. */
export interface Said {
  readonly answer: Answer
  readonly reason: string
  readonly version: number
  readonly words: string
}
export interface Response extends Said {
  /** What this person had answered before, oldest first: objections, reasons, and answers to other words. */
  readonly earlier: readonly Said[]
}
export const REASON_LETTERS = 1_000
const MOST_EARLIER = 8

/** What a proposal's words are known by: two texts of one version are two questions. */
export const wordsOf = (text: string): string => hashOf(text).toString(36)

function readSaid(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined
  const { answer, reason, version, words } = value
  if (!answers.includes(answer as Answer) || !isIndex(version) || typeof words !== 'string') return undefined
  return {
    answer: answer as Answer,
    reason: typeof reason === 'string' ? reason.slice(0, REASON_LETTERS) : '',
    version,
    words: words.slice(0, 10),
  }
}

export function readResponse(value: unknown): Response | undefined {
  const said = readSaid(value)
  if (!said || !isRecord(value)) return undefined
  const earlier = Array.isArray(value['earlier']) ? (value['earlier'] as unknown[]) : []
  return { ...said, earlier: earlier.slice(-MOST_EARLIER).flatMap((each) => readSaid(each) ?? []) }
}

const writeSaid = ({ answer, version, words, reason }: Said) => ({
  answer,
  version,
  words,
  ...(reason && { reason }),
})
export const writeResponse = ({ earlier, ...said }: Response) => ({
  ...writeSaid(said),
  ...(earlier.length > 0 && { earlier: earlier.map(writeSaid) }),
})

const isOfSameWords = (a: Said, b: Said) => a.version === b.version && a.words === b.words
/** Whether the record needs what is now answered anew: an objection, a reason, an answer to other words. */
const isForTheRecord = (before: Said, now: Said) =>
  !isOfSameWords(before, now) ||
  ((before.answer === 'object' || before.reason !== '') &&
    (before.answer !== now.answer || before.reason !== now.reason))

/** Answers a proposal, or changes the answer: the last one before the close holds [RO4]. */
export function respond(content: Content, round: RoundId, person: PersonId, said: Said): void {
  const key = `${round}/${person}`
  const before = readResponse(content.responses.get(key))
  const now: Said = { ...said, reason: tidyLine(said.reason, REASON_LETTERS) }
  const earlier = [
    ...(before?.earlier ?? []),
    ...(before && isForTheRecord(before, now) ? [before] : []),
  ].slice(-MOST_EARLIER)
  content.y.transact(() => content.responses.set(key, writeResponse({ ...now, earlier })), CAST)
}

export const readResponses = (content: Content, round: RoundId) =>
  readCast<PersonId, Response>(content.responses, round, readResponse)
