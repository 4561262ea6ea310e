import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { newDeviceId } from '../../hooks/ids.ts'
import { useCandidateText } from '../../hooks/rounds.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { DecisionRule } from '../../method/decisions.ts'
import { defaultBudget } from '../../method/dots.ts'
import type { CandidateRef } from '../../workshop/content/ballots.ts'
import { act } from '../../workshop/content/content.ts'
import type { StatementPhase } from '../../workshop/content/statements.ts'
import type { ActivityId, RoundId, TrendId, WritingId } from '../../workshop/ids.ts'
import { markStarted, type Activity } from '../../workshop/stage/agenda.ts'
import { setTimer, showResults, startActivity } from '../../workshop/stage/lead.ts'
import type { RoundRules } from '../../workshop/stage/round-rules.ts'
import { nextRoundId, openRound } from '../../workshop/stage/rounds.ts'
import { noteBoards } from '../note-boards.ts'

/** How ballots that name nobody are counted. */
export interface BallotPlan {
  readonly late: 'count' | 'report'
  /** Fewer ballots show nothing. */
  readonly minimum: number
}
export interface VotePlan extends BallotPlan {
  /** The candidates themselves, of a vote that breaks a tie; else those of `what` as they stand when it starts. */
  readonly tied?: { readonly of: readonly CandidateRef[]; readonly in: RoundId } | undefined
  readonly what: 'notes' | 'trends' | 'objectives'
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

export interface ActivityPlan
  extends
    Pick<Activity, 'kind' | 'board' | 'zone' | 'question' | 'minutes' | 'private' | 'anonymous'>,
    Partial<Pick<Activity, 'closes'>> {
  /** The activity of the agenda that this is; absent for one made up on the way. */
  readonly id?: ActivityId | undefined
  readonly vote?: VotePlan | undefined
  readonly weigh?: BallotPlan | undefined
  readonly decision?: DecisionPlan | undefined
  readonly temperature?: TemperaturePlan | undefined
}

const MINUTE = 60_000

/** What can be voted on: the notes of a zone or board, or its trends, or the objectives, as they stand now. */
export function useCandidates() {
  const { notes } = useWorkshop()
  const trends = useBoardValue('trends')
  const objectives = useBoardValue('objectives')
  return useCallback(
    (what: VotePlan['what'], boardName: string, zone: string | undefined): readonly CandidateRef[] => {
      if (what === 'objectives')
        return objectives.filter(({ name }) => name.trim()).map(({ id }) => `o:${id}` as const)
      const zones = noteBoards.find(({ name }) => name === boardName)?.zones.map(({ id }) => id) ?? []
      const isHere = (place: string) => (zone ? place === zone : zones.some((id) => id === place))
      return what === 'trends'
        ? trends.filter(({ place }) => isHere(place[0])).map(({ id }) => `t:${id}` as const)
        : notes
            .all()
            .filter(({ place, gone }) => !gone && isHere(place[0]))
            .map(({ id }) => `n:${id}` as const)
    },
    [notes, trends, objectives],
  )
}

/** The rules of the round that an activity opens; `undefined` for one without. */
function useRulesOf() {
  const candidatesOf = useCandidates()
  const textOf = useCandidateText()
  return useCallback(
    ({ board, zone, question, vote, weigh, decision, temperature }: ActivityPlan): RoundRules | undefined => {
      const common = { made: Date.now(), question }
      const wordsOf = (of: readonly CandidateRef[]) => new Map(of.map((ref) => [ref, textOf(ref)] as const))
      if (vote) {
        const { tied, several, own, late, minimum } = vote
        const of = tied?.of ?? candidatesOf(vote.what, board, zone)
        const budget = vote.budget ?? defaultBudget(of.length)
        const again = tied && { again: tied.in }
        return {
          kind: 'dots',
          ...common,
          late,
          of,
          words: wordsOf(of),
          budget,
          several,
          own,
          minimum,
          ...again,
        }
      }
      if (weigh) {
        const refs = candidatesOf('trends', board, undefined)
        const of = refs.map((ref) => ref.slice(2) as TrendId)
        // Nothing to weigh yet: it begins outside of rounds, so that trends made in it can be rated.
        return of.length > 0 ? { kind: 'weigh', ...common, ...weigh, of, words: wordsOf(refs) } : undefined
      }
      if (decision) {
        const { rule, quorum, phases } = decision
        return { kind: 'decision', ...common, late: 'report', rule, quorum, phases }
      }
      return temperature && { kind: 'temperature', ...common, late: 'report', ...temperature }
    },
    [candidatesOf, textOf],
  )
}

/** Starts an activity for everyone: its round, its clock, and where this facilitator looks. */
export function useStartActivity() {
  const { id, stage, device, relayNow } = useWorkshop()
  const rulesOf = useRulesOf()
  const [, navigate] = useLocation()
  return useCallback(
    (plan: ActivityPlan) => {
      const { kind, board, zone, question } = plan
      const activity = plan.id ?? newDeviceId<ActivityId>()
      const rules = rulesOf(plan)
      const round = rules && nextRoundId(stage, activity)
      const isPrivate = kind === 'write' && plan.private
      const startedAt = relayNow()
      // One act: of two who start at once, one's activity, round and clock hold, whole.
      act(stage, () => {
        if (round) openRound(stage, device, round, rules, plan.decision?.proposal)
        startActivity(stage, device, {
          act: activity,
          kind,
          board,
          zone,
          question: question || undefined,
          round,
          anonymous: plan.anonymous,
          closes: plan.closes,
          private: isPrivate,
          writing: isPrivate ? newDeviceId<WritingId>() : undefined,
          startedAt,
        })
        setTimer(stage, device, { act: activity, startedAt, runsMs: plan.minutes * MINUTE })
        markStarted(stage, activity, startedAt)
        if (kind === 'weigh' && !round) showResults(stage, false)
      })
      navigate(`/w/${id}/${round && kind !== 'weigh' ? 'now' : board}`)
    },
    [id, stage, device, relayNow, rulesOf, navigate],
  )
}
