// Private writing: a document of content's own shape that never meets the network. Reveal copies notes out of it.
import * as Y from 'yjs'
import { openContent, type Content } from './content/content.ts'
import { noteText, readNote, readNotes, writeNote, type Note } from './content/notes.ts'
import { nextPlace, type Place } from './content/places.ts'
import { editText, readText } from './content/texts.ts'
import type { ActivityId, NoteId } from './ids.ts'

/** Notes written in private and not published yet. A published one is marked gone here. */
export type Drafts = Content
export const openDrafts = openContent

/**
 * Runs an operation so that nothing in the document tells who did it: every Yjs item names the session that wrote it,
 * and awareness gives that session a name; so it is written by a session of its own, thrown away at once.
 * @param clientId 32 random bits, used for this alone
 */
export function writeApart(content: Content, clientId: number, write: (apart: Content) => void): Uint8Array {
  const apart = openContent()
  Y.applyUpdate(apart.y, Y.encodeStateAsUpdate(content.y))
  apart.y.clientID = clientId
  const before = Y.encodeStateVector(apart.y)
  write(apart)
  const update = Y.encodeStateAsUpdate(apart.y, before)
  apart.y.destroy()
  return update
}

/** The drafts of an activity, oldest first. */
export const draftsOf = (drafts: Drafts, activity: ActivityId): Note[] =>
  readNotes(drafts).filter((note) => note.act === activity)

/**
 * The bytes that publish a draft: encoded once, kept beside it, and the same bytes applied by every tab and after every
 * crash; encoding it a second time would set its text twice.
 * @param taken places of notes that are out already, so that it lands on a free spot
 */
export function encodePublication(draft: Note, taken: Iterable<Place>, clientId: number): Uint8Array {
  const apart = openContent()
  apart.y.clientID = clientId
  const { id, born, text, made, by, act } = draft
  apart.y.transact(() =>
    writeNote(apart, { id, zone: born, text, made, by, act }, nextPlace(draft.place[0], taken)),
  )
  const update = Y.encodeStateAsUpdate(apart.y)
  apart.y.destroy()
  return update
}

/**
 * Applies a publication and marks the draft as out. What was typed in the draft after its publication was encoded (in
 * another tab, at that very moment) follows as an edit, so that no letter is lost.
 */
export function publish(content: Content, drafts: Drafts, id: NoteId, publication: Uint8Array): void {
  const encoded = openContent()
  Y.applyUpdate(encoded.y, publication)
  const published = readText(encoded, noteText(id))
  encoded.y.destroy()
  Y.applyUpdate(content.y, publication, PUBLICATION)
  const draft = readNote(drafts, id)
  if (draft && !draft.gone && draft.text !== published) editText(content, noteText(id), published, draft.text)
  drafts.y.transact(() => drafts.notes.set(`${id}/gone`, true))
}

/** Origin of a publication: the person's own words, so they count as waiting until stored, but no act to undo. */
export const PUBLICATION = Symbol('publication')
