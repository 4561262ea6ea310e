import { statfs } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { ClassicLevel } from 'classic-level'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomId } from '../src/protocol/rooms.ts'
import type { Control, Position, RoomLog } from './room-log.ts'

export type Store = ClassicLevel<string, Uint8Array>
type ReadInstant = { readonly snapshot?: ReturnType<Store['snapshot']> }

type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string }

interface Batch {
  readonly operations: Operation[]
  readonly settled: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

// Room ids are base64url and a part's name, so neither `!` nor `~` occurs in one: they bound a room's keys.
// A record's checksum is part of its key, a snapshot's lies beside it: LevelDB does not look at its own when it reads. What an
// earlier version wrote has none.
const recordsOf = (room: RoomId) => `u!${room}!`
const upToKey = (room: RoomId, position: Position) =>
  `${recordsOf(room)}${String(position).padStart(16, '0')}~`
const recordKey = (room: RoomId, position: Position, update: Uint8Array) =>
  `${recordsOf(room)}${String(position).padStart(16, '0')}!${crc32(update)}`
const recordsAfter = (room: RoomId, position: Position) => ({
  gt: upToKey(room, position),
  lt: `${recordsOf(room)}~`,
})
function readRecordKey(key: string): { position: Position; checksum: number | undefined } {
  const [, , position, checksum] = key.split('!')
  return { position: Number(position), checksum: checksum === undefined ? undefined : Number(checksum) }
}
const isSound = (bytes: Uint8Array, checksum: number | undefined) =>
  checksum === undefined || crc32(bytes) === checksum
const snapshotKey = (room: RoomId) => `s!${room}`
const checksumKey = (room: RoomId) => `k!${room}`
/** Outside of the records that a compaction replaces. */
const controlKey = (room: RoomId) => `c!${room}`
/** Holds the newest position given out, in every batch that gives one out. */
const NEWEST_KEY = 'newest'
/** What LevelDB may write while it opens: its buffers, a few times over. */
const SPACE_TO_OPEN = 16 * 1024 * 1024

function encodeSnapshot(upTo: Position, state: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, upTo)
  encoding.writeUint8Array(encoder, state)
  return encoding.toUint8Array(encoder)
}

function decodeSnapshot(bytes: Uint8Array): { upTo: Position; snapshot: Uint8Array } {
  const decoder = decoding.createDecoder(bytes)
  const upTo = decoding.readVarUint(decoder)
  return { upTo, snapshot: decoding.readTailAsUint8Array(decoder) }
}

const decodeNumber = (bytes: Uint8Array | undefined): number | undefined =>
  bytes && decoding.readVarUint(decoding.createDecoder(bytes))

function encodeNumber(number: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

const controls: readonly Control[] = ['open', 'closed', 'deleted']
const encodeControl = (control: Control) => Uint8Array.of(controls.indexOf(control))

function newBatch(): Batch {
  let settle: Pick<Batch, 'resolve' | 'reject'> | undefined
  const settled = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  return { operations: [], settled, ...settle! }
}

async function openClassicLevel(folder: string): Promise<Store> {
  const store: Store = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'view' })
  await store.open()
  return store
}

/**
 * Rooms in one LevelDB folder. One commit is in flight for the whole store; what comes meanwhile goes out together in the
 * next (group commit), so that many rooms share the disk's syncs.
 * @throws when the folder cannot be opened, or another process has it open
 */
