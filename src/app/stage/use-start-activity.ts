import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { newDeviceId } from '../../hooks/ids.ts'
import { useCandidateText } from '../../hooks/rounds.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { usePeopleSeen } from '../../hooks/people-seen.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { MINUTE } from '../../method/clock.ts'
import { defaultBudget } from '../../method/dots.ts'
import type { CandidateRef } from '../../workshop/content/ballots.ts'
import type { ActivityId, TrendId, WritingId } from '../../workshop/ids.ts'
import type { Activity } from '../../workshop/stage/agenda.ts'
import { beginActivity } from '../../workshop/stage/begin-activity.ts'
import type { DecisionAbout } from '../../workshop/stage/about.ts'
import type { RoundPlan, VotePlan } from '../../workshop/stage/round-plans.ts'
import type { RoundRules } from '../../workshop/stage/round-rules.ts'
import { noteBoards } from '../note-boards.ts'

export interface ActivityPlan
  extends
    Pick<Activity, 'kind' | 'board' | 'zone' | 'question' | 'minutes' | 'private' | 'anonymous' | 'until'>,
    Partial<Pick<Activity, 'closes'>>,
    RoundPlan {
  /** The activity of the agenda that this is; absent for one made up on the way. */
  readonly id?: ActivityId | undefined
  /** What else follows from its decision. */
  readonly about?: DecisionAbout | undefined
}

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
    ({
      board,
      zone,
      question,
      vote,
      weigh,
      decision,
      temperature,
      about,
    }: ActivityPlan): RoundRules | undefined => {
      const common = { made: relayNow(), question }
      const wordsOf = (of: readonly CandidateRef[]) => new Map(of.map((ref) => [ref, textOf(ref)] as const))
      if (vote) {
        const { what, ...rules } = vote
        const of = candidatesOf(what, board, zone)
        const budget = vote.budget ?? defaultBudget(of.length)
        return { kind: 'dots', ...common, ...rules, of, words: wordsOf(of), budget }
      }
      if (weigh) {
        const refs = candidatesOf('trends', board, undefined)
        const of = refs.map((ref) => ref.slice(2) as TrendId)
        // Nothing to weigh yet: it begins outside of rounds, so that trends made in it can be rated.
        return of.length > 0 ? { kind: 'weigh', ...common, ...weigh, of, words: wordsOf(refs) } : undefined
      }
      if (decision) {
        const { rule, quorum, phases } = decision
        const rules = { ...common, late: 'report', rule, quorum, phases, expected: here() } as const
        return { kind: 'decision', ...rules, ...(about && { about }) }
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
      !(vote && candidatesOf(vote.what, board, zone).length < 2) &&
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
      const isPrivate = kind === 'write' && plan.private
      const now = {
        act: plan.id ?? newDeviceId<ActivityId>(),
        kind,
        board,
        zone,
        question: question || undefined,
        anonymous: plan.anonymous,
        closes: plan.closes,
        private: isPrivate,
        writing: isPrivate ? newDeviceId<WritingId>() : undefined,
      }
      const round = beginActivity(stage, device, now, {
        at: relayNow(),
        rules: rulesOf(plan),
        proposal: plan.decision?.proposal,
        runsMs: plan.minutes * MINUTE,
        until: plan.until,
      })
      navigate(`/w/${id}/${round && kind !== 'weigh' ? 'now' : board}`)
    },
    [id, stage, device, relayNow, rulesOf, questionOf, navigate],
  )
}
