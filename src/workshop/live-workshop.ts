import type { Content } from './content/content.ts'
import { readAgreed, readGuests, readPeople } from './content/people.ts'
import type { PersonId } from './ids.ts'
import { liveValue, roots, type Live } from './live.ts'
import { readLocks, type Lockable } from './stage/locks.ts'
import { isTooNew, readMeta, type Meta } from './stage/meta.ts'
import { readLook, readNow, readTimer } from './stage/now.ts'
import type { Stage } from './stage/stage.ts'

/**
 * What screens read live, each value computed once a change and shared by all who look. Notes: see NoteIndex; what boards
 * need besides: live-boards.ts.
 */
export interface LiveWorkshop {
  readonly people: Live<ReadonlyMap<PersonId, string>>
  /** Who takes part on another's device. */
  readonly guests: Live<ReadonlySet<PersonId>>
  readonly agreed: Live<ReturnType<typeof readAgreed>>
  readonly meta: Live<Meta>
  readonly isTooNew: Live<boolean>
  readonly now: Live<ReturnType<typeof readNow>>
  readonly timer: Live<ReturnType<typeof readTimer>>
  readonly look: Live<ReturnType<typeof readLook>>
  /** Boards, zones and notes that are closed to participants. */
  readonly locks: Live<ReadonlySet<Lockable>>
}

export function openLiveWorkshop(content: Content, stage: Stage): LiveWorkshop {
  const fromContent = <Value>(names: readonly string[], read: () => Value) =>
    liveValue(content.y, roots(...names), read)
  const fromStage = <Value>(name: string | readonly string[], read: () => Value) =>
    liveValue(stage.y, roots(...[name].flat()), read)
  return {
    people: fromContent(['people'], () => readPeople(content)),
    guests: fromContent(['people'], () => readGuests(content)),
    agreed: fromContent(['agreed'], () => readAgreed(content)),
    meta: fromStage('meta', () => readMeta(stage)),
    isTooNew: fromStage('meta', () => isTooNew(stage)),
    now: fromStage(['now', 'rounds'], () => readNow(stage)), // a reveal ends private writing
    timer: fromStage(['timer', 'now'], () => readTimer(stage)),
    look: fromStage('look', () => readLook(stage)),
    locks: fromStage('locks', () => readLocks(stage)),
  }
}
