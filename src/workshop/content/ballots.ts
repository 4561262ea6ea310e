// What people cast in a round: ballots, which name nobody, and responses, which are a person's own.
import { answers, type Answer } from '../../method/decisions.ts'
import type { Dots } from '../../method/dots.ts'
import { isId, type BallotId, type NoteId, type PersonId, type RoundId, type TrendId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import { applyApart } from './apart.ts'
import { CAST, type Content } from './content.ts'
import { tidyLine } from './texts.ts'

/** What is voted on: a note, or a trend. */
export type CandidateRef = `n:${NoteId}` | `t:${TrendId}`
export const isCandidateRef = (value: unknown): value is CandidateRef =>
  typeof value === 'string' && /^[nt]:/.test(value) && isId(value.slice(2))

export type DotsBallot = Dots<CandidateRef>

/** A ballot as it stands in a document or a cut; `undefined` for what is none. */
export function readDots(value: unknown): DotsBallot | undefined {
  if (!isRecord(value) || !isRecord(value['dots'])) return undefined
  const dots = new Map<CandidateRef, number>()
  for (const [item, n] of Object.entries(value['dots'])) {
    if (!isCandidateRef(item) || !isIndex(n) || n === 0) return undefined
    dots.set(item, n)
  }
  return dots
}
export const writeDots = (dots: DotsBallot) => ({ dots: Object.fromEntries(dots) })

/**
 * Casts a ballot, or changes it, apart from all else this person writes: it names nobody.
 * @param clientId 32 random bits, used for this ballot alone
 */
export function castDots(
  content: Content,
  round: RoundId,
  ballot: BallotId,
  dots: DotsBallot,
  clientId: number,
): void {
  applyApart(content, clientId, () => content.ballots.set(`${round}/${ballot}`, writeDots(dots)), CAST)
}

/** The ballots of a round as they stand in the document now, by their ids. */
export function readBallots(content: Content, round: RoundId): ReadonlyMap<BallotId, DotsBallot> {
  const ballots = new Map<BallotId, DotsBallot>()
  for (const [key, value] of content.ballots.entries()) {
    const [of, ballot, ...rest] = key.split('/')
    const dots = readDots(value)
    if (of === round && isId(ballot) && rest.length === 0 && dots) ballots.set(ballot as BallotId, dots)
  }
  return ballots
}

/** An answer to a proposal, by name. `version` is the proposal's: an answer holds for the words it was given to. */
export interface Response {
  readonly answer: Answer
  readonly reason: string
  readonly version: number
}
export const REASON_LETTERS = 1_000

export function readResponse(value: unknown): Response | undefined {
  if (!isRecord(value) || !answers.includes(value['answer'] as Answer) || !isIndex(value['version']))
    return undefined
  const { reason } = value
  return {
    answer: value['answer'] as Answer,
    reason: typeof reason === 'string' ? reason.slice(0, REASON_LETTERS) : '',
    version: value['version'],
  }
}

/** Answers a proposal, or changes the answer: the last one before the close holds. */
export function respond(content: Content, round: RoundId, person: PersonId, response: Response): void {
  const { answer, version } = response
  const reason = tidyLine(response.reason, REASON_LETTERS)
  content.y.transact(
    () => content.responses.set(`${round}/${person}`, { answer, version, ...(reason && { reason }) }),
    CAST,
  )
}

export function readResponses(content: Content, round: RoundId): ReadonlyMap<PersonId, Response> {
  const responses = new Map<PersonId, Response>()
  for (const [key, value] of content.responses.entries()) {
    const [of, person, ...rest] = key.split('/')
    const response = readResponse(value)
    if (of === round && isId(person) && rest.length === 0 && response)
      responses.set(person as string as PersonId, response)
  }
  return responses
}
