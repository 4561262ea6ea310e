import type { Fingers } from '../method/temperature.ts'
import type { Content } from './content/content.ts'
import type { Response } from './content/responses.ts'
import type { Statement } from './content/statements.ts'
import type { BallotId, PersonId } from './ids.ts'
import type { WeighBallot } from './stage/castings.ts'
import {
  absentPeople,
  countResponses,
  countTemperature,
  countWeighing,
  expectedAtClose,
  readHeard,
  type Counted,
  type Heard,
} from './stage/counting.ts'
import type {
  DecisionRules,
  DotsRules,
  Round,
  RoundState,
  TemperatureRules,
  WeighRules,
} from './stage/round-rules.ts'
import { readRounds } from './stage/rounds.ts'
import type { Stage } from './stage/stage.ts'
import { readTalk } from './stage/talk.ts'
import { readVote, type VoteResult } from './vote-results.ts'

/** A vote with what counts in it. */
export interface DotsRecord extends VoteResult {
  readonly kind: 'dots'
  readonly round: RoundState & DotsRules
}
/** A weighing of trends, a ballot each. */
export interface WeighRecord extends Counted<BallotId, WeighBallot> {
  readonly kind: 'weigh'
  readonly round: RoundState & WeighRules
}
/** A decision with what counts in it, and all else that was answered. */
export interface DecisionRecord extends Counted<PersonId, Response> {
  readonly kind: 'decision'
  readonly round: RoundState & DecisionRules
  /** Who had not answered at the close. */
  readonly absent: readonly PersonId[]
  /** How many were expected to answer; absent where that was not asked. */
  readonly expected: number | undefined
  readonly heard: readonly Heard[]
  /** Questions, reactions and nominations, oldest first. */
  readonly statements: readonly Statement[]
  readonly lateStatements: readonly Statement[]
}
/** Fist to five. */
export interface TemperatureRecord extends Counted<BallotId | PersonId, Fingers> {
  readonly kind: 'temperature'
  readonly round: RoundState & TemperatureRules
}
export type RoundRecord = DotsRecord | WeighRecord | DecisionRecord | TemperatureRecord

function readRecord(content: Content, stage: Stage, round: Round, rounds: readonly Round[]): RoundRecord {
  switch (round.kind) {
    case 'dots':
      return { kind: 'dots', round, ...readVote(stage, content, round, rounds) }
    case 'weigh':
      return { kind: 'weigh', round, ...countWeighing(stage, content, round) }
    case 'temperature':
      return { kind: 'temperature', round, ...countTemperature(stage, content, round) }
    case 'decision': {
      const counted = countResponses(stage, content, round)
      const talk = readTalk(stage, content, round)
      return {
        kind: 'decision',
        round,
        ...counted,
        absent: absentPeople(stage, round, counted.counted),
        expected: expectedAtClose(stage, round)?.length,
        heard: readHeard(stage, content, round),
        statements: talk.said,
        lateStatements: talk.late,
      }
    }
  }
}

/** Every round that was not given up, oldest first, as plain data: a pure function of the two documents. */
export const readRoundRecords = (content: Content, stage: Stage): RoundRecord[] =>
  readRounds(stage).map((round, _, rounds) => readRecord(content, stage, round, rounds))
