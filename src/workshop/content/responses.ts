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
  /** How the proposal would have to read, by who objects; absent where they did not say. */
  readonly change?: string | undefined
  readonly version: number
  readonly words: string
}
export interface Response extends Said {
  /** What this person had answered before, oldest first: objections, reasons, and answers to other words. */
  readonly earlier: readonly Said[]
}
export const REASON_LETTERS = 1_000
/** Of a proposal's text, and of a change of it that somebody proposes. */
export const PROPOSAL_LETTERS = 4_000
const MOST_EARLIER = 8

/** What a proposal's words are known by: two texts of one version are two questions. */
export const wordsOf = (text: string): string => hashOf(text).toString(36)

function readSaid(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined
  const { answer, reason, change, version, words } = value
  if (!answers.includes(answer as Answer) || !isIndex(version) || typeof words !== 'string') return undefined
  return {
    answer: answer as Answer,
    reason: typeof reason === 'string' ? reason.slice(0, REASON_LETTERS) : '',
    ...(typeof change === 'string' && change && { change: change.slice(0, PROPOSAL_LETTERS) }),
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

const writeSaid = ({ answer, version, words, reason, change }: Said) => ({
  answer,
  version,
  words,
  ...(reason && { reason }),
  ...(change && { change }),
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
    (before.answer !== now.answer || before.reason !== now.reason || before.change !== now.change))

/** An answer, with what the same person had answered before. */
export function withEarlier(before: Response | undefined, said: Said): Response {
  const now: Said = {
    ...said,
    reason: tidyLine(said.reason, REASON_LETTERS),
    change: said.change?.trim().slice(0, PROPOSAL_LETTERS) || undefined,
  }
  const earlier = [...(before?.earlier ?? []), ...(before && isForTheRecord(before, now) ? [before] : [])]
  return { ...now, earlier: earlier.slice(-MOST_EARLIER) }
}

export const castResponse = (content: Content, round: RoundId, person: PersonId, response: Response): void =>
  content.y.transact(() => void content.responses.set(`${round}/${person}`, writeResponse(response)), CAST)

/** Answers a proposal, or changes the answer: the last one before the close holds [RO4]. */
export function respond(content: Content, round: RoundId, person: PersonId, said: Said): void {
  const before = readResponse(content.responses.get(`${round}/${person}`))
  castResponse(content, round, person, withEarlier(before, said))
}

export const readResponses = (content: Content, round: RoundId) =>
  readCast<PersonId, Response>(content.responses, round, readResponse)
