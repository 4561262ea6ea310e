// What will hold in the round of an activity that is made beforehand: its rules without what is fixed at the opening only, the
// candidates and their words. In the agenda each is a plain field of the activity.
import { decisionRules, type DecisionRule } from '../../method/decisions.ts'
import { PROPOSAL_LETTERS } from '../content/responses.ts'
import { electionPhases, talkPhases, type StatementPhase } from '../content/statements.ts'
import { isIndex } from '../values.ts'
import type { ActivityKind } from './now.ts'
import { LEAST_BALLOTS } from './round-rules.ts'

/** How ballots that name nobody are counted. */
export interface BallotPlan {
  readonly late: 'count' | 'report'
  /** Fewer ballots show nothing. */
  readonly minimum: number
}
/** What is voted on; the candidates are those there are when it opens. */
const votedOn = ['notes', 'trends', 'objectives'] as const
export type VotedOn = (typeof votedOn)[number]

export interface VotePlan extends BallotPlan {
  readonly what: VotedOn
  /** Dots a person has; absent: a third of the candidates. */
  readonly budget?: number | undefined
  readonly several: boolean
  readonly own: boolean
}
export interface DecisionPlan {
  readonly proposal: string
  readonly rule: DecisionRule
  readonly quorum: number
  readonly phases: readonly StatementPhase[]
}
export interface TemperaturePlan {
  readonly anonymous: boolean
  readonly minimum: number
}

/** Of an activity that opens a round, what it will be; at most one of these. */
export interface RoundPlan {
  readonly vote?: VotePlan | undefined
  readonly weigh?: BallotPlan | undefined
  readonly decision?: DecisionPlan | undefined
  readonly temperature?: TemperaturePlan | undefined
}

/** Gives the value that stands under a field's name; `undefined` where nothing does. */
type ReadField = (name: string) => unknown

/**
 * What an activity of this kind opens; what is not there, or is no such value, is as it begins.
 * @param usual the rule of a decision that says none
 */
export function readRoundPlan(
  kind: ActivityKind,
  field: ReadField,
  usual: DecisionRule = 'consensus',
): RoundPlan {
  const [least, quorum, proposal] = [field('minimum'), field('quorum'), field('proposal')]
  const minimum = isIndex(least) ? least : LEAST_BALLOTS
  const ballots = { late: field('late') === 'count' ? ('count' as const) : ('report' as const), minimum }
  const decided = {
    proposal: typeof proposal === 'string' ? proposal.slice(0, PROPOSAL_LETTERS) : '',
    quorum: isIndex(quorum) ? quorum : 0,
  }
  switch (kind) {
    case 'vote': {
      const [budget, of] = [field('budget'), field('of')]
      return {
        vote: {
          ...ballots,
          what: votedOn.find((each) => each === of) ?? 'trends',
          budget: isIndex(budget) && budget > 0 ? budget : undefined,
          several: field('several') === true,
          own: field('own') !== false,
        },
      }
    }
    case 'weigh':
      return { weigh: ballots }
    case 'decide': {
      const rule = field('rule')
      return {
        decision: {
          ...decided,
          rule: decisionRules.find((each) => each === rule) ?? usual,
          phases: talkPhases.filter((phase) => field(phase) === true),
        },
      }
    }
    case 'elect':
      return { decision: { ...decided, rule: 'consensus', phases: electionPhases } }
    case 'temperature':
      return { temperature: { anonymous: field('nameless') === true, minimum } }
    case 'write':
    case 'group':
    case 'cross':
    case 'fill-in':
    case 'talk':
    case 'read':
    case 'break':
      return {}
  }
}

/** The fields of an activity's round as they stand in the agenda: one plain value each. */
export function writeRoundPlan({
  vote,
  weigh,
  decision,
  temperature,
}: RoundPlan): Readonly<Record<string, unknown>> {
  if (vote) {
    const { what, budget, ...rest } = vote
    return { of: what, budget: budget ?? null, ...rest }
  }
  if (decision) {
    const { proposal, rule, quorum, phases } = decision
    const spoken = talkPhases.map((phase) => [phase, phases.includes(phase)] as const)
    return { proposal: proposal.slice(0, PROPOSAL_LETTERS), rule, quorum, ...Object.fromEntries(spoken) }
  }
  if (temperature) return { nameless: temperature.anonymous, minimum: temperature.minimum }
  return { ...weigh }
}

/** What a round of this kind begins as, before anybody has chosen anything. */
export const beginRoundPlan = (kind: ActivityKind, usual?: DecisionRule): RoundPlan =>
  readRoundPlan(kind, () => undefined, usual)
