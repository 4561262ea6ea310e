// The words of one's own note without a name are typed on the device, and go into the note in one piece when one is done:
// letter by letter, under the session's own id, they would name who wrote it, live and for good.
import { applyApart } from './content/apart.ts'
import { act, type Content } from './content/content.ts'
import { noteText } from './content/notes.ts'
import { editText } from './content/text-edits.ts'
import { readText, type TextName } from './content/texts.ts'
import type { Drafts } from './drafts.ts'
import type { NoteId } from './ids.ts'

/** The text in the drafts in which it is typed. */
export const editedText = (id: NoteId): TextName => `edits/${id}/text`
/** What of it stands in the note already; the two differ while an edit is open, or was cut off. */
const baseKey = (id: string) => `${id}/edited`
const baseOf = (drafts: Drafts, id: string): string | undefined => {
  const base = drafts.notes.get(baseKey(id))
  return typeof base === 'string' ? base : undefined
}

/** Edits that are open on this page: not cut off, however long they take. */
const openHere = new WeakMap<Drafts, Set<NoteId>>()
const openIn = (drafts: Drafts): ReadonlySet<NoteId> => openHere.get(drafts) ?? new Set()

/** Begins to edit with the words as they stand, or goes on with an edit that was cut off. */
export function beginUnsignedEdit(content: Content, drafts: Drafts, id: NoteId): void {
  openHere.set(drafts, new Set([...openIn(drafts), id]))
  const typed = readText(drafts, editedText(id))
  if ((baseOf(drafts, id) ?? '') !== typed) return
  const now = readText(content, noteText(id))
  act(drafts, () => {
    drafts.notes.set(baseKey(id), now)
    editText(drafts, editedText(id), typed, now)
  })
}

/**
 * Puts what was typed into the note, keeping what others typed there meanwhile.
 * @returns the note's words before and after, for the undo of this person
 */
export function endUnsignedEdit(
  content: Content,
  drafts: Drafts,
  id: NoteId,
  clientId: number,
): { readonly before: string; readonly after: string } | undefined {
  openHere.get(drafts)?.delete(id)
  const base = baseOf(drafts, id)
  const typed = readText(drafts, editedText(id))
  if (base === undefined || base === typed) return undefined
  const before = readText(content, noteText(id))
  applyApart(content, clientId, () => editText(content, noteText(id), base, typed))
  act(drafts, () => drafts.notes.set(baseKey(id), typed))
  return { before, after: readText(content, noteText(id)) }
}

/** Edits that were cut off, by a reload or a phone that ran out: they are to be ended. */
export function unfinishedEdits(drafts: Drafts): NoteId[] {
  const unfinished: NoteId[] = []
  for (const key of drafts.notes.keys()) {
    const [id, field] = key.split('/')
    if (field !== 'edited' || !id || openIn(drafts).has(id as NoteId)) continue
    if (baseOf(drafts, id) !== readText(drafts, editedText(id as NoteId))) unfinished.push(id as NoteId)
  }
  return unfinished
}
