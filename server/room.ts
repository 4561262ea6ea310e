import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  encodeRole,
  encodeStored,
  MESSAGE_AWARENESS,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  type ReadReason,
} from '../src/protocol/messages.ts'
import { ROOM_BYTES } from '../src/protocol/limits.ts'
import type { RoomId } from '../src/protocol/rooms.ts'
import type { Connection } from './connection.ts'
import { take, type Limits } from './limits.ts'
import { openRoomAwareness } from './room-awareness.ts'
import type { Position, RoomLog } from './room-log.ts'
import { decodeWhole, hasAll } from './update-check.ts'

export interface RoomOptions {
  readonly id: RoomId
  readonly log: RoomLog
  readonly limits: Limits
  readonly now: () => number
  /** Told of bytes that are received and not yet on disk, and of bytes that now are (negative). */
  readonly onInFlight: (bytes: number) => void
  /** A write did not reach the disk. */
  readonly onLogFailure: (error: unknown) => void
}

export interface Room {
  readonly size: number
  enter(connection: Connection, reason: ReadReason): void
  /** @throws for a malformed frame: the caller closes that peer */
  receive(connection: Connection, frame: Uint8Array): void
  leave(connection: Connection): void
  /** The change since a state vector, as a frame. */
  differenceSince(stateVector: Uint8Array): Uint8Array
  tick(now: number): void
  /** Resolves when everything received is stored; with many records in the log, puts a snapshot in their place. */
  settle(): Promise<void>
}

interface Pending {
  readonly from: Connection
  readonly update: Uint8Array
}

/** So many records, and a snapshot takes their place when the room falls quiet. */
const RECORDS_BEFORE_COMPACTION = 50
/** Presence is gathered for so long before it goes out. */
const AWARENESS_WINDOW_MS = 30

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/**
 * A room in memory: on disk before on the wire. Received → decoded whole → appended → on commit applied, fanned out and
 * acknowledged; `doc` holds nothing that is not durable, so nobody is ever sent such a thing.
 */
