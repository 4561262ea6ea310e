import type { RoomId } from '../src/protocol/rooms.ts'
import type { Room } from './room.ts'

export interface Hold {
  /** Rejects when the room could not be opened. */
  readonly room: Promise<Room>
  /** To be called once, when done, also when the room could not be opened. */
  release(): Promise<void>
}

/** The rooms in memory: never one of them twice, and none longer than somebody needs it or a write of it waits. */
export interface OpenRooms {
  readonly size: number
  has(id: RoomId): boolean
  /** A room that is open; `undefined` also while it is being opened. */
  find(id: RoomId): Room | undefined
  /** Opens the room, or finds it open. */
  hold(id: RoomId): Hold
  tick(now: number): void
  /** Resolves when everything that any room received is stored, or refused. */
  settle(): Promise<void>
}

interface Held {
  readonly room: Promise<Room>
  opened?: Room
  /** Counted from the moment somebody asks, so that a room cannot leave while they wait for it. */
  holders: number
}

/** @param open its second argument is called when the room can no longer be trusted: who asks next gets it opened anew */
export function openRooms(open: (id: RoomId, onBroken: () => void) => Promise<Room>): OpenRooms {
  const rooms = new Map<RoomId, Held>()

  const forget = (id: RoomId, held: Held) => {
    if (rooms.get(id) === held) rooms.delete(id)
  }

  const findOrOpen = (id: RoomId): Held => {
    const known = rooms.get(id)
    if (known) return known
    const held: Held = { room: open(id, () => forget(id, held)), holders: 0 }
    rooms.set(id, held)
    held.room.then(
      (room) => (held.opened = room),
      () => forget(id, held),
    )
    return held
  }

  return {
    get size() {
      return rooms.size
    },
    has: (id) => rooms.has(id),
    find: (id) => rooms.get(id)?.opened,
    hold(id) {
      const held = findOrOpen(id)
      held.holders += 1
      return {
        room: held.room,
        async release() {
          held.holders -= 1
          const room = await held.room.catch(() => undefined)
          if (!room || held.holders > 0) return
          await room.settle()
          if (held.holders === 0 && room.isSettled) forget(id, held)
        },
      }
    },
    tick(now) {
      for (const { room } of rooms.values()) {
        room.then(
          (opened) => opened.tick(now),
          () => undefined, // who asked for it has been told that it could not be opened
        )
      }
    },
    async settle() {
      const settleOne = async ({ room }: Held) => {
        const opened = await room.catch(() => undefined)
        await opened?.settle()
      }
      await Promise.all([...rooms.values()].map(settleOne))
    },
  }
}
