import {
  isId,
  isZoneId,
  type ActivityId,
  type NoteId,
  type PersonId,
  type TrendId,
  type ZoneId,
} from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { isIndex, isRecord, isTime } from '../values.ts'
import { writeUnder } from './apart.ts'
import { act, birthsIn, type Content } from './content.ts'
import { isPlace, nextPlaces, withinReach, type Place } from './places.ts'
import { checkLength, NOTE_LETTERS, readText, textAt, type TextName, type TextTooLong } from './texts.ts'

export interface Note {
  readonly id: NoteId
  /** Where it was born: its paper colour for good. */
  readonly born: ZoneId
  readonly place: Place
  readonly text: string
  /** Absent when it was written without a name. */
  readonly by: PersonId | undefined
  readonly act: ActivityId | undefined
  /** The writer's clock, for people to read; no rule depends on it. */
  readonly made: number
  /** As written; the trend may be gone or not here yet: trends.ts says which one holds. */
  readonly trend: TrendId | undefined
  /** Somebody put the one mark there is on it, for all to see. */
  readonly marked: boolean
  readonly gone: boolean
}

export const noteText = (id: NoteId): TextName => `notes/${id}/text`

/** The note with this id, gone or not; `undefined` when it is not here (yet), erased, or not a note. */
export function readNote(content: Content, id: string): Note | undefined {
  const birth = content.notes.get(id)
  if (!isId(id) || !isRecord(birth) || !isZoneId(birth['zone'])) return undefined
  const place = content.notes.get(`${id}/place`)
  const trend = content.notes.get(`${id}/trend`)
  const mark = content.notes.get(`${id}/mark`)
  return {
    id: id as NoteId,
    born: birth['zone'],
    place: isPlace(place) ? place : [birth['zone'], 0, 0],
    text: readText(content, noteText(id as NoteId)),
    by: isId(birth['by']) ? (birth['by'] as PersonId) : undefined,
    act: isId(birth['act']) ? (birth['act'] as ActivityId) : undefined,
    made: isTime(birth['made']) ? birth['made'] : 0,
    trend: isId(trend) ? (trend as TrendId) : undefined,
    marked: isIndex(mark),
    gone: content.notes.get(`${id}/gone`) === true,
  }
}

/** Every note that was not taken away, oldest first. */
export function readNotes(content: Content): Note[] {
  const notes: Note[] = []
  for (const [id] of birthsIn(content.notes)) {
    const note = readNote(content, id)
    if (note && !note.gone) notes.push(note)
  }
  return notes.toSorted(byAge)
}

/** Oldest first; of the same instant by id, so that every device has one order. */
export const byAge = (a: { made: number; id: string }, b: { made: number; id: string }): number =>
  a.made - b.made || (a.id < b.id ? -1 : 1)

export interface NewNote {
  readonly id: NoteId
  readonly zone: ZoneId
  readonly text: string
  readonly made: number
  readonly by?: PersonId | undefined
  readonly act?: ActivityId | undefined
  /** Where it goes; without it the next free spot of its zone. */
  readonly at?: readonly [x: number, y: number] | undefined
}

/**
 * Adds notes as one act. Nothing is written when a text is too long: it stays with whoever typed it.
 * @param newClientId for notes without a name: 32 random bits for each, so that nothing tells who wrote them
 */
export function addNotes(
  content: Content,
  notes: readonly NewNote[],
  newClientId?: () => number,
): Result<void, TextTooLong> {
  for (const { text } of notes) {
    const fits = checkLength(text, NOTE_LETTERS)
    if (!fits.ok) return fits
  }
  const places = placesOfNew(content, notes)
  act(content, () => {
    for (const [index, note] of notes.entries()) {
      writeUnder(content, newClientId?.(), () => writeNote(content, note, places[index]!))
    }
  })
  return ok(undefined)
}

export const addNote = (content: Content, note: NewNote) => addNotes(content, [note])

/** Where new notes go: where their maker put them, else the next free spots of their zones. */
function placesOfNew(content: Content, notes: readonly NewNote[]): Place[] {
  const taken = readNotes(content).map((note) => note.place)
  const free = new Map<ZoneId, Place[]>()
  for (const { zone } of notes) {
    if (!free.has(zone))
      free.set(zone, nextPlaces(zone, taken, notes.filter((note) => note.zone === zone).length))
  }
  return notes.map(({ zone, at }) => (at ? [zone, ...at] : free.get(zone)!.shift()!))
}

/** The bare keys of a new note, inside the caller's transaction; drafts.ts writes them in a throw-away document. */
export function writeNote(content: Content, note: NewNote, place: Place): void {
  content.notes.set(note.id, {
    zone: note.zone,
    made: note.made,
    ...(note.by && { by: note.by }),
    ...(note.act && { act: note.act }),
  })
  content.notes.set(`${note.id}/place`, withinReach(place))
  if (note.text) textAt(content, noteText(note.id)).insert(0, note.text)
}
