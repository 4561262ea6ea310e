import {
  isId,
  isZoneId,
  type ActivityId,
  type DeviceId,
  type RoundId,
  type WritingId,
  type ZoneId,
} from '../ids.ts'
import { isFiniteNumber, isTime } from '../values.ts'
import { readCommand } from './live-commands.ts'
import type { Stage } from './stage.ts'
import { isShown } from './shown.ts'

/** The name of a board as it stands in addresses and commands: `pestel`. */
export type BoardName = string
const boardPattern = /^[a-z-]{1,20}$/
export const isBoardName = (value: unknown): value is BoardName =>
  typeof value === 'string' && boardPattern.test(value)

/** What a group does at this moment; each draws the phone's screen its own way. */
export const activityKinds = [
  'write',
  'group',
  'weigh',
  'vote',
  'decide',
  'temperature',
  'elect',
  'cross',
  'fill-in',
  'talk',
  'read',
  'break',
] as const
export type ActivityKind = (typeof activityKinds)[number]
export const isActivityKind = (value: unknown): value is ActivityKind =>
  activityKinds.includes(value as ActivityKind)

/** The activity of the moment. Phones follow it. */
export interface Now {
  readonly act: ActivityId
  readonly kind: ActivityKind
  readonly board: BoardName
  readonly zone?: ZoneId | undefined
  readonly question?: string | undefined
  /** The round that is open in it, or was. */
  readonly round?: RoundId | undefined
  /** Notes bear no name, whatever their writers choose. */
  readonly anonymous?: boolean | undefined
  /** While on, what anybody writes stays on that device until the reveal. Off again as soon as its phase is shown. */
  readonly private: boolean
  /** The phase of private writing, while it is on: a fresh id each time it is switched on. */
  readonly writing?: WritingId | undefined
  /** When the activity began, in the relay's time: the time that notes without a name bear. */
  readonly startedAt?: number | undefined
  /** When its time is over its board is closed to participants, on every device by itself. */
  readonly closes?: boolean | undefined
  /** It is over, and the next one has not begun. */
  readonly ended?: boolean | undefined
}

export const QUESTION_LETTERS = 500

/** An activity as it stands in a command; `undefined` for what is none. */
export function readRunning(fields: Readonly<Record<string, unknown>>): Now | undefined {
  const { act, kind, board, zone, question, round, writing, startedAt } = fields
  if (!isId(act) || !isBoardName(board)) return undefined
  return {
    act: act as string as ActivityId,
    kind: isActivityKind(kind) ? kind : 'write',
    board,
    zone: isZoneId(zone) ? zone : undefined,
    question: typeof question === 'string' && question ? question.slice(0, QUESTION_LETTERS) : undefined,
    round: isId(round) ? (round as RoundId) : undefined,
    anonymous: fields['anonymous'] === true,
    private: fields['private'] === true,
    // A command of version 1 has none: its activity is the phase.
    writing: (isId(writing) ? writing : act) as string as WritingId,
    startedAt: isTime(startedAt) ? startedAt : undefined,
    closes: fields['closes'] === true,
    ended: fields['ended'] === true,
  }
}

/** Private until its phase is shown. Shown is said beside the command, not in it: a reveal throws nobody back. */
export function untilShown<Running extends Now>(stage: Stage, now: Running): Running {
  const isPrivate = now.private && !now.ended && !isShown(stage, now.writing!)
  return { ...now, private: isPrivate, writing: isPrivate ? now.writing : undefined }
}

export function readNow(
  stage: Stage,
): (Now & { readonly seq: number; readonly device: DeviceId }) | undefined {
  const now = readCommand<Now>(stage.now, readRunning)
  return now && untilShown(stage, now)
}

/** Everyone's eyes to one place, once: «bring everyone here». */
export interface Look {
  /** The activity during which it was said: with the next one, a note in the light steps back. */
  readonly act?: ActivityId | undefined
  readonly board: BoardName
  readonly item?: string | undefined
}

export function readLook(
  stage: Stage,
): (Look & { readonly seq: number; readonly device: DeviceId }) | undefined {
  return readCommand<Look>(stage.look, ({ act, board, item }) => {
    if (!isBoardName(board)) return undefined
    return {
      act: isId(act) ? (act as string as ActivityId) : undefined,
      board,
      item: isId(item) ? item : undefined,
    }
  })
}

/** A moment and a length, not a count: right again when a laptop wakes. All in milliseconds of the relay's time. */
export interface Timer {
  /** Whose time it is: two facilitators who start at once must not give one's activity the other's time. */
  readonly act?: ActivityId | undefined
  readonly startedAt: number
  readonly runsMs: number
  /** What is left while paused; absent while it runs. */
  readonly pausedLeftMs?: number | undefined
}

const LONGEST_TIMER_MS = 24 * 60 * 60_000

/** The clock of the activity of the moment; another's says nothing. */
export function readTimer(stage: Stage): Timer | undefined {
  const running = readNow(stage)?.act
  const isSpan = (value: unknown): value is number =>
    isFiniteNumber(value) && value >= 0 && value <= LONGEST_TIMER_MS
  return readCommand<Timer>(stage.timer, (fields) => {
    const { act, startedAt, runsMs, pausedLeftMs } = fields
    if (!isTime(startedAt) || !isSpan(runsMs)) return undefined
    if (isId(act) && running !== undefined && (act as string) !== running) return undefined
    return {
      act: isId(act) ? (act as string as ActivityId) : undefined,
      startedAt,
      runsMs,
      pausedLeftMs: isSpan(pausedLeftMs) ? pausedLeftMs : undefined,
    }
  })
}

/** Milliseconds left at `at`, never below 0. A timer of zero length is no timer. */
export function timeLeft(timer: Timer, at: number): number {
  if (timer.pausedLeftMs !== undefined) return timer.pausedLeftMs
  return Math.min(timer.runsMs, Math.max(0, timer.startedAt + timer.runsMs - at))
}

/** When it will have run out, in ms of the relay's time; `undefined` of one that stands still or is none. */
export const endOf = (timer: Timer | undefined): number | undefined =>
  timer && timer.runsMs > 0 && timer.pausedLeftMs === undefined ? timer.startedAt + timer.runsMs : undefined
