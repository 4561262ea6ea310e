import type { RoomId } from '../src/protocol/rooms.ts'

/** Where a record stands: grows along a room's log, not by one each time. 0 stands before every record. */
export type Position = number

/** Whether who takes part may write in a room; who facilitates always may, until it is deleted for good. */
export type Control = 'closed' | 'open' | 'deleted'

export interface RoomHistory {
  /** The newest snapshot: all up to and including `upTo`, as one Yjs update; absent before the first compaction. */
  readonly snapshot?: Uint8Array
  readonly upTo: Position
  /** Every update after it, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Position of the newest record: how far a compaction may reach. */
  readonly last: Position
  /** How many records were found damaged and left out; absent when none was. */
  readonly damaged?: number
  /** The newest one; absent in a room that was never closed. */
  readonly control?: Control
}

/** A room's history: updates, a snapshot of those before, and whether it is closed. One contract, tests/contracts/room-log.test.ts, run on every implementation. */
export interface RoomLog {
  /** Empty, with `upTo` and `last` 0, for a room never written. */
  read(room: RoomId): Promise<RoomHistory>
  /**
   * Resolves with the position of the last one when all of them are on disk; rejects when any may not be. Then none, some
   * or all may be found later, which does no harm: an update can be applied twice.
   */
  append(room: RoomId, updates: readonly Uint8Array[]): Promise<Position>
  /** Resolves when it is on disk. The newest one holds, whatever is appended and compacted. */
  control(room: RoomId, control: Control): Promise<void>
  /** Leaves nothing of a room but that it was deleted, and resolves when that is on disk. Nothing is appended to it again. */
  remove(room: RoomId): Promise<void>
  /** Puts a snapshot in place of all up to `upTo`, unless a newer one stands. A crash midway leaves the old log whole. */
  compact(room: RoomId, upTo: Position, snapshot: Uint8Array): Promise<void>
  /** Resolves when everything begun is on disk. */
  close(): Promise<void>
}
