// Who is here, as a relay keeps it: the newest state of each client, and which connection it belongs to. Nothing of it lasts.
import * as decoding from 'lib0/decoding'
import { AWARENESS_BYTES } from '../src/protocol/limits.ts'
import { awarenessMessage, type AwarenessState } from './frames.ts'

/** A connection, as far as its presence goes. */
export interface Owner {
  /** When it last gave a sign of life, by the relay's clock. */
  readonly heardAt: number
  /** A facilitator's. */
  readonly leads: boolean
  /** Asks for one. */
  probe(): void
}

interface Held extends AwarenessState {
  /** Absent: it is gone, and its clock is still known. */
  readonly owner?: Owner
  readonly at: number
}

interface Claim extends AwarenessState {
  readonly by: Owner
  readonly since: number
}

export interface RoomAwareness {
  /** Takes a connection's own states; others' are dropped. Returns whether anything changed. @throws when malformed */
  receive(owner: Owner, payload: Uint8Array, now: number): boolean
  /** The connection is gone, and with it its clients. Returns whether anything changed. */
  leave(owner: Owner, now: number): boolean
  /** Every second: gives a client to who claims it, once its owner has fallen silent. Returns whether anything changed. */
  tick(now: number): boolean
  /** A message of what changed since the last call; `undefined` when nothing did. */
  takeChanges(): Uint8Array | undefined
  /** A message of everyone, for who comes new; `undefined` when nobody is here. */
  everyone(): Uint8Array | undefined
}

/** A stock client sends everybody's states back: a full room in one frame is no attack. */
const PAYLOAD_BYTES = 1024 * 1024
/** A page is one client, and a few more after it changed its id. */
const CLIENTS_AN_OWNER = 8
/** A phone that changed network claims its client while the old connection still seems to live. */
const CLAIM_MS = 1_500
/** A state that was on its way back when its client left does not call it back to life. */
const REMEMBER_GONE_MS = 30_000

function readState(json: string): Readonly<Record<string, unknown>> | null {
  if (json.length > AWARENESS_BYTES) throw new RangeError('an awareness state too large')
  // Clients parse what they hear and expect an object: what is none would break them.
  const state: unknown = JSON.parse(json)
  if (typeof state !== 'object' || Array.isArray(state))
    throw new TypeError('an awareness state that is no object')
  return state as Readonly<Record<string, unknown>> | null
}

export function openRoomAwareness(): RoomAwareness {
  const clients = new Map<number, Held>()
  const claims = new Map<number, Claim>()
  const changed = new Map<number, AwarenessState>()

  const hold = (client: number, held: Held) => {
    clients.set(client, held)
    changed.set(client, held)
  }
  const ownedBy = (owner: Owner) => [...clients].filter(([, held]) => held.owner === owner)
  const isOld = (held: Held, { clock, json }: AwarenessState) =>
    clock < held.clock || (clock === held.clock && (json !== 'null' || !held.owner))

  return {
    receive(owner, payload, now) {
      if (payload.length > PAYLOAD_BYTES) throw new RangeError('an awareness frame too large')
      const decoder = decoding.createDecoder(payload)
      let isNew = false
      for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
        const client = decoding.readVarUint(decoder)
        const clock = decoding.readVarUint(decoder)
        const json = decoding.readVarString(decoder)
        const state = readState(json)
        if (state?.['role'] === 'facilitator' && !owner.leads) continue
        const held = clients.get(client)
        if (held ? isOld(held, { clock, json }) : json === 'null') continue
        if (held?.owner && held.owner !== owner) {
          const before = claims.get(client)
          const isRepeated = before?.by === owner
          claims.set(client, { clock, json, by: owner, since: isRepeated ? before.since : now })
          if (!isRepeated) held.owner.probe()
          continue
        }
        if (!held?.owner && ownedBy(owner).length >= CLIENTS_AN_OWNER) continue
        hold(client, { clock, json, at: now, ...(json !== 'null' && { owner }) })
        isNew = true
      }
      return isNew
    },
    leave(owner, now) {
      for (const [client, { by }] of claims) if (by === owner) claims.delete(client)
      const owned = ownedBy(owner)
      // The same clock: who comes back with the next one is seen at once.
      for (const [client, { clock }] of owned) hold(client, { clock, json: 'null', at: now })
      return owned.length > 0
    },
    tick(now) {
      let isNew = false
      for (const [client, { clock, json, by, since }] of claims) {
        const held = clients.get(client)
        const ownerLives = held?.owner && held.owner.heardAt >= since
        if (!ownerLives && now - since < CLAIM_MS) continue
        claims.delete(client)
        if (ownerLives || (held && isOld(held, { clock, json }))) continue
        hold(client, { clock, json, at: now, ...(json !== 'null' && { owner: by }) })
        isNew = true
      }
      for (const [client, { owner, at }] of clients) {
        if (!owner && now - at > REMEMBER_GONE_MS) clients.delete(client)
      }
      return isNew
    },
    takeChanges() {
      if (changed.size === 0) return undefined
      const frame = awarenessMessage(changed)
      changed.clear()
      return frame
    },
    everyone() {
      const here = new Map([...clients].filter(([, { owner }]) => owner))
      return here.size === 0 ? undefined : awarenessMessage(here)
    },
  }
}
