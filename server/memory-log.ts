import type { RoomId } from '../src/protocol/rooms.ts'
import type { Control, Position, RoomLog } from './room-log.ts'

interface StoredRoom {
  snapshot?: Uint8Array
  upTo: Position
  updates: Uint8Array[]
  control?: Control
}

/** Forgets everything with the process: for tests. */
export function openMemoryLog(): RoomLog {
  const rooms = new Map<RoomId, StoredRoom>()
  const roomOf = (id: RoomId) => {
    const room = rooms.get(id) ?? { upTo: 0, updates: [] }
    rooms.set(id, room)
    return room
  }
  return {
    read: (id) => {
      const { snapshot, upTo, updates, control } = roomOf(id)
      const last = upTo + updates.length
      return Promise.resolve({
        ...(snapshot && { snapshot }),
        upTo,
        updates: [...updates],
        last,
        ...(control && { control }),
      })
    },
    append: (id, updates) => {
      const room = roomOf(id)
      room.updates.push(...updates)
      return Promise.resolve(room.upTo + room.updates.length)
    },
    control: (id, control) => {
      roomOf(id).control = control
      return Promise.resolve()
    },
    remove: (id) => {
      const room = roomOf(id)
      const upTo = room.upTo + room.updates.length
      rooms.set(id, { upTo, updates: [], control: 'deleted' })
      return Promise.resolve()
    },
    compact: (id, upTo, snapshot) => {
      const room = roomOf(id)
      if (upTo > room.upTo) {
        room.updates.splice(0, upTo - room.upTo)
        room.upTo = upTo
        room.snapshot = snapshot
      }
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}
