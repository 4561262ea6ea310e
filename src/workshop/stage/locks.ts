import { boardOfZone, type NoteId, type ZoneId } from '../ids.ts'
import { act } from '../content/content.ts'
import type { Stage } from './stage.ts'

/** A board, a zone or a note, by its name or id. */
export type Lockable = string
const lockPattern = /^[A-Za-z0-9_-]{1,60}$/

/** Closes a board, a zone or a note for participants, or opens it. The app keeps it; the relay cannot. */
export function setLock(stage: Stage, what: Lockable, isLocked: boolean): void {
  act(stage, () => stage.locks.set(what, isLocked))
}

/** Whether a zone is closed, by itself or with its board. */
export const isZoneLocked = (locks: ReadonlySet<Lockable>, zone: ZoneId): boolean =>
  locks.has(zone) || locks.has(boardOfZone(zone))

/** Whether a note is closed, by itself or with the place where it lies. */
export const isNoteLocked = (
  locks: ReadonlySet<Lockable>,
  { id, place }: { readonly id: NoteId; readonly place: readonly [ZoneId, number, number] },
): boolean => locks.has(id) || isZoneLocked(locks, place[0])

export function readLocks(stage: Stage): ReadonlySet<Lockable> {
  const locked = new Set<Lockable>()
  for (const [what, is] of stage.locks.entries()) if (is === true && lockPattern.test(what)) locked.add(what)
  return locked
}
