import type { Response } from './content/ballots.ts'
import type { DotsBallot } from './content/ballots.ts'
import type { Content } from './content/content.ts'
import type { BallotId, PersonId } from './ids.ts'
import {
  absentPeople,
  countDots,
  countResponses,
  readHeard,
  readRounds,
  type Counted,
  type DecisionRules,
  type DotsRules,
  type RoundState,
} from './stage/rounds.ts'
import type { Stage } from './stage/stage.ts'

/** A vote with what counts in it. */
export interface DotsRecord extends Counted<BallotId, DotsBallot> {
  readonly kind: 'dots'
  readonly round: RoundState & DotsRules
}
/** A decision with what counts in it, and what was answered to each earlier version of the proposal. */
export interface DecisionRecord extends Counted<PersonId, Response> {
  readonly kind: 'decision'
  readonly round: RoundState & DecisionRules
  /** Who had not answered at the close. */
  readonly absent: readonly PersonId[]
  readonly heard: readonly ReadonlyMap<PersonId, Response>[]
}
export type RoundRecord = DotsRecord | DecisionRecord

/** Every round that was not given up, oldest first, as plain data: a pure function of the two documents. */
export const readRoundRecords = (content: Content, stage: Stage): RoundRecord[] =>
  readRounds(stage).map((round) =>
    round.kind === 'dots'
      ? { kind: 'dots', round, ...countDots(stage, content, round) }
      : {
          kind: 'decision',
          round,
          ...countResponses(stage, content, round),
          absent: absentPeople(stage, round.id),
          heard: round.texts.slice(0, -1).map((_, version) => readHeard(stage, round.id, version)),
        },
  )
