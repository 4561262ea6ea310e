import { readLocks, type Lockable } from './locks.ts'
import { readNow, readTimer, timeLeft } from './now.ts'
import type { Stage } from './stage.ts'

/**
 * What is closed to participants at a moment: by hand, or because the time is up of an activity that closes its board then.
 * @param at ms of the relay's time
 */
export function closedAt(stage: Stage, at: number): ReadonlySet<Lockable> {
  const locks = readLocks(stage)
  const now = readNow(stage)
  const timer = readTimer(stage)
  const isUp = timer && timer.runsMs > 0 && timer.pausedLeftMs === undefined && timeLeft(timer, at) === 0
  return now?.closes && !now.ended && isUp ? new Set([...locks, now.board]) : locks
}
