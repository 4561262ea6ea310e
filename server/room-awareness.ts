// Who is here, as a relay keeps it: the newest state of each client, and which connection it belongs to. Nothing of it lasts.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { AWARENESS_BYTES } from '../src/protocol/limits.ts'
import { MESSAGE_AWARENESS } from '../src/protocol/messages.ts'

interface State {
  readonly clock: number
  /** JSON as it came; `null` says gone. */
  readonly json: string
}
interface Owned extends State {
  readonly owner: object
  readonly heardAt: number
}

export interface RoomAwareness {
  /** Takes a connection's own states; others' are dropped. Returns whether anything changed. @throws when malformed */
  receive(owner: object, payload: Uint8Array, now: number): boolean
  /** The connection is gone, and with it its clients. Returns whether anything changed. */
  leave(owner: object): boolean
  /** A frame of what changed since the last call; `undefined` when nothing did. */
  takeChanges(): Uint8Array | undefined
  /** A frame of everyone, for who comes new; `undefined` when nobody is here. */
  everyone(): Uint8Array | undefined
}

const MOST_CLIENTS_A_FRAME = 1_000

function encode(states: Iterable<readonly [number, State]>): Uint8Array {
  const list = [...states]
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, list.length)
  for (const [client, { clock, json }] of list) {
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
export const silentFrame = encode([])

export function openRoomAwareness(ownerSilenceMs: number): RoomAwareness {
  const clients = new Map<number, Owned>()
  const changed = new Map<number, State>()

  return {
    receive(owner, payload, now) {
      const decoder = decoding.createDecoder(payload)
      const count = decoding.readVarUint(decoder)
      if (count > MOST_CLIENTS_A_FRAME) throw new Error('too many clients in one frame')
      let isNew = false
      for (let index = 0; index < count; index += 1) {
        const client = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        const json = decoding.readVarString(decoder)
        const held = clients.get(client)
        const isOthers = held && held.owner !== owner && now - held.heardAt < ownerSilenceMs
        if (isOthers) continue // a stock client sends others' states back
        if (json.length > AWARENESS_BYTES) throw new Error('an awareness state is too large')
        if (held && (clock < held.clock || (clock === held.clock && json !== 'null'))) continue
        if (json === 'null') clients.delete(client)
        else clients.set(client, { clock, json, owner, heardAt: now })
        changed.set(client, { clock, json })
        isNew = true
      }
      return isNew
    },
    leave(owner) {
      let isNew = false
      for (const [client, { clock, owner: its }] of clients) {
        if (its !== owner) continue
        clients.delete(client)
        changed.set(client, { clock: clock + 1, json: 'null' })
        isNew = true
      }
      return isNew
    },
    takeChanges() {
      if (changed.size === 0) return undefined
      const frame = encode(changed)
      changed.clear()
      return frame
    },
    everyone: () => (clients.size === 0 ? undefined : encode(clients)),
  }
}
