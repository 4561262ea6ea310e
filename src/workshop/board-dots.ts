// What a board's notes and trends were given in the newest vote on them: a result, so it is there when the round is closed.
import { tally } from '../method/dots.ts'
import type { CandidateRef } from './content/ballots.ts'
import type { Content } from './content/content.ts'
import { countDots } from './stage/counting.ts'
import type { RoundState, DotsRules } from './stage/round-rules.ts'
import { readRounds } from './stage/rounds.ts'
import type { Stage } from './stage/stage.ts'

export type Dots = ReadonlyMap<CandidateRef, number>
const none: Dots = new Map()

/** Every closed vote with dots, the newest first: how many each candidate has. Too few ballots show nothing. */
export function readDotsGiven(stage: Stage, content: Content): readonly Dots[] {
  const closed = readRounds(stage).filter(
    (round): round is DotsRules & RoundState => round.kind === 'dots' && round.isClosed,
  )
  return closed.toReversed().map((round) => {
    const { counted } = countDots(stage, content, round)
    if (counted.size < round.minimum) return none
    return new Map(tally(round, counted.values()).map(({ item, dots }) => [item, dots]))
  })
}

/** Of those the newest that was about anything of this board. */
export const newestOn = (given: readonly Dots[], isHere: (ref: CandidateRef) => boolean): Dots =>
  given.find((dots) => [...dots.keys()].some(isHere)) ?? none
