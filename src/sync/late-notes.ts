import * as decoding from 'lib0/decoding'
import { bornIn, markLate } from '../workshop/content/late.ts'
import type { ApartId } from '../workshop/content/apart.ts'
import type { Content } from '../workshop/content/content.ts'
import { readNote } from '../workshop/content/notes.ts'
import type { NoteId } from '../workshop/ids.ts'
import { closedAt } from '../workshop/stage/closed.ts'
import { isZoneLocked } from '../workshop/stage/locks.ts'
import type { Stage } from '../workshop/stage/stage.ts'

export interface LateNotesOptions {
  readonly content: Content
  readonly stage: Stage
  /** Resolves when all that was decided on the stage meanwhile is here. */
  readonly stageIsHere: () => Promise<void>
  readonly isMine: (note: NoteId) => boolean
  readonly apart: ApartId<NoteId>
  readonly relayNow: () => number
}

/**
 * Marks what came late of the notes that a device brings when it comes back.
 * @param frame its answer to the relay's step 1: what the relay had not heard of
 * @param unsaved made here and not known to be stored: an old line may have brought them a moment before this one
 */
export async function markWhatCameLate(
  frame: Uint8Array,
  unsaved: readonly NoteId[],
  options: LateNotesOptions,
): Promise<void> {
  const { content, stage, stageIsHere, isMine, apart, relayNow } = options
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const born = bornIn(decoding.readVarUint8Array(decoder))
  const brought = [...new Set([...born, ...unsaved])].filter(isMine)
  if (brought.length === 0) return
  await stageIsHere()
  const closed = closedAt(stage, relayNow())
  const late = brought.filter((id) => {
    const note = readNote(content, id)
    return note && isZoneLocked(closed, note.place[0])
  })
  if (late.length > 0) markLate(content, late, apart)
}
