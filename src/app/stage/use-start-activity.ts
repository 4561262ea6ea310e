import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { newDeviceId } from '../../hooks/ids.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import type { DecisionRule } from '../../method/decisions.ts'
import { defaultBudget } from '../../method/dots.ts'
import type { CandidateRef } from '../../workshop/content/ballots.ts'
import type { ActivityId, RoundId, WritingId } from '../../workshop/ids.ts'
import { markStarted, type Activity } from '../../workshop/stage/agenda.ts'
import { setTimer, showResults, startActivity } from '../../workshop/stage/now.ts'
import { openRound } from '../../workshop/stage/rounds.ts'
import { noteBoards } from '../boards.ts'

export interface VotePlan {
  /** The candidates themselves, of a vote that breaks a tie; else those of `what` as they stand when it starts. */
  readonly tied?: { readonly of: readonly CandidateRef[]; readonly in: RoundId } | undefined
  readonly what: 'notes' | 'trends'
  /** Dots a person has; absent: a third of the candidates. */
  readonly budget?: number | undefined
  readonly several: boolean
  readonly own: boolean
  readonly late: 'count' | 'report'
}
export interface DecisionPlan {
  readonly proposal: string
  readonly rule: DecisionRule
  readonly quorum: number
}

export interface ActivityPlan
  extends
    Pick<Activity, 'kind' | 'board' | 'zone' | 'question' | 'minutes' | 'private' | 'anonymous'>,
    Partial<Pick<Activity, 'closes'>> {
  /** The activity of the agenda that this is; absent for one made up on the way. */
  readonly id?: ActivityId | undefined
  readonly vote?: VotePlan | undefined
  readonly decision?: DecisionPlan | undefined
}

/** Fewer ballots would tell who voted for what. */
const LEAST_BALLOTS = 2
const MINUTE = 60_000

/** What can be voted on: the notes of a zone or board, or its trends, as they stand now. */
export function useCandidates() {
  const { notes } = useWorkshop()
  const trends = useWorkshopValue('trends')
  return useCallback(
    (what: VotePlan['what'], boardName: string, zone: string | undefined): readonly CandidateRef[] => {
      const zones = noteBoards.find(({ name }) => name === boardName)?.zones.map(({ id }) => id) ?? []
      const isHere = (place: string) => (zone ? place === zone : zones.some((id) => id === place))
      return what === 'trends'
        ? trends.filter(({ place }) => isHere(place[0])).map(({ id }) => `t:${id}` as const)
        : notes
            .all()
            .filter(({ place, gone }) => !gone && isHere(place[0]))
            .map(({ id }) => `n:${id}` as const)
    },
    [notes, trends],
  )
}

/** Starts an activity for everyone: its round, its clock, and where this facilitator looks. */
export function useStartActivity() {
  const { id, stage, device, relayNow } = useWorkshop()
  const candidatesOf = useCandidates()
  const [, navigate] = useLocation()
  return useCallback(
    (plan: ActivityPlan) => {
      const { kind, board, zone, question, vote, decision } = plan
      const act = plan.id ?? newDeviceId<ActivityId>()
      const round = vote || decision ? newDeviceId<RoundId>() : undefined
      const made = Date.now()
      const isPrivate = kind === 'write' && plan.private
      if (round && vote) {
        const of = vote.tied?.of ?? candidatesOf(vote.what, board, zone)
        const { several, own, late } = vote
        const budget = vote.budget ?? defaultBudget(of.length)
        openRound(stage, round, {
          kind: 'dots',
          made,
          question,
          late,
          of,
          budget,
          several,
          own,
          minimum: LEAST_BALLOTS,
          ...(vote.tied && { again: vote.tied.in }),
        })
      }
      if (round && decision) {
        const { rule, quorum, proposal } = decision
        openRound(stage, round, { kind: 'decision', made, question, late: 'report', rule, quorum }, proposal)
      }
      startActivity(stage, device, {
        act,
        kind,
        board,
        zone,
        question: question || undefined,
        round,
        anonymous: plan.anonymous,
        closes: plan.closes,
        private: isPrivate,
        writing: isPrivate ? newDeviceId<WritingId>() : undefined,
        startedAt: relayNow(),
      })
      setTimer(stage, device, { act, startedAt: relayNow(), runsMs: plan.minutes * MINUTE })
      markStarted(stage, act, relayNow())
      if (kind === 'weigh') showResults(stage, false)
      navigate(`/w/${id}/${round ? 'now' : board}`)
    },
    [id, stage, device, relayNow, candidatesOf, navigate],
  )
}
