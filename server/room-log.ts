import type { RoomId } from '../src/protocol/rooms.ts'

/** Where a record stands: grows along a room's log, not by one each time. 0 stands before every record. */
export type Position = number

export interface RoomHistory {
  /** The newest snapshot: all up to and including `upTo`, as one Yjs update; absent before the first compaction. */
  readonly snapshot?: Uint8Array
  readonly upTo: Position
  /** Every update after it, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Position of the newest record: how far a compaction may reach. */
  readonly last: Position
}

/** A room's history. One contract, tests/contracts/room-log.test.ts, run on every implementation. */
export interface RoomLog {
  /** Empty, with `upTo` and `last` 0, for a room never written. */
  read(room: RoomId): Promise<RoomHistory>
  /**
   * Resolves with the position of the last one when all of them are on disk; rejects when any may not be. Then none, some
   * or all may be found later, which does no harm: an update can be applied twice.
   */
  append(room: RoomId, updates: readonly Uint8Array[]): Promise<Position>
  /** Puts a snapshot in place of all up to `upTo`, unless a newer one stands. A crash midway leaves the old log whole. */
  compact(room: RoomId, upTo: Position, snapshot: Uint8Array): Promise<void>
  /** Resolves when everything begun is on disk. */
  close(): Promise<void>
}
