// How what is written in a room becomes durable, and only then goes out: received → decoded whole → appended → on commit
// applied, fanned out and acknowledged.
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { encodeStored, SYNC_UPDATE } from '../src/protocol/messages.ts'
import { ROOM_BYTES } from '../src/protocol/limits.ts'
import type { RoomId } from '../src/protocol/rooms.ts'
import type { Answers } from './answers.ts'
import type { Connection } from './connection.ts'
import { inFrame, syncFrame } from './frames.ts'
import type { RoomDocument } from './room-document.ts'
import type { RoomHistory, RoomLog } from './room-log.ts'
import { decodeWhole, type DecodedUpdate } from './update-check.ts'

export interface CommitsOptions {
  readonly id: RoomId
  readonly log: RoomLog
  readonly history: RoomHistory
  readonly connections: ReadonlySet<Connection>
  /** @throws when it cannot be made */
  readonly document: () => RoomDocument
  readonly answers: Pick<Answers, 'applied'>
  readonly now: () => number
  /** The room is to take and acknowledge nothing more. */
  readonly isBroken: () => boolean
  readonly breakDown: (error: unknown) => void
  readonly onInFlight: (bytes: number) => void
  readonly onStored: (updates: number, bytes: number, ms: number) => void
  readonly onTrouble: (what: string, error?: unknown) => void
}

export interface Commits {
  /** @throws for a malformed update */
  receive(from: Connection, update: Uint8Array): void
  /** Nothing received waits for the disk. */
  readonly isSettled: boolean
  /** Resolves when everything received is stored, or refused, and no snapshot is being written. */
  settle(): Promise<void>
  /** The same; a long log is made short on the way. */
  settleInOrder(): Promise<void>
}

interface Pending {
  readonly from: Connection
  readonly update: Uint8Array
  readonly decoded: DecodedUpdate
}

/** So many records or bytes after the snapshot, and a new one takes their place. */
const LONG_LOG = { records: 1_000, bytes: 4 * 1024 * 1024 }
/** A room that falls quiet is put in order earlier. */
const QUIET_LOG = { records: 50, bytes: 256 * 1024 }
/** One commit of a room, one frame: merging many updates of many authors takes more than its share of time. */
const UPDATES_A_COMMIT = 500
/** A frame is sent once a reader, which takes a processor's time: so many readers widen a room's window by a millisecond. */
const READERS_A_MS = 30
const WIDEST_WINDOW_MS = 10

const sizeOf = (updates: readonly Uint8Array[]) => updates.reduce((sum, { length }) => sum + length, 0)
const updatesOf = (batch: readonly Pending[]) => batch.map(({ update }) => update)

export function openCommits(options: CommitsOptions): Commits {
  const { id, log, history, connections, document, answers, now, isBroken, breakDown } = options
  const { onInFlight, onStored, onTrouble } = options
  let position = history.last
  const tail = { records: history.updates.length, bytes: sizeOf(history.updates) }
  let queue: Pending[] = []
  let queuedBytes = 0
  let committing: Promise<void> | undefined
  /** When the newest frame had gone out to everybody. */
  let sentAt = -Infinity
  let compacting: Promise<void> | undefined

  const acknowledge = (batch: readonly Pending[]) => {
    for (const { from } of batch) from.stored += 1
    for (const from of new Set(batch.map((pending) => pending.from)))
      from.send(inFrame(encodeStored(from.stored)))
  }

  /** Everything of one commit goes out as one frame; a sole sender does not hear itself. */
  const publish = (batch: readonly Pending[]) => {
    const before = document().stateVector
    const update = document().apply(updatesOf(batch))
    answers.applied(update, now())
    const frame = syncFrame(SYNC_UPDATE, update)
    const senders = new Set(batch.map(({ from }) => from))
    for (const connection of connections) {
      if (senders.size > 1 || !senders.has(connection)) connection.send(frame, before)
    }
    acknowledge(batch)
  }

  const compactWhenLong = ({ records, bytes }: typeof LONG_LOG) => {
    if (compacting || (tail.records < records && tail.bytes < bytes)) return
    tail.records = 0
    tail.bytes = 0
    compacting = log
      .compact(id, position, document().snapshot())
      .catch((error: unknown) => onTrouble('a snapshot did not reach the disk; the log stands', error))
      .finally(() => (compacting = undefined))
  }

  /** @param batch updates that bring something new */
  const store = async (batch: readonly Pending[]) => {
    const startedAt = now()
    const updates = updatesOf(batch)
    try {
      position = await log.append(id, updates)
    } catch (error) {
      // Nothing is acknowledged. The writers come back and send again what they still have.
      onTrouble('a write did not reach the disk', error)
      for (const { from } of batch) from.close('tooBusy')
      return
    }
    const bytes = sizeOf(updates)
    tail.records += batch.length
    tail.bytes += bytes
    onStored(batch.length, bytes, now() - startedAt)
    publish(batch)
    compactWhenLong(LONG_LOG)
  }

  /** What changes nothing is acknowledged, and not stored again. */
  const commit = async (batch: readonly Pending[]) => {
    const known = new Set(batch.filter(({ decoded }) => document().hasAll(decoded)))
    const news = batch.filter((pending) => !known.has(pending))
    if (news.length > 0) await store(news)
    acknowledge([...known])
  }

  /** What comes meanwhile goes out in the same frame. Nobody waits in a small room, nor after a pause in a large one. */
  const window = async () => {
    const width = Math.min(WIDEST_WINDOW_MS, connections.size / READERS_A_MS)
    const left = sentAt + width - now()
    if (left < 1 || queue.length >= UPDATES_A_COMMIT) await nextTurn()
    else await wait(left)
  }

  const takeBatch = () => {
    const batch = queue.slice(0, UPDATES_A_COMMIT)
    queue = queue.slice(UPDATES_A_COMMIT)
    return batch
  }

  const commitQueue = async () => {
    while (queue.length > 0) {
      let batch: readonly Pending[] = []
      try {
        if (!isBroken()) await window()
        batch = takeBatch()
        if (isBroken()) continue
        await commit(batch)
        sentAt = now()
      } catch (error) {
        breakDown(error)
      } finally {
        const bytes = sizeOf(updatesOf(batch))
        queuedBytes -= bytes
        onInFlight(-bytes)
      }
    }
    committing = undefined
  }

  return {
    receive(from, update) {
      if (!from.admission.mayWrite) return // a reader was told its role; its updates are dropped, never numbered
      const decoded = decodeWhole(update)
      if (!document().mayGrowBy(queuedBytes + update.length, ROOM_BYTES) && !document().hasAll(decoded)) {
        return from.close('tooLarge')
      }
      queuedBytes += update.length
      onInFlight(update.length)
      queue.push({ from, update, decoded })
      committing ??= commitQueue()
    },
    get isSettled() {
      return !committing && !compacting
    },
    async settle() {
      await committing
      await compacting
    },
    async settleInOrder() {
      await committing
      if (!isBroken()) compactWhenLong(QUIET_LOG)
      await compacting
    },
  }
}
