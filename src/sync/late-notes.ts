import * as decoding from 'lib0/decoding'
import { bornIn, markLate, type ItemPath } from '../workshop/content/late.ts'
import type { ApartId } from '../workshop/content/apart.ts'
import type { Content } from '../workshop/content/content.ts'
import { readNote } from '../workshop/content/notes.ts'
import type { NoteId } from '../workshop/ids.ts'
import { closedAt } from '../workshop/stage/closed.ts'
import { isZoneLocked } from '../workshop/stage/locks.ts'
import type { Stage } from '../workshop/stage/stage.ts'
import type { Touched } from './delivery.ts'

export interface LateNotesOptions {
  readonly content: Content
  readonly stage: Stage
  /** Resolves when all that was decided on the stage meanwhile is here. */
  readonly stageIsHere: () => Promise<void>
  readonly isMine: (note: NoteId) => boolean
  readonly apart: ApartId<NoteId>
  readonly relayNow: () => number
  /** Which boards they belong to, and so whether they are late, is the boards' to say. */
  readonly onBrought: (items: readonly ItemPath[]) => void
}

/** What a device brings when it comes back. */
export interface Brought {
  /** Its answer to the relay's step 1: what the relay had not heard of. */
  readonly frame: Uint8Array
  /** Notes made here and not known to be stored: an old line may have brought them a moment before this one. */
  readonly unsaved: readonly NoteId[]
  /** All that was changed here and is not known to be stored. */
  readonly waiting: readonly Touched[]
}

const isItem = (touched: Touched): touched is ItemPath => touched.includes('/')

/** Marks what came late of the notes that a device brings, and hands on what else was changed on it. */
export async function markWhatCameLate(
  { frame, unsaved, waiting }: Brought,
  options: LateNotesOptions,
): Promise<void> {
  const { content, stage, stageIsHere, isMine, apart, relayNow, onBrought } = options
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const born = bornIn(decoding.readVarUint8Array(decoder))
  const notes = [...new Set([...born, ...unsaved])].filter(isMine)
  const items = waiting.filter(isItem)
  if (notes.length === 0 && items.length === 0) return
  await stageIsHere()
  const closed = closedAt(stage, relayNow())
  const late = notes.filter((id) => {
    const note = readNote(content, id)
    return note && isZoneLocked(closed, note.place[0])
  })
  if (late.length > 0) markLate(content, late, apart)
  onBrought(items)
}
