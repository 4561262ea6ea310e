import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openRooms } from '../../../server/open-rooms.ts'
import type { Room } from '../../../server/room.ts'
import type { RoomId } from '../../../src/protocol/rooms.ts'

const id = 'NrisOUBIx40O-Hl0-1b6tQ/content' as RoomId

/** Rooms whose last write is stored when the test says so. */
function testRooms() {
  const stored: (() => void)[] = []
  const broken: (() => void)[] = []
  const rooms = openRooms((_id, onBroken) => {
    broken.push(onBroken)
    let isSettled = false
    const settled = new Promise<void>((resolve) =>
      stored.push(() => {
        isSettled = true
        resolve()
      }),
    )
    const room = {
      settle: () => settled,
      get isSettled() {
        return isSettled
      },
    }
    return Promise.resolve(room as Room)
  })
  return { rooms, stored, broken }
}

test('[RQ4] who comes while a room is leaving finds the same room, not a second one', async () => {
  const { rooms, stored } = testRooms()
  const first = rooms.hold(id)
  const room = await first.room
  const leaving = first.release()
  await nextTurn() // its last write is being stored
  const second = rooms.hold(id)
  stored[0]!()
  await leaving
  expect(await second.room).toBe(room)
  expect(rooms.has(id)).toBe(true)
  await second.release()
  expect(rooms.size).toBe(0)
})

test('[RQ4] a room stays for who asked for it and has not yet got it', async () => {
  const { rooms, stored } = testRooms()
  const [first, second] = [rooms.hold(id), rooms.hold(id)]
  stored[0]!()
  await first.release()
  expect(rooms.has(id)).toBe(true)
  expect(await second.room).toBe(await first.room)
})

test('[RQ4] a room whose writes wait stays, however often somebody comes and goes', async () => {
  const { rooms, stored } = testRooms()
  const releases = [1, 2, 3].map(() => rooms.hold(id).release())
  expect(rooms.size).toBe(1)
  stored[0]!()
  await Promise.all(releases)
  expect(rooms.size).toBe(0)
})

test('[RB5] a broken room is opened anew, and whoever leaves the old one does not close the new one', async () => {
  const { rooms, broken, stored } = testRooms()
  const old = rooms.hold(id)
  const oldRoom = await old.room
  broken[0]!()
  const fresh = rooms.hold(id)
  expect(await fresh.room).not.toBe(oldRoom)
  stored[0]!()
  await old.release()
  expect(rooms.has(id)).toBe(true)
})

test('a room that could not be opened is tried again', async () => {
  let tries = 0
  const rooms = openRooms(() => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('corrupt')) : Promise.resolve({} as Room)
  })
  const first = rooms.hold(id)
  await expect(first.room).rejects.toThrow('corrupt')
  await first.release()
  expect(rooms.size).toBe(0)
  await expect(rooms.hold(id).room).resolves.toBeDefined()
})
