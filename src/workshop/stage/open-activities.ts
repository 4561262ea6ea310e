// What stays open beside what the group does now, until a date: for who has five minutes between two meetings. One plain value
// an activity, so that of two facilitators who move its end at once one's holds whole; each activity is a key of its own, and
// none throws another back.
import { act } from '../content/content.ts'
import { isId, type ActivityId, type RoundId } from '../ids.ts'
import { isRecord, isTime } from '../values.ts'
import { readCuts } from './cuts.ts'
import { writeRunning } from './lead.ts'
import { readRunning, untilShown, type Now } from './now.ts'
import type { Stage } from './stage.ts'

export interface OpenActivity extends Now {
  /** When it ends, in ms of the relay's time. */
  readonly until: number
  /** Its round was closed or called off. */
  readonly isOver: boolean
}

/** Keeps an activity open until a moment; said again, it moves that moment. To end it now is to move it to now. */
export const keepOpen = (stage: Stage, now: Now, until: number): void =>
  act(stage, () => stage.open.set(now.act, { ...writeRunning(now), until }))

/** Moves the end of what is kept open; nothing happens where it is not. */
export function moveEnd(stage: Stage, activity: ActivityId, until: number): void {
  const held = stage.open.get(activity)
  if (isRecord(held)) act(stage, () => stage.open.set(activity, { ...held, until }))
}

function* kept(stage: Stage): Generator<Omit<OpenActivity, 'isOver'>> {
  for (const [key, value] of stage.open.entries()) {
    if (!isId(key) || !isRecord(value) || !isTime(value['until'])) continue
    const now = readRunning({ ...value, act: key })
    if (now) yield { ...untilShown(stage, now), until: value['until'] }
  }
}

/** When a round ends by itself for who answers; `undefined` for one that a facilitator's close alone ends. */
export function endOfRound(stage: Stage, id: RoundId): number | undefined {
  for (const { round, until } of kept(stage)) if (round === id) return until
  return undefined
}

const isOver = (stage: Stage, round: RoundId) =>
  readCuts(stage, round).length > 0 || stage.rounds.get(`${round}/void`) === true

/**
 * All that was ever kept open, the first to end first. What has ended is among them: `until` says it, to each device by its
 * clock, and `isOver`.
 */
export const readOpenActivities = (stage: Stage): OpenActivity[] =>
  [...kept(stage)]
    .map((each) => ({ ...each, isOver: each.round !== undefined && isOver(stage, each.round) }))
    .toSorted((a, b) => a.until - b.until || (a.act < b.act ? -1 : 1))
