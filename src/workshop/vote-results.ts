// What a vote with dots gave: its own count, and its ties as far as votes on them alone have broken them.
import { breakTies, tally, type Tallied } from '../method/dots.ts'
import type { CandidateRef } from './content/ballots.ts'
import type { Content } from './content/content.ts'
import type { BallotId, RoundId } from './ids.ts'
import type { DotsBallot } from './content/ballots.ts'
import { countDots, type Counted } from './stage/counting.ts'
import type { DotsRules, Round, RoundState } from './stage/round-rules.ts'
import { readRounds } from './stage/rounds.ts'
import type { Stage } from './stage/stage.ts'

export type VoteRound = RoundState & DotsRules
const isVote = (round: Round): round is VoteRound => round.kind === 'dots'

export interface VoteResult extends Counted<BallotId, DotsBallot> {
  /** Every candidate, most dots first. To be shown only when the round is closed, and only where it is not too few. */
  readonly ranking: readonly Tallied<CandidateRef>[]
  /** Whether a later vote has broken a tie of this one. */
  readonly isBroken: boolean
}

/** A vote that was held to break a tie of another: that one's result has it in. */
export const isOnTie = (round: VoteRound, rounds: readonly Round[]): boolean =>
  rounds.some(({ id }) => id === round.again)

/** The closed votes that are none on a tie of another, oldest first. */
export const closedVotes = (rounds: readonly Round[]): VoteRound[] =>
  rounds.filter(isVote).filter((round) => round.isClosed && !isOnTie(round, rounds))

/** The newest closed vote on objectives: by it the group chooses. */
export const voteOnObjectives = (rounds: readonly Round[]): VoteRound | undefined =>
  closedVotes(rounds).findLast(({ of }) => of.some((ref) => ref.startsWith('o:')))

/**
 * A vote's result with the votes on its ties in it [DT4]. Too few ballots break no tie.
 * @param rounds all rounds, oldest first
 */
export function readVote(
  stage: Stage,
  content: Content,
  round: VoteRound,
  rounds: readonly Round[] = readRounds(stage),
): VoteResult {
  const counted = countDots(stage, content, round)
  const own = tally(round, counted.counted.values())
  const laterThan = (id: RoundId) => rounds.slice(rounds.findIndex((each) => each.id === id) + 1)
  const broken = laterThan(round.id)
    .filter(isVote)
    .filter(({ isClosed, again }) => isClosed && again === round.id)
    .map((each) => readVote(stage, content, each, laterThan(round.id)))
    .filter(({ isTooFew }) => !isTooFew)
    .reduce((result, { ranking }) => breakTies(result, ranking), own)
  return { ...counted, ranking: broken, isBroken: broken.some(({ rank }, at) => rank !== own[at]!.rank) }
}
