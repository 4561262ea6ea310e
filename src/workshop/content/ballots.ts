// Ballots: what people cast in a round without a name.
import type * as Y from 'yjs'
import type { Dots } from '../../method/dots.ts'
import { isFingers, type Fingers } from '../../method/temperature.ts'
import {
  isId,
  type BallotId,
  type NoteId,
  type ObjectiveId,
  type PersonId,
  type RoundId,
  type TrendId,
} from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import { applyApart } from './apart.ts'
import { CAST, type Content } from './content.ts'

/** What is voted on: a note, a trend or (since version 3) an objective. */
export type CandidateRef = `n:${NoteId}` | `t:${TrendId}` | `o:${ObjectiveId}`
export const isCandidateRef = (value: unknown): value is CandidateRef =>
  typeof value === 'string' && /^[nto]:/.test(value) && isId(value.slice(2))

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
/** In one order, whatever the order of pressing. */
export const writeDots = (dots: DotsBallot) => ({
  dots: Object.fromEntries([...dots].toSorted(([a], [b]) => (a < b ? -1 : 1))),
})

/** Casts a ballot, or changes it, under a client id of its own. */
export const castDots = (
  content: Content,
  round: RoundId,
  ballot: BallotId,
  dots: DotsBallot,
  clientId: number,
): void =>
  applyApart(content, clientId, () => content.ballots.set(`${round}/${ballot}`, writeDots(dots)), CAST)

/** Fist to five, as it stands in a document or a cut. */
export const readFingers = (value: unknown): Fingers | undefined =>
  isRecord(value) && isFingers(value['fingers']) ? value['fingers'] : undefined
export const writeFingers = (fingers: Fingers) => ({ fingers })

export const showFingersApart = (
  content: Content,
  round: RoundId,
  ballot: BallotId,
  fingers: Fingers,
  clientId: number,
): void =>
  applyApart(content, clientId, () => content.ballots.set(`${round}/${ballot}`, writeFingers(fingers)), CAST)

export const showFingers = (content: Content, round: RoundId, person: PersonId, fingers: Fingers): void =>
  content.y.transact(() => void content.responses.set(`${round}/${person}`, writeFingers(fingers)), CAST)

/** What was cast in a round as it stands in the document now, by who cast it. */
export function readCast<Voter extends string, Value>(
  map: Y.Map<unknown>,
  round: RoundId,
  read: (value: unknown) => Value | undefined,
): ReadonlyMap<Voter, Value> {
  const cast = new Map<Voter, Value>()
  for (const [key, value] of map.entries()) {
    const [of, voter, ...rest] = key.split('/')
    if (of !== round || !isId(voter) || rest.length > 0) continue
    const valid = read(value)
    if (valid !== undefined) cast.set(voter as string as Voter, valid)
  }
  return cast
}

export const readBallots = (content: Content, round: RoundId) =>
  readCast<BallotId, DotsBallot>(content.ballots, round, readDots)
