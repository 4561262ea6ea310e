import type { RoomId } from '../src/protocol/rooms.ts'
import type { RoomHistory, RoomLog } from './room-log.ts'

/** Forgets everything with the process: for tests. */
export function openMemoryLog(): RoomLog {
  const rooms = new Map<RoomId, { snapshot?: Uint8Array; upTo: number; updates: Uint8Array[] }>()
  const roomOf = (id: RoomId) => {
    const room = rooms.get(id) ?? { upTo: 0, updates: [] }
    rooms.set(id, room)
    return room
  }
  return {
    read: (id) => {
      const { snapshot, upTo, updates } = roomOf(id)
      const history: RoomHistory = {
        ...(snapshot && { snapshot }),
        upTo,
        updates: [...updates],
        last: upTo + updates.length,
      }
      return Promise.resolve(history)
    },
    append: (id, updates) => {
      const room = roomOf(id)
      room.updates.push(...updates)
      return Promise.resolve(room.upTo + room.updates.length)
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
