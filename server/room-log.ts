import type { RoomId } from '../src/protocol/rooms.ts'

/** The number of a record in its room's log; the first is 1. */
export type Position = number

export interface RoomHistory {
  /** The newest snapshot: all up to and including `upTo`, as one Yjs update; absent before the first compaction. */
  readonly snapshot?: Uint8Array
  readonly upTo: Position
  /** Every update after it, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Where the next compaction may reach to; `upTo` when there is no update after the snapshot. */
  readonly last: Position
}

/** A room's history. One contract, tests/contracts/room-log.ts, run on every implementation. */
export interface RoomLog {
  /** Empty, with `upTo` 0, for a room never written. */
  read(room: RoomId): Promise<RoomHistory>
  /** Resolves with the position of the last one when all of them are on disk; rejects when any may not be. */
  append(room: RoomId, updates: readonly Uint8Array[]): Promise<Position>
  /** Puts a snapshot in place of all up to `upTo`, unless a newer one stands. A crash midway leaves the old log whole. */
  compact(room: RoomId, upTo: Position, snapshot: Uint8Array): Promise<void>
  /** Resolves when everything begun is on disk. */
  close(): Promise<void>
}
