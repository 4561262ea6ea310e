import * as encoding from 'lib0/encoding'
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '../src/protocol/messages.ts'

/** A message as it stands on the wire, in one WebSocket frame: made once, and written to however many it is for. */
export type Frame = Uint8Array & { readonly __brand: 'Frame' }

const FINAL_BINARY = 0x82
/** What permessage-deflate marks a compressed message with. */
const COMPRESSED = 0x40

/** @param isCompressed it is, as permessage-deflate has it, without a memory of the messages before */
export function inFrame(message: Uint8Array, isCompressed = false): Frame {
  const { length } = message
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(start + length)
  frame[0] = isCompressed ? FINAL_BINARY | COMPRESSED : FINAL_BINARY
  frame[1] = start === 2 ? length : start === 4 ? 126 : 127
  if (start === 4) frame.writeUInt16BE(length, 2)
  else if (start === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(message, start)
  return frame as Uint8Array as Frame
}

/** @param kind one of SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE */
export function syncMessage(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
export const syncFrame = (kind: number, payload: Uint8Array): Frame => inFrame(syncMessage(kind, payload))

/** A client's newest word on itself: JSON as it came; `null` says gone. */
export interface AwarenessState {
  readonly clock: number
  readonly json: string
}

export function awarenessMessage(states: ReadonlyMap<number, AwarenessState>): Uint8Array {
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, states.size)
  for (const [client, { clock, json }] of states) {
    encoding.writeVarUint(payload, client)
    encoding.writeVarUint(payload, clock)
    encoding.writeVarString(payload, json)
  }
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(message, encoding.toUint8Array(payload))
  return encoding.toUint8Array(message)
}

/** Says nothing new, and keeps a socket from being silent. */
export const silentFrame = inFrame(awarenessMessage(new Map()))