export async function openRoom({
  id,
  log,
  limits,
  now,
  onInFlight,
  onLogFailure,
}: RoomOptions): Promise<Room> {
  const doc = new Y.Doc()
  const history = await log.read(id)
  doc.transact(() => {
    if (history.snapshot) Y.applyUpdate(doc, history.snapshot)
    for (const update of history.updates) Y.applyUpdate(doc, update)
  })
  let position: Position = history.last
  let uncompacted = history.updates.length
  let stateBytes =
    (history.snapshot?.length ?? 0) + history.updates.reduce((sum, { length }) => sum + length, 0)

  const connections = new Set<Connection>()
  const awareness = openRoomAwareness(limits.awarenessOwnerMs)
  let pending: Pending[] = []
  let committing: Promise<void> | undefined
  let awarenessTimer: NodeJS.Timeout | undefined
  let wholeState: Uint8Array | undefined

  const acknowledge = (connection: Connection, frames: number) => {
    connection.stored += frames
    connection.send(encodeStored(connection.stored))
  }

  /** Everything of one commit goes out as one frame; a sole sender does not hear itself. */
  const publish = (batch: readonly Pending[]) => {
    const updates = batch.map(({ update }) => update)
    const merged = updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates)
    const before = Y.encodeStateVector(doc)
    Y.applyUpdate(doc, merged)
    wholeState = undefined
    const frame = syncFrame(SYNC_UPDATE, merged)
    const senders = new Map<Connection, number>()
    for (const { from } of batch) senders.set(from, (senders.get(from) ?? 0) + 1)
    for (const connection of connections) {
      if (senders.size === 1 && senders.has(connection)) continue
      connection.send(frame, before)
    }
    for (const [connection, frames] of senders) acknowledge(connection, frames)
  }

  const commitPending = async () => {
    while (pending.length > 0) {
      const batch = pending
      pending = []
      const bytes = batch.reduce((sum, { update }) => sum + update.length, 0)
      try {
        position = await log.append(
          id,
          batch.map(({ update }) => update),
        )
        uncompacted += batch.length
        stateBytes += bytes
        publish(batch)
      } catch (error) {
        // Nothing is acknowledged. The writers come back and send again what they still have.
        onLogFailure(error)
        for (const from of new Set(batch.map((each) => each.from))) from.close('tooBusy')
      } finally {
        onInFlight(-bytes)
      }
    }
    committing = undefined
  }

  const receiveUpdate = (from: Connection, update: Uint8Array) => {
    if (!from.mayWrite) return // a reader was told its role; its updates are dropped, never numbered
    const allowed = take(from.updates, now(), limits.updates)
    if (!allowed) return from.close('tooBusy')
    from.updates = allowed
    const decoded = decodeWhole(update)
    const isNothingNew = pending.every((each) => each.from !== from) && !committing && hasAll(doc, decoded)
    if (isNothingNew) return acknowledge(from, 1)
    if (stateBytes + update.length > 4 * ROOM_BYTES && Y.encodeStateAsUpdate(doc).length > ROOM_BYTES) {
      return from.close('tooLarge')
    }
    onInFlight(update.length)
    pending.push({ from, update })
    committing ??= Promise.resolve().then(commitPending)
  }

  const receiveSync = (from: Connection, decoder: decoding.Decoder) => {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === SYNC_STEP_1) from.send(syncFrame(SYNC_STEP_2, stateSince(payload)))
    else if (kind === SYNC_STEP_2 || kind === SYNC_UPDATE) receiveUpdate(from, payload)
    else throw new Error('no such sync message')
  }

  /** Who comes new gets the whole state, made once until it changes. */
  const stateSince = (vector: Uint8Array): Uint8Array => {
    if (vector.length > 1) return Y.encodeStateAsUpdate(doc, vector)
    wholeState ??= Y.encodeStateAsUpdate(doc)
    return wholeState
  }

  const sendAwarenessSoon = () => {
    awarenessTimer ??= setTimeout(() => {
      awarenessTimer = undefined
      const frame = awareness.takeChanges()
      if (frame) for (const connection of connections) connection.send(frame)
    }, AWARENESS_WINDOW_MS)
  }

  return {
    get size() {
      return connections.size
    },
    enter(connection, reason) {
      connections.add(connection)
      connection.send(encodeRole(connection.mayWrite, reason))
      // A client answers every step 1 with all it has: only who may write is asked.
      if (connection.mayWrite) connection.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(doc)))
      const here = awareness.everyone()
      if (here) connection.send(here)
    },
    receive(connection, frame) {
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      if (type === MESSAGE_SYNC) receiveSync(connection, decoder)
      else if (type === MESSAGE_AWARENESS) {
        const allowed = take(connection.awareness, now(), limits.awareness)
        if (!allowed) return // the newest state comes again
        connection.awareness = allowed
        if (awareness.receive(connection, decoding.readVarUint8Array(decoder), now())) sendAwarenessSoon()
      } else if (type === MESSAGE_QUERY_AWARENESS) {
        const here = awareness.everyone()
        if (here) connection.send(here)
      } else if (type > 127) throw new Error('no such message')
    },
    leave(connection) {
      connections.delete(connection)
      if (awareness.leave(connection)) sendAwarenessSoon()
    },
    differenceSince: (vector) => syncFrame(SYNC_UPDATE, Y.encodeStateAsUpdate(doc, vector)),
    tick(at) {
      for (const connection of connections) connection.tick(at)
    },
    async settle() {
      await committing
      if (uncompacted < RECORDS_BEFORE_COMPACTION) return
      uncompacted = 0
      // Through a document with garbage collection: erased words leave the storage here.
      await log.compact(id, position, Y.encodeStateAsUpdate(doc))
    },
  }
}
