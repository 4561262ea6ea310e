// What is cast in a round of each kind: how it stands in the content, in a cut, and whether it keeps to the rules.
import { isWithinRules } from '../../method/dots.ts'
import type { Rating } from '../../method/ratings.ts'
import type { Fingers } from '../../method/temperature.ts'
import {
  readBallots,
  readCast,
  readDots,
  readFingers,
  writeDots,
  writeFingers,
  type DotsBallot,
} from '../content/ballots.ts'
import type { Content } from '../content/content.ts'
import { readGuests } from '../content/people.ts'
import { readRatings, readRatingValue } from '../content/ratings.ts'
import { readResponse, readResponses, wordsOf, writeResponse, type Response } from '../content/responses.ts'
import { isId, type BallotId, type PersonId, type RoundId, type TrendId } from '../ids.ts'
import { isRecord } from '../values.ts'
import { BALLOT_LETTERS, thatFit } from './fitting.ts'
import type {
  DecisionRules,
  DotsRules,
  Round,
  RoundState,
  TemperatureRules,
  WeighRules,
} from './round-rules.ts'

export interface Casting<Voter extends string, Value> {
  /** As it stands in the content now. */
  readonly standing: ReadonlyMap<Voter, Value>
  readonly read: (value: unknown) => Value | undefined
  /** As it stands in a document: the same for the same answer. */
  readonly write: (value: Value) => unknown
  readonly isValid: (value: Value) => boolean
  /** What tells one answer from another; without it, all that is written. */
  readonly tell?: (value: Value) => unknown
  /** Of answers by name: whether this person takes part by another's hand. Ballots that name nobody have marks for it. */
  readonly isByHand?: (voter: Voter) => boolean
}

export const dotsCasting = (
  content: Content,
  round: DotsRules & { readonly id: RoundId },
): Casting<BallotId, DotsBallot> => ({
  standing: readBallots(content, round.id),
  read: readDots,
  write: writeDots,
  isValid: (dots) => isWithinRules(dots, round),
})

const byHand = (content: Content) => {
  const guests = readGuests(content)
  return (voter: string): boolean => guests.has(voter as PersonId)
}

/** An answer counts for the words that are asked: that version, and of two texts of it that one [RO4]. */
export function decisionCasting(
  content: Content,
  { id, texts }: DecisionRules & RoundState,
): Casting<PersonId, Response> {
  const asked = wordsOf(texts.at(-1) ?? '')
  return {
    standing: readResponses(content, id),
    read: readResponse,
    write: writeResponse,
    isValid: ({ version, words }) => version === texts.length - 1 && words === asked,
    // An older app's cut leaves the proposed change out: that is no change of the answer.
    tell: ({ answer, reason, version: to, words }) => [answer, reason, to, words],
    isByHand: byHand(content),
  }
}

/** One ballot of a weighing: a rating for each trend it answered. */
export type WeighBallot = ReadonlyMap<TrendId, Rating>

export function weighCasting(
  content: Content,
  { id, of }: WeighRules & { readonly id: RoundId },
): Casting<BallotId, WeighBallot> {
  const standing = new Map<BallotId, Map<TrendId, Rating>>()
  for (const { round, trend, ballot, rating } of readRatings(content)) {
    if (round !== id || !of.includes(trend)) continue
    const cast = standing.get(ballot) ?? new Map<TrendId, Rating>()
    standing.set(ballot, cast.set(trend, rating))
  }
  return {
    standing,
    read(value) {
      if (!isRecord(value)) return undefined
      const cast = new Map<TrendId, Rating>()
      for (const [trend, rating] of Object.entries(value)) {
        const valid = readRatingValue(rating)
        if (valid && isId(trend) && of.includes(trend as string as TrendId))
          cast.set(trend as string as TrendId, valid)
      }
      return cast
    },
    write: (cast) =>
      Object.fromEntries(
        [...cast]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([trend, { probability, impact }]) => [trend, [probability, impact]]),
      ),
    isValid: (cast) => cast.size > 0,
  }
}

/** By ballot, or by person where the answers are a person's own. */
export const temperatureCasting = (
  content: Content,
  { id, anonymous }: TemperatureRules & { readonly id: RoundId },
): Casting<BallotId | PersonId, Fingers> => ({
  standing: readCast(anonymous ? content.ballots : content.responses, id, readFingers),
  read: readFingers,
  write: writeFingers,
  isValid: () => true,
  ...(!anonymous && { isByHand: byHand(content) }),
})

/** What counts comes first, and of that who is expected; the rest as far as there is room. */
function plain<Voter extends string, Value>(
  { standing, write, isValid }: Casting<Voter, Value>,
  expected: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const turn = (voter: Voter, value: Value) => (isValid(value) ? 0 : 2) + (expected.has(voter) ? 0 : 1)
  const inTurn = [...standing].toSorted(
    ([a, value], [b, other]) => turn(a, value) - turn(b, other) || (a < b ? -1 : 1),
  )
  return thatFit(
    inTurn.map(([voter, value]) => [voter, write(value)]),
    BALLOT_LETTERS,
  )
}

/** The ballots of a round as a cut keeps them. */
export function plainBallots(
  content: Content,
  round: Round,
  expected: ReadonlySet<string> = new Set(),
): Readonly<Record<string, unknown>> {
  switch (round.kind) {
    case 'dots':
      return plain(dotsCasting(content, round), expected)
    case 'weigh':
      return plain(weighCasting(content, round), expected)
    case 'decision':
      return plain(decisionCasting(content, round), expected)
    case 'temperature':
      return plain(temperatureCasting(content, round), expected)
  }
}
