// What goes out of private writing at a reveal: fetched when there is first something to publish.
import * as Y from 'yjs'
import { applyApart } from './content/apart.ts'
import { birthsIn, openContent, type Content } from './content/content.ts'
import { lateKey } from './content/late.ts'
import { noteText, readNote, writeNote, type NewNote } from './content/notes.ts'
import { nextPlace, type Place } from './content/places.ts'
import { editText } from './content/text-edits.ts'
import { readText } from './content/texts.ts'
import { PUBLICATION, readDraft, type Draft, type Drafts } from './drafts.ts'
import type { NoteId, ZoneId } from './ids.ts'
import { isRevealed, readWriting } from './stage/writings.ts'
import type { Stage } from './stage/stage.ts'

/**
 * The drafts that are to go out now: what was revealed and is not out, and what was marked as out but is not there, since
 * the device stopped between the two. A draft without words says nothing.
 */
export function draftsDue(drafts: Drafts, stage: Stage, content: Content): Draft[] {
  const due: Draft[] = []
  for (const [id] of birthsIn(drafts.notes)) {
    const draft = readDraft(drafts, id)
    if (!draft?.text.trim() || !isRevealed(stage, draft)) continue
    if (draft.isOut ? !content.notes.has(id) : !draft.gone) due.push(draft)
  }
  return due
}

/** A note as an update of its own session, thrown away at once, for bytes that are kept: else see `applyApart`. */
function encodeApart(note: NewNote, place: Place, clientId: number, isLate: boolean): Uint8Array {
  const apart = openContent()
  apart.y.clientID = clientId
  apart.y.transact(() => {
    writeNote(apart, note, place)
    if (isLate) apart.notes.set(lateKey(note.id), true)
  })
  const update = Y.encodeStateAsUpdate(apart.y)
  apart.y.destroy()
  return update
}

/**
 * The bytes that publish drafts: encoded once, kept beside them, and the same bytes applied by every tab and after every
 * crash; encoding one a second time would set its text twice. They all bear the time at which their phase began: neither
 * the order in which one wrote nor one's clock is in them.
 * @param order how the drafts lie beside each other: shuffled, so that this tells nothing either
 * @param newClientId 32 random bits for each
 * @param isLate whether what lies in a zone comes to a closed place
 */
export function encodePublications(
  order: readonly Draft[],
  stage: Stage,
  content: Content,
  newClientId: () => number,
  isLate: (zone: ZoneId) => boolean = () => false,
): ReadonlyMap<NoteId, Uint8Array> {
  const taken: Place[] = []
  for (const [id] of birthsIn(content.notes)) {
    const place = readNote(content, id)
    if (place && !place.gone) taken.push(place.place)
  }
  return new Map(
    order.map(({ id, born, place: [zone], text, made, by, act: activity, writing }) => {
      const place = nextPlace(zone, taken)
      taken.push(place)
      const began = writing && readWriting(stage, writing)?.made
      const note = { id, zone: born, text, by, act: activity, made: began ?? (by ? made : 0) }
      return [id, encodeApart(note, place, newClientId(), isLate(zone))]
    }),
  )
}

/**
 * Applies publications, all at once, and marks the drafts as out. What was typed in a draft after its publication was
 * encoded (in another tab, at that very moment) follows as an edit, so that no letter is lost; one that its writer took
 * away meanwhile stays.
 * @returns the notes that went out
 */
export function publish(
  content: Content,
  drafts: Drafts,
  publications: ReadonlyMap<NoteId, Uint8Array>,
  newClientId: () => number,
): readonly NoteId[] {
  const due = [...publications].filter(([id]) => {
    const draft = readDraft(drafts, id)
    return draft !== undefined && (draft.isOut || !draft.gone)
  })
  content.y.transact(() => {
    for (const [id, publication] of due) {
      Y.applyUpdate(content.y, publication)
      const published = textIn(publication, id)
      const draft = readText(drafts, noteText(id))
      // Apart also because Yjs takes a new id for the document when its own writes in a transaction that applies updates.
      if (draft !== published && draft !== readText(content, noteText(id)))
        applyApart(content, newClientId(), () => editText(content, noteText(id), published, draft))
    }
  }, PUBLICATION)
  drafts.y.transact(() => {
    for (const [id] of due) {
      drafts.notes.set(`${id}/out`, true)
      drafts.notes.set(`${id}/gone`, true)
    }
  })
  return due.map(([id]) => id)
}

function textIn(publication: Uint8Array, id: NoteId): string {
  const encoded = openContent()
  Y.applyUpdate(encoded.y, publication)
  const text = readText(encoded, noteText(id))
  encoded.y.destroy()
  return text
}
