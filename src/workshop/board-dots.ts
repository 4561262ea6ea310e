// What a board's notes and trends were given in the newest vote on them: a result, so it is there when the round is closed.
import type { CandidateRef } from './content/ballots.ts'
import type { Content } from './content/content.ts'
import { readRounds } from './stage/rounds.ts'
import type { Stage } from './stage/stage.ts'
import { closedVotes, readVote } from './vote-results.ts'

export type Dots = ReadonlyMap<CandidateRef, number>
const none: Dots = new Map()

/**
 * Every closed vote with dots, the newest first: how many each candidate has. Too few ballots show nothing. A vote on a tie
 * takes no dots away from those it did not ask about: the numbers are those of the vote before it [DT3].
 */
export function readDotsGiven(stage: Stage, content: Content): readonly Dots[] {
  const rounds = readRounds(stage)
  return closedVotes(rounds)
    .toReversed()
    .map((round) => {
      const { isTooFew, ranking } = readVote(stage, content, round, rounds)
      return isTooFew ? none : new Map(ranking.map(({ item, dots }) => [item, dots]))
    })
}

/** Of those the newest that was about anything of this board. */
export const newestOn = (given: readonly Dots[], isHere: (ref: CandidateRef) => boolean): Dots =>
  given.find((dots) => [...dots.keys()].some(isHere)) ?? none
