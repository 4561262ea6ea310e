// Notes that came late: to a place that had been closed while their device was away. They are in like any other; the mark
// says so, is written by the device that brings them, and is never taken back.
import * as Y from 'yjs'
import { PUBLICATION } from '../drafts.ts'
import { isId, type NoteId } from '../ids.ts'
import { writeUnder, type ApartId } from './apart.ts'
import type { Content } from './content.ts'

export const lateKey = (id: NoteId) => `${id}/late`

/** Marks notes as late: no act to undo, and one's own, so that it waits until it is stored. */
export function markLate(content: Content, ids: readonly NoteId[], apart: ApartId<NoteId>): void {
  content.y.transact(() => {
    for (const id of ids) {
      if (content.notes.has(id)) writeUnder(content, apart(id), () => content.notes.set(lateKey(id), true))
    }
  }, PUBLICATION)
}

export function readLate(content: Content): ReadonlySet<NoteId> {
  const late = new Set<NoteId>()
  for (const [key, value] of content.notes.entries()) {
    if (value !== true) continue
    const [id, field, ...rest] = key.split('/')
    if (field === 'late' && rest.length === 0 && isId(id)) late.add(id as string as NoteId)
  }
  return late
}

/** The notes that are born in an update: those which whoever needs it had not heard of. */
export function bornIn(update: Uint8Array): readonly NoteId[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item &&
    (struct.parent as unknown) === 'notes' &&
    struct.parentSub !== null &&
    isId(struct.parentSub)
      ? [struct.parentSub as string as NoteId]
      : [],
  )
}
