import { readLocks, type Lockable } from './locks.ts'
import { endOf, readNow, readTimer, type Now } from './now.ts'
import type { Stage } from './stage.ts'

/** What is closed to participants: by hand, or because the time is up of an activity that closes its board then. */
export const closedBy = (
  locks: ReadonlySet<Lockable>,
  now: Now | undefined,
  isTimeUp: boolean,
): ReadonlySet<Lockable> => (isTimeUp && now?.closes && !now.ended ? new Set([...locks, now.board]) : locks)

/**
 * What is closed to participants at a moment.
 * @param at ms of the relay's time
 */
export function closedAt(stage: Stage, at: number): ReadonlySet<Lockable> {
  const end = endOf(readTimer(stage))
  return closedBy(readLocks(stage), readNow(stage), end !== undefined && at >= end)
}
