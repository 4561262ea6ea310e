// The start of an activity: its round, its clock, what it keeps open, in one act.
import { act } from '../content/content.ts'
import type { DeviceId, RoundId } from '../ids.ts'
import { markStarted } from './agenda.ts'
import { setTimer, showResults, startActivity } from './lead.ts'
import type { Now } from './now.ts'
import { keepOpen } from './open-activities.ts'
import type { RoundRules } from './round-rules.ts'
import { nextRoundId, openRound } from './rounds.ts'
import type { Stage } from './stage.ts'

export interface Beginning {
  /** When, in ms of the relay's time. */
  readonly at: number
  /** What it asks, as its round begins with. */
  readonly rules?: RoundRules | undefined
  readonly proposal?: string | undefined
  /** 0 or absent: no clock. */
  readonly runsMs?: number | undefined
  /** Until when it stays open beside what the group does next, in ms of the relay's time. */
  readonly until?: number | undefined
}

/** Starts an activity for everyone. One act: of two who start at once, one's activity, round and clock hold, whole. */
export function beginActivity(
  stage: Stage,
  device: DeviceId,
  activity: Omit<Now, 'round' | 'startedAt'>,
  { at, rules, proposal, runsMs = 0, until }: Beginning,
): RoundId | undefined {
  const round = rules && nextRoundId(stage, activity.act)
  const now = { ...activity, round, startedAt: at }
  act(stage, () => {
    if (round) openRound(stage, device, round, rules, proposal)
    startActivity(stage, device, now)
    if (until !== undefined && until > at) keepOpen(stage, now, until)
    setTimer(stage, device, { act: activity.act, startedAt: at, runsMs })
    markStarted(stage, activity.act, at)
    if (activity.kind === 'weigh' && !round) showResults(stage, false)
  })
  return round
}
