import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { newDeviceId } from '../../hooks/ids.ts'
import { useCandidateText } from '../../hooks/rounds.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { usePeopleSeen } from '../../hooks/people-seen.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { defaultBudget } from '../../method/dots.ts'
import type { CandidateRef } from '../../workshop/content/ballots.ts'
import { act } from '../../workshop/content/content.ts'
import type { ActivityId, RoundId, TrendId, WritingId } from '../../workshop/ids.ts'
import { markStarted, type Activity } from '../../workshop/stage/agenda.ts'
import { setTimer, showResults, startActivity } from '../../workshop/stage/lead.ts'
import { keepOpen } from '../../workshop/stage/open-activities.ts'
import type { RoundPlan, VotePlan } from '../../workshop/stage/round-plans.ts'
import type { RoundRules } from '../../workshop/stage/round-rules.ts'
import { nextRoundId, openRound } from '../../workshop/stage/rounds.ts'
import { noteBoards } from '../note-boards.ts'

/** The candidates themselves, of a vote that breaks a tie; else they are what there is when it starts. */
export interface TiedVote extends VotePlan {
  readonly tied?: { readonly of: readonly CandidateRef[]; readonly in: RoundId } | undefined
}

export interface ActivityPlan
  extends
    Pick<Activity, 'kind' | 'board' | 'zone' | 'question' | 'minutes' | 'private' | 'anonymous' | 'until'>,
    Partial<Pick<Activity, 'closes'>>,
    RoundPlan {
  /** The activity of the agenda that this is; absent for one made up on the way. */
  readonly id?: ActivityId | undefined
  readonly vote?: TiedVote | undefined
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
  const here = usePeopleSeen()
  const { relayNow } = useWorkshop()
  return useCallback(
    ({ board, zone, question, vote, weigh, decision, temperature }: ActivityPlan): RoundRules | undefined => {
      const common = { made: relayNow(), question }
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
        return { kind: 'decision', ...common, late: 'report', rule, quorum, phases, expected: here() }
      }
      return temperature && { kind: 'temperature', ...common, late: 'report', ...temperature }
    },
    [candidatesOf, textOf, here, relayNow],
  )
}

/** What an activity asks where nobody has written it. */
function useQuestionOf() {
  const { t } = useTranslator()
  return useCallback(
    ({ kind, zone, question, vote, temperature }: ActivityPlan): string => {
      if (question.trim()) return question.trim()
      if (vote) return t('rounds.question')
      if (temperature) return t('rounds.temperature.question')
      const asked = noteBoards.flatMap(({ zones }) => zones).find(({ id }) => id === zone)
      return asked && kind === 'write' ? t(asked.question) : ''
    },
    [t],
  )
}

/** Whether an activity can be started as it is: a vote has something to vote on, a decision a proposal. */
export function useIsStartable(): (plan: ActivityPlan) => boolean {
  const candidatesOf = useCandidates()
  return useCallback(
    ({ vote, decision, board, zone }) =>
      !(vote && !vote.tied && candidatesOf(vote.what, board, zone).length < 2) &&
      !(decision && decision.proposal.trim() === ''),
    [candidatesOf],
  )
}

/** Starts an activity for everyone: its round, its clock, and where this facilitator looks. */
export function useStartActivity() {
  const { id, stage, device, relayNow } = useWorkshop()
  const rulesOf = useRulesOf()
  const questionOf = useQuestionOf()
  const [, navigate] = useLocation()
  return useCallback(
    (planned: ActivityPlan) => {
      const plan = { ...planned, question: questionOf(planned) }
      const { kind, board, zone, question } = plan
      const activity = plan.id ?? newDeviceId<ActivityId>()
      const rules = rulesOf(plan)
      const round = rules && nextRoundId(stage, activity)
      const isPrivate = kind === 'write' && plan.private
      const startedAt = relayNow()
      // One act: of two who start at once, one's activity, round and clock hold, whole.
      act(stage, () => {
        if (round) openRound(stage, device, round, rules, plan.decision?.proposal)
        const now = {
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
        }
        startActivity(stage, device, now)
        if (plan.until !== undefined && plan.until > startedAt) keepOpen(stage, now, plan.until)
        setTimer(stage, device, { act: activity, startedAt, runsMs: plan.minutes * MINUTE })
        markStarted(stage, activity, startedAt)
        if (kind === 'weigh' && !round) showResults(stage, false)
      })
      navigate(`/w/${id}/${round && kind !== 'weigh' ? 'now' : board}`)
    },
    [id, stage, device, relayNow, rulesOf, questionOf, navigate],
  )
}
