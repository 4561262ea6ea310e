import { isId, isZoneId, type ActivityId, type DeviceId, type RoundId, type ZoneId } from '../ids.ts'
import { act } from '../content/content.ts'
import { isFiniteNumber } from '../values.ts'
import { giveCommand, readCommand } from './live-commands.ts'
import type { Stage } from './stage.ts'

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
  /** While on, what a participant writes stays on that device until the reveal. */
  readonly private: boolean
}

export const QUESTION_LETTERS = 500

export function startActivity(stage: Stage, device: DeviceId, now: Now): void {
  const { zone, question, round, anonymous, ...rest } = now
  const fields = {
    ...rest,
    ...(zone && { zone }),
    ...(question && { question: question.slice(0, QUESTION_LETTERS) }),
    ...(round && { round }),
    ...(anonymous && { anonymous }),
  }
  act(stage, () => giveCommand(stage.now, device, fields))
}

export function readNow(
  stage: Stage,
): (Now & { readonly seq: number; readonly device: DeviceId }) | undefined {
  return readCommand<Now>(stage.now, (fields) => {
    const { act, kind, board, zone, question, round } = fields
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
    }
  })
}

/** Everyone's eyes to one place, once: «bring everyone here». */
export interface Look {
  readonly board: BoardName
  readonly item?: string | undefined
}

export function bringEveryone(stage: Stage, device: DeviceId, look: Look): void {
  act(stage, () =>
    giveCommand(stage.look, device, { board: look.board, ...(look.item && { item: look.item }) }),
  )
}

export function readLook(
  stage: Stage,
): (Look & { readonly seq: number; readonly device: DeviceId }) | undefined {
  return readCommand<Look>(stage.look, ({ board, item }) => {
    if (!isBoardName(board)) return undefined
    return { board, item: isId(item) ? item : undefined }
  })
}

/** A moment and a length, not a count: right again when a laptop wakes. All in milliseconds of the relay's time. */
export interface Timer {
  readonly startedAt: number
  readonly runsMs: number
  /** What is left while paused; absent while it runs. */
  readonly pausedLeftMs?: number | undefined
}

const LONGEST_TIMER_MS = 24 * 60 * 60_000

export function setTimer(stage: Stage, device: DeviceId, timer: Timer): void {
  const { pausedLeftMs, ...running } = timer
  act(stage, () =>
    giveCommand(stage.timer, device, pausedLeftMs === undefined ? running : { ...running, pausedLeftMs }),
  )
}

export function readTimer(stage: Stage): Timer | undefined {
  const isSpan = (value: unknown): value is number =>
    isFiniteNumber(value) && value >= 0 && value <= LONGEST_TIMER_MS
  return readCommand<Timer>(stage.timer, ({ startedAt, runsMs, pausedLeftMs }) => {
    if (!isFiniteNumber(startedAt) || !isSpan(runsMs)) return undefined
    return { startedAt, runsMs, pausedLeftMs: isSpan(pausedLeftMs) ? pausedLeftMs : undefined }
  })
}

/** Milliseconds left at `at`, never below 0. A timer of zero length is no timer. */
export function timeLeft(timer: Timer, at: number): number {
  if (timer.pausedLeftMs !== undefined) return timer.pausedLeftMs
  return Math.min(timer.runsMs, Math.max(0, timer.startedAt + timer.runsMs - at))
}

/** Whether everyone sees the group's ratings. Outside of rounds it stands under round `0`. */
export function showResults(stage: Stage, shown: boolean): void {
  act(stage, () => stage.rounds.set('0/shown', shown))
}
export const areResultsShown = (stage: Stage): boolean => stage.rounds.get('0/shown') === true

/** Ends private writing: what everyone wrote in this activity is published, now or when a phone is back. */
export function revealNotes(stage: Stage, device: DeviceId, now: Now): void {
  act(stage, () => {
    stage.rounds.set(`${now.act}/shown`, true)
    startActivity(stage, device, { ...now, private: false })
  })
}

/** Whether notes written in private in this activity are out. Only a facilitator's act makes it so. */
export const isRevealed = (stage: Stage, activity: ActivityId): boolean =>
  stage.rounds.get(`${activity}/shown`) === true