export async function openLevelLog(folder: string, openStore = openClassicLevel): Promise<RoomLog> {
  let store = await openStore(folder)
  // One count for the whole store: after a failed write it simply goes on, so no position is ever given out twice.
  let newest: Position = decodeNumber(await store.get(NEWEST_KEY)) ?? 0
  let waiting: Batch | undefined
  let committing: Promise<void> | undefined
  let compacting: Promise<void> = Promise.resolve()
  const toSweep = new Set<RoomId>()
  let sweeping: Promise<void> = Promise.resolve()
  let isClosed = false

  /** After a failed write LevelDB refuses all further ones until it is opened again; it still reads. */
  let mustReopen = false

  const reopen = async () => {
    const { bavail, bsize } = await statfs(folder)
    // Opening writes too: without space for that nothing could be read any more either.
    if (bavail * bsize < SPACE_TO_OPEN) throw new Error('No space left on the disk')
    if (store.status === 'open') await store.close()
    store = await openStore(folder)
    mustReopen = false
  }

  const write = async (operations: readonly Operation[]) => {
    if (mustReopen) await reopen()
    try {
      const counted = { type: 'put', key: NEWEST_KEY, value: encodeNumber(newest) } as const
      await store.batch([...operations, counted], { sync: true })
    } catch (error) {
      mustReopen = true
      throw error
    }
  }

  const commitWaiting = async () => {
    while (waiting) {
      const { operations, resolve, reject } = waiting
      waiting = undefined
      await write(operations).then(resolve, reject)
    }
    committing = undefined
  }

  const commit = (operations: readonly Operation[]): Promise<void> => {
    if (isClosed) return Promise.reject(new Error('the log is closed'))
    waiting ??= newBatch()
    for (const operation of operations) waiting.operations.push(operation)
    const { settled } = waiting
    committing ??= Promise.resolve().then(commitWaiting)
    return settled
  }

  const snapshotOf = async (room: RoomId, at: ReadInstant) => {
    const bytes = await store.get(snapshotKey(room), at)
    if (!bytes) return { upTo: 0 }
    if (!isSound(bytes, decodeNumber(await store.get(checksumKey(room), at)))) {
      throw new Error('a snapshot is damaged')
    }
    return decodeSnapshot(bytes)
  }

  /**
   * What was deleted lies in LevelDB's files until it rewrites them, and erased words would wait there. It drops only what
   * stands in an older file than its deletion: so all goes to a file first, and a deletion of nothing to a newer one.
   */
  const sweep = async (room: RoomId) => {
    toSweep.delete(room)
    const ends = [recordsOf(room), snapshotKey(room)].map((start) => [start, `${start}~`] as const)
    for (const [start, end] of ends) {
      if (isClosed || mustReopen) return // the room's next compaction does it
      await store.compactRange(start, end)
      await commit([{ type: 'del', key: end }])
      await store.compactRange(start, end)
    }
  }

  const sweepSoon = (room: RoomId) => {
    if (toSweep.has(room)) return
    toSweep.add(room)
    sweeping = sweeping.then(() => sweep(room)).catch(() => undefined) // it changes nothing that is read
  }

  const replaceBySnapshot = async (room: RoomId, upTo: Position, snapshot: Uint8Array) => {
    const standing = await snapshotOf(room, {})
    if (standing.upTo >= upTo) return
    // What an earlier version wrote has no checksum behind its position, and stands before the end of it all the same.
    const replaced = await store.keys({ gt: recordsOf(room), lt: upToKey(room, upTo) }).all()
    const value = encodeSnapshot(upTo, snapshot)
    await commit([
      { type: 'put', key: snapshotKey(room), value },
      { type: 'put', key: checksumKey(room), value: encodeNumber(crc32(value)) },
      ...replaced.map((key) => ({ type: 'del', key }) as const),
    ])
    sweepSoon(room)
  }

  /** Of two compactions at once the older might stand last. */
  const oneAfterAnother = (act: () => Promise<void>): Promise<void> => {
    const done = compacting.then(act)
    compacting = done.catch(() => undefined)
    return done
  }

  const removeAll = async (room: RoomId) => {
    const records = await store.keys(recordsAfter(room, 0)).all()
    const deleted = [...records, snapshotKey(room), checksumKey(room)].map(
      (key) => ({ type: 'del', key }) as const,
    )
    await commit([...deleted, { type: 'put', key: controlKey(room), value: encodeControl('deleted') }])
    sweepSoon(room)
  }

  return {
    async read(room) {
      // Both from one instant: a compaction between the two would take the records away.
      const instant = store.snapshot()
      try {
        const snapshot = await snapshotOf(room, { snapshot: instant })
        const range = { ...recordsAfter(room, snapshot.upTo), snapshot: instant }
        const records = await store.iterator(range).all()
        const read = records.map(([key, update]) => ({ ...readRecordKey(key), update }))
        const sound = read.filter(({ update, checksum }) => isSound(update, checksum))
        const control = controls[(await store.get(controlKey(room), { snapshot: instant }))?.[0] ?? -1]
        return {
          ...snapshot,
          updates: sound.map(({ update }) => update),
          last: read.at(-1)?.position ?? snapshot.upTo,
          ...(sound.length < read.length && { damaged: read.length - sound.length }),
          ...(control && { control }),
        }
      } finally {
        await instant.close()
      }
    },
    async append(room, updates) {
      const operations = updates.map(
        (value) => ({ type: 'put', key: recordKey(room, ++newest, value), value }) as const,
      )
      const last = newest
      await commit(operations)
      return last
    },
    control: (room, control) =>
      commit([{ type: 'put', key: controlKey(room), value: encodeControl(control) }]),
    remove: (room) => oneAfterAnother(() => removeAll(room)),
    compact: (room, upTo, snapshot) => oneAfterAnother(() => replaceBySnapshot(room, upTo, snapshot)),
    async close() {
      await compacting
      isClosed = true
      await sweeping
      await committing
      await store.close()
    },
  }
}
