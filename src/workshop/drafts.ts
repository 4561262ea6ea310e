// Private writing: a document of content's own shape that never meets the network. Reveal copies notes out of it.
import { act, openContent, type Content } from './content/content.ts'
import { addNotes, readNote, type NewNote, type Note } from './content/notes.ts'
import type { TextTooLong } from './content/texts.ts'
import { isId, type WritingId } from './ids.ts'
import type { Result } from './result.ts'

/** Notes written in private and not published yet. A published one is marked gone here. */
export type Drafts = Content
export const openDrafts = openContent

export interface Draft extends Note {
  /** The phase in which it was written; absent in drafts of version 1. */
  readonly writing: WritingId | undefined
  /** Published; else a draft that is gone was taken away by its writer. */
  readonly isOut: boolean
}

/** Adds notes to a phase of private writing, as one act. */
export function addDrafts(
  drafts: Drafts,
  notes: readonly NewNote[],
  writing: WritingId,
): Result<void, TextTooLong> {
  let added: Result<void, TextTooLong> | undefined
  act(drafts, () => {
    added = addNotes(drafts, notes)
    if (added.ok) for (const { id } of notes) drafts.notes.set(`${id}/writing`, writing)
  })
  return added!
}

export function readDraft(drafts: Drafts, id: string): Draft | undefined {
  const note = readNote(drafts, id)
  const writing = drafts.notes.get(`${id}/writing`)
  return (
    note && {
      ...note,
      writing: isId(writing) ? (writing as string as WritingId) : undefined,
      isOut: drafts.notes.get(`${id}/out`) === true,
    }
  )
}

/** Origin of a publication: the person's own words, so they count as waiting until stored, but no act to undo. */
export const PUBLICATION = Symbol('publication')
