// Time in a workshop: what is planned, what was taken, what can be shortened.
import { MINUTE } from './clock.ts'

export interface PlannedActivity {
  readonly minutes: number
  /** When it was started, in ms; absent while it lies ahead. */
  readonly startedAt?: number | undefined
}

/** A longer gap between two starts begins another session: what ran last week makes nobody late today. */
const ANOTHER_SESSION = 3 * 60 * MINUTE

export interface Pace {
  /** When all that is left ends, if each takes its minutes (ms). */
  readonly endsAt: number
  /** How far behind the plan; negative when ahead. 0 before the first has begun. */
  readonly lateMs: number
  /** Minutes that the activities still ahead are planned for. */
  readonly minutesAhead: number
}

/** Index of the first activity of the session in which the running one was started. */
function sessionStart(agenda: readonly PlannedActivity[], running: number): number {
  const started = agenda
    .map(({ startedAt }, index) => ({ index, at: startedAt ?? -Infinity }))
    .filter(({ at }) => at > -Infinity && at <= (agenda[running]?.startedAt ?? Infinity))
    .toSorted((a, b) => b.at - a.at)
  const before = started.findIndex(
    ({ at }, nth) => at - (started[nth + 1]?.at ?? -Infinity) > ANOTHER_SESSION,
  )
  return started[before]?.index ?? running
}

/**
 * Where the group stands in its agenda at `now`. The plan begins when the first activity of this session is started; the
 * running one ends when its time is over, or now if it is.
 * @param running index of the running activity; -1 before the first
 * @param runningEnds when its clock says it ends, prolonged and paused as it was; absent: after its minutes
 */
export function paceOf(
  agenda: readonly PlannedActivity[],
  running: number,
  now: number,
  runningEnds?: number,
): Pace {
  const sum = (activities: readonly PlannedActivity[]) =>
    activities.reduce((total, { minutes }) => total + minutes, 0)
  const minutesAhead = sum(agenda.slice(running + 1))
  const current = agenda[running]
  if (current?.startedAt === undefined)
    return { endsAt: now + minutesAhead * MINUTE, lateMs: 0, minutesAhead }
  const first = Math.min(running, sessionStart(agenda, running))
  const currentEnds = Math.max(now, runningEnds ?? current.startedAt + current.minutes * MINUTE)
  const plannedEnd =
    Math.min(current.startedAt, agenda[first]!.startedAt!) + sum(agenda.slice(first, running + 1)) * MINUTE
  return {
    endsAt: currentEnds + minutesAhead * MINUTE,
    lateMs: currentEnds - plannedEnd,
    minutesAhead,
  }
}

/**
 * Shorter minutes for what lies ahead, so that the agenda ends as planned: each gives in proportion to its length, none
 * falls below `least` minutes. What cannot be saved stays late.
 */
export function shorten(minutes: readonly number[], lateMs: number, least = 3): number[] {
  const tooMuch = Math.max(0, Math.ceil(lateMs / MINUTE))
  const room = minutes.map((each) => Math.max(0, each - least))
  const roomInAll = room.reduce((sum, each) => sum + each, 0)
  const toSave = Math.min(tooMuch, roomInAll)
  const saved = room.map((each) => (roomInAll === 0 ? 0 : Math.floor((each * toSave) / roomInAll)))
  let missing = toSave - saved.reduce((sum, each) => sum + each, 0)
  for (const [index, each] of room.entries()) {
    if (missing === 0) break
    if (saved[index]! < each) {
      saved[index]! += 1
      missing -= 1
    }
  }
  return minutes.map((each, index) => each - saved[index]!)
}
