// Time in a workshop: what is planned, what was taken, what can be shortened.

export interface PlannedActivity {
  readonly minutes: number
  /** When it was started, in ms; absent while it lies ahead. */
  readonly startedAt?: number | undefined
}

const MINUTE = 60_000

export interface Pace {
  /** When all that is left ends, if each takes its minutes (ms). */
  readonly endsAt: number
  /** How far behind the plan; negative when ahead. 0 before the first has begun. */
  readonly lateMs: number
  /** Minutes that the activities still ahead are planned for. */
  readonly minutesAhead: number
}

/**
 * Where the group stands in its agenda at `now`. The plan begins when its first activity is started; the running one ends
 * when its minutes are over, or now if they are.
 * @param running index of the running activity; -1 before the first
 */
export function paceOf(agenda: readonly PlannedActivity[], running: number, now: number): Pace {
  const sum = (activities: readonly PlannedActivity[]) =>
    activities.reduce((total, { minutes }) => total + minutes, 0)
  const minutesAhead = sum(agenda.slice(running + 1))
  const current = agenda[running]
  const begun = agenda.map(({ startedAt }) => startedAt).filter((at) => at !== undefined)
  if (!current || begun.length === 0) return { endsAt: now + minutesAhead * MINUTE, lateMs: 0, minutesAhead }
  const currentEnds = Math.max(now, (current.startedAt ?? now) + current.minutes * MINUTE)
  const plannedEnd = Math.min(...begun) + sum(agenda.slice(0, running + 1)) * MINUTE
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
