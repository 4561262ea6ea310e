import * as encoding from 'lib0/encoding'
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '../src/protocol/messages.ts'

/** @param kind one of SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE */
export function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** A client's newest word on itself: JSON as it came; `null` says gone. */
export interface AwarenessState {
  readonly clock: number
  readonly json: string
}

export function awarenessFrame(states: ReadonlyMap<number, AwarenessState>): Uint8Array {
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, states.size)
  for (const [client, { clock, json }] of states) {
    encoding.writeVarUint(payload, client)
    encoding.writeVarUint(payload, clock)
    encoding.writeVarString(payload, json)
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(payload))
  return encoding.toUint8Array(frame)
}

/** Says nothing new, and keeps a socket from being silent. */
export const silentFrame = awarenessFrame(new Map())
