// What becomes of notes after they were made. Nothing is deleted: a note taken away is marked.
import type { NoteId, ZoneId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { writeUnder, type ApartId } from './apart.ts'
import { act, type Content } from './content.ts'
import { readNotes } from './notes.ts'
import { nextPlaces, withinReach, type Place } from './places.ts'

export interface NoteMissing {
  readonly kind: 'note-missing'
  readonly id: NoteId
}

function change(content: Content, id: NoteId, write: () => void): Result<void, NoteMissing> {
  if (!content.notes.has(id)) return err({ kind: 'note-missing', id })
  act(content, write)
  return ok(undefined)
}

/** Moves a note. Of two concurrent moves one wins whole. A note taken away meanwhile moves, unseen. */
export const moveNote = (content: Content, id: NoteId, to: Place) =>
  change(content, id, () => content.notes.set(`${id}/place`, withinReach(to)))

/** Moves many notes as one act, so that one undo brings all of them back. */
export function moveNotes(content: Content, moves: ReadonlyMap<NoteId, Place>): void {
  act(content, () => {
    for (const [id, to] of moves) if (content.notes.has(id)) content.notes.set(`${id}/place`, withinReach(to))
  })
}

/** Moves notes to the next free spots of another zone: what the list and the phone offer. They leave their trends. */
export function moveNotesToZone(content: Content, ids: readonly NoteId[], zone: ZoneId): void {
  const known = ids.filter((id) => content.notes.has(id))
  const taken = readNotes(content).map((note) => note.place)
  const places = nextPlaces(zone, taken, known.length)
  act(content, () => {
    for (const [index, id] of known.entries()) {
      content.notes.set(`${id}/place`, places[index])
      content.notes.set(`${id}/trend`, null)
    }
  })
}

/** Puts the one mark there is on a note, or takes it off. */
export const markNote = (content: Content, id: NoteId, marked: boolean) =>
  change(content, id, () => content.notes.set(`${id}/mark`, marked ? 0 : null))

/**
 * Takes notes away: they are marked, never deleted, so that what somebody types in one meanwhile is kept.
 * @param apart under which client id, in a note of one's own without a name
 */
export function takeNotesAway(content: Content, ids: readonly NoteId[], apart?: ApartId<NoteId>): void {
  act(content, () => {
    for (const id of ids) {
      if (content.notes.has(id)) writeUnder(content, apart?.(id), () => content.notes.set(`${id}/gone`, true))
    }
  })
}

export const putNoteBack = (content: Content, id: NoteId, clientId?: number) =>
  change(content, id, () => writeUnder(content, clientId, () => content.notes.set(`${id}/gone`, false)))
