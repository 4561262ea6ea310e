import { ClassicLevel } from 'classic-level'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomId } from '../src/protocol/rooms.ts'
import type { Position, RoomLog } from './room-log.ts'

type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string }

interface Deferred {
  readonly promise: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

interface Batch {
  readonly operations: Operation[]
  readonly done: Deferred
}

// Ids are base64url and end in a part's name, so neither `!` nor `~` occurs in one: they bound a room's keys.
const recordKey = (room: RoomId, position: Position) => `u!${room}!${String(position).padStart(15, '0')}`
const positionOf = (key: string): Position => Number(key.slice(key.lastIndexOf('!') + 1))
const snapshotKey = (room: RoomId) => `s!${room}`

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

function deferred(): Deferred {
  let settle: Omit<Deferred, 'promise'> | undefined
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  return { promise, ...settle! }
}

/**
 * Rooms in one LevelDB folder. One commit is in flight for the whole store; what comes meanwhile goes out together in the
 * next (group commit), so that many rooms share the disk's syncs.
 * @throws when the folder cannot be opened, or another process has it open
 */
export async function openLevelLog(folder: string): Promise<RoomLog> {
  const open = async () => {
    const level = new ClassicLevel<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' })
    await level.open()
    return level
  }
  let level = await open()
  const lastPositions = new Map<RoomId, Position>()
  let waiting: Batch | undefined
  let committing: Promise<void> | undefined

  /** After a failed write LevelDB refuses all further ones until it is opened again. */
  const reopen = async () => {
    await level.close().catch(() => undefined)
    level = await open()
  }

  const commitWaiting = async () => {
    while (waiting) {
      const { operations, done } = waiting
      waiting = undefined
      try {
        await level.batch(operations, { sync: true })
        done.resolve()
      } catch (error) {
        lastPositions.clear()
        await reopen().catch(() => undefined)
        done.reject(error)
      }
    }
    committing = undefined
  }

  const commit = (operations: readonly Operation[]): Promise<void> => {
    waiting ??= { operations: [], done: deferred() }
    waiting.operations.push(...operations)
    const { promise } = waiting.done
    committing ??= Promise.resolve().then(commitWaiting)
    return promise
  }

  const readSnapshot = async (room: RoomId) => {
    const bytes = await level.get(snapshotKey(room))
    return bytes ? decodeSnapshot(bytes) : { upTo: 0 }
  }

  const lastPositionOf = async (room: RoomId): Promise<Position> => {
    const { upTo } = await readSnapshot(room)
    const range = { gt: recordKey(room, upTo), lte: `u!${room}!~`, reverse: true, limit: 1 }
    const [last] = await level.keys(range).all()
    return last ? positionOf(last) : upTo
  }

  /** Appends to one room wait for each other's numbers, not for each other's syncs. */
  const numbering = new Map<RoomId, Promise<Position>>()
  const takeNumbers = (room: RoomId, count: number): Promise<Position> => {
    const before = numbering.get(room) ?? Promise.resolve(0)
    const taken = before
      .catch(() => 0)
      .then(async () => {
        const first = (lastPositions.get(room) ?? (await lastPositionOf(room))) + 1
        lastPositions.set(room, first + count - 1)
        return first
      })
    numbering.set(room, taken)
    return taken.finally(() => {
      if (numbering.get(room) === taken) numbering.delete(room)
    })
  }

  return {
    async read(room) {
      const snapshot = await readSnapshot(room)
      const records = await level.iterator({ gt: recordKey(room, snapshot.upTo), lte: `u!${room}!~` }).all()
      const last = records.at(-1)
      return {
        ...snapshot,
        updates: records.map(([, update]) => update),
        last: last ? positionOf(last[0]) : snapshot.upTo,
      }
    },
    async append(room, updates) {
      const first = await takeNumbers(room, updates.length)
      await commit(
        updates.map((value, index) => ({ type: 'put', key: recordKey(room, first + index), value }) as const),
      )
      return first + updates.length - 1
    },
    async compact(room, upTo, snapshot) {
      const standing = await readSnapshot(room)
      if (standing.upTo >= upTo) return
      const replaced = await level
        .keys({ gt: recordKey(room, standing.upTo), lte: recordKey(room, upTo) })
        .all()
      await commit([
        { type: 'put', key: snapshotKey(room), value: encodeSnapshot(upTo, snapshot) },
        ...replaced.map((key) => ({ type: 'del', key }) as const),
      ])
    },
    async close() {
      await committing
      await level.close()
    },
  }
}
