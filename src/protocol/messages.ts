// The frames on a room's socket: the y-websocket protocol unchanged, and two more of ours that a stock client ignores.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_AUTH = 2
export const MESSAGE_QUERY_AWARENESS = 3
/** relay → client: the first n frames with an update (sync step 2 or update) of this connection are on disk. */
export const MESSAGE_STORED = 16
/** relay → client, after opening: may this connection write, and if not, why; again where that changes and it stays. */
export const MESSAGE_ROLE = 17

/** Inside a sync message. */
export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2

export function encodeStored(frames: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_STORED)
  encoding.writeVarUint(encoder, frames)
  return encoding.toUint8Array(encoder)
}

/** @param decoder past the message number */
export const readStored = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder)

/** Why a connection only reads. `viewer`: its key says so. `closed`: facilitators closed the workshop to writing; of one that writes all the same, for the others. */
export type ReadReason = 'viewer' | 'participant' | 'closed' | ''

export function encodeRole(mayWrite: boolean, reason: ReadReason = ''): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_ROLE)
  encoding.writeVarUint(encoder, mayWrite ? 1 : 0)
  encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}

/** @param decoder past the message number */
export function readRole(decoder: decoding.Decoder): { mayWrite: boolean; reason: string } {
  const mayWrite = decoding.readVarUint(decoder) === 1
  return { mayWrite, reason: decoding.readVarString(decoder) }
}

/** Whether a frame carries an update of the sender's: the frames that `stored` counts. */
export const carriesUpdate = (frame: Uint8Array): boolean =>
  frame[0] === MESSAGE_SYNC && (frame[1] === SYNC_STEP_2 || frame[1] === SYNC_UPDATE)
