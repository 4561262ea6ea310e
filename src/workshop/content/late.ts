// What came late: to a place that had been closed while its device was away. It is in like any other; the mark says so, and
// is written by the device that brings it. That of a note's birth is never taken back; that of a change is, once it was seen.
import * as Y from 'yjs'
import { PUBLICATION } from '../drafts.ts'
import { isId, type NoteId, type TrendId } from '../ids.ts'
import { writeUnder, type ApartId } from './apart.ts'
import type { Content } from './content.ts'
import { readLinkKey } from './links.ts'
import { resolveTrend } from './trends.ts'

export const lateKey = (id: NoteId) => `${id}/late`

/** Marks notes as late: no act to undo, and one's own, so that it waits until it is stored. */
export function markLate(content: Content, ids: readonly NoteId[], apart: ApartId<NoteId>): void {
  content.y.transact(() => {
    for (const id of ids) {
      if (content.notes.has(id)) writeUnder(content, apart(id), () => content.notes.set(lateKey(id), true))
    }
  }, PUBLICATION)
}

/** Where in the documents an item stands: `rows/<row>`, `sheet/<field>`, `values/<sheet>/<field>`, a note's words `notes/<note>`. */
export type ItemPath = `${string}/${string}`
const isItemPath = (key: string): key is ItemPath => key.length <= 80 && /^[a-z]+(\/[\w-]+){1,2}$/.test(key)

/** The item in which a change shows: of a link, of which one says something, that where it begins; of merged trends the one. */
export function itemShowing(content: Content, item: ItemPath): ItemPath {
  const [root = '', id = ''] = item.split('/')
  if (root === 'trends' || root === 'carried') return `${root}/${resolveTrend(content, id as TrendId) ?? id}`
  const link = item.startsWith('links/') ? readLinkKey(item.slice('links/'.length)) : undefined
  if (!link) return item
  const noun = (['rows', 'projects', 'objectives', 'pillars', 'principles'] as const).find((each) =>
    content[each].has(link.from),
  )
  return noun ? `${noun}/${link.from}` : `sheet/${link.from}`
}

/** Marks items in which something was changed late. @param apart a client id for a note of one's own without a name */
export function markChangedLate(
  content: Content,
  items: readonly ItemPath[],
  apart: (item: ItemPath) => number | undefined,
): void {
  content.y.transact(() => {
    for (const item of items) writeUnder(content, apart(item), () => content.late.set(item, true))
  }, PUBLICATION)
}

/** Somebody looked at what came late there; what comes late again is marked again. */
export function takeLateMark(content: Content, item: ItemPath): void {
  content.y.transact(() => content.late.set(item, false), PUBLICATION)
}

/** Where something was changed late, and nobody has said that it was seen. */
export function readChangedLate(content: Content): ReadonlySet<ItemPath> {
  const changed = new Set<ItemPath>()
  for (const [item, value] of content.late.entries())
    if (value === true && isItemPath(item)) changed.add(item)
  return changed
}

/** The notes that came late, and those whose words were changed late. */
export function readLate(content: Content): ReadonlySet<NoteId> {
  const late = new Set<NoteId>()
  for (const [key, value] of content.notes.entries()) {
    if (value !== true) continue
    const [id, field, ...rest] = key.split('/')
    if (field === 'late' && rest.length === 0 && isId(id)) late.add(id as string as NoteId)
  }
  for (const item of readChangedLate(content)) {
    const [noun, id, ...rest] = item.split('/')
    if (noun === 'notes' && rest.length === 0 && isId(id)) late.add(id as string as NoteId)
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
