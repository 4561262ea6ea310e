// Private writing: a document of content's own shape that never meets the network. Reveal copies notes out of it.
import * as Y from 'yjs'
import { openContent, type Content } from './content/content.ts'
import { noteText, readNote, writeNote, type NewNote, type Note } from './content/notes.ts'
import { nextPlace, type Place } from './content/places.ts'
import { editText, readText } from './content/texts.ts'
import type { NoteId } from './ids.ts'

/** Notes written in private and not published yet. A published one is marked gone here. */
export type Drafts = Content
export const openDrafts = openContent

/**
 * A note as an update of its own session, thrown away at once: every Yjs item names the session that wrote it, and
 * awareness gives that session a name; so nothing in the document tells who wrote this one.
 * @param clientId 32 random bits, used for this note alone
 */
export function encodeApart(note: NewNote, place: Place, clientId: number): Uint8Array {
  const apart = openContent()
  apart.y.clientID = clientId
  apart.y.transact(() => writeNote(apart, note, place))
  const update = Y.encodeStateAsUpdate(apart.y)
  apart.y.destroy()
  return update
}

/**
 * The bytes that publish a draft: encoded once, kept beside it, and the same bytes applied by every tab and after every
 * crash; encoding it a second time would set its text twice.
 * @param taken places of notes that are out already, so that it lands on a free spot
 */
export function encodePublication(draft: Note, taken: Iterable<Place>, clientId: number): Uint8Array {
  const { id, born, text, made, by, act } = draft
  return encodeApart({ id, zone: born, text, made, by, act }, nextPlace(draft.place[0], taken), clientId)
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
