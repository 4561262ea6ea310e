import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Connection } from '../../../server/connection.ts'
import { syncMessage } from '../../../server/frames.ts'
import { openMemoryLog } from '../../../server/memory-log.ts'
import { openRoom, type RoomOptions } from '../../../server/room.ts'
import { MESSAGE_STORED, SYNC_UPDATE } from '../../../src/protocol/messages.ts'
import type { RoomId } from '../../../src/protocol/rooms.ts'
import { updatesOf } from '../../support/updates.ts'

const id = 'NrisOUBIx40O-Hl0-1b6tQ/content' as RoomId

/** What a room does to a connection, written down. */
function testConnection() {
  const heard: number[] = []
  const closed: string[] = []
  const connection: Connection = {
    admission: { room: id, mayWrite: true, reason: '', leads: false, isPresent: true },
    inflates: false,
    heardAt: 0,
    leads: false,
    stored: 0,
    probe: () => undefined,
    heard: () => undefined,
    tick: () => undefined,
    send: (frame) => void heard.push(frame[2]!), // past the head of a short WebSocket frame
    close: (reason) => void closed.push(reason),
  }
  return { connection, heard, closed }
}

const note = (key: string) => syncMessage(SYNC_UPDATE, updatesOf(key)[0]!)

/** With nothing stored, a clock that stands still, and nobody to tell. */
const openHere = (options: Partial<RoomOptions> = {}) =>
  openRoom({
    id,
    log: openMemoryLog(),
    now: () => 0,
    onInFlight: () => undefined,
    onStored: () => undefined,
    onTrouble: () => undefined,
    onBroken: () => undefined,
    ...options,
  })

test('[RB8] a room in which something fails lets everybody go, acknowledges nothing more, and can be opened again', async () => {
  const log = openMemoryLog()
  const [writer, reader] = [testConnection(), testConnection()]
  const trouble: string[] = []
  let inFlight = 0
  let broken = 0
  let clockFails = false
  const room = await openHere({
    log,
    now: () => {
      if (clockFails) throw new Error('no clock')
      return 0
    },
    onInFlight: (bytes) => (inFlight += bytes),
    onTrouble: (what) => trouble.push(what),
    onBroken: () => (broken += 1),
  })
  for (const { connection } of [writer, reader]) room.enter(connection)
  room.receive(writer.connection, note('first'))
  await room.settle()
  expect(writer.heard.filter((type) => type === MESSAGE_STORED)).toHaveLength(1)

  clockFails = true // whatever it may be that fails: here it fails between the disk and the document
  room.receive(writer.connection, note('second'))
  await nextTurn()
  room.receive(writer.connection, note('third'))
  await room.settle()
  expect([writer.closed, reader.closed, broken]).toEqual([['tooBusy'], ['tooBusy'], 1])
  expect(writer.heard.filter((type) => type === MESSAGE_STORED)).toHaveLength(1)
  expect([inFlight, room.isSettled, trouble.length]).toEqual([0, true, 1])

  const again = await openHere({ log })
  const doc = new Y.Doc()
  for (const update of (await log.read(id)).updates) Y.applyUpdate(doc, update)
  expect([...doc.getMap('m').keys()]).toContain('first')
  expect(again.isSettled).toBe(true)
})

test('[RB8] a room that fails at its tick lets everybody go too, and says so', async () => {
  const { connection, closed } = testConnection()
  const trouble: string[] = []
  let broken = 0
  const room = await openHere({
    onTrouble: (what) => trouble.push(what),
    onBroken: () => (broken += 1),
  })
  room.enter({
    ...connection,
    tick() {
      throw new Error('no clock')
    },
  })
  room.tick(1_000)
  expect([closed, broken, trouble.length]).toEqual([['tooBusy'], 1, 1])
})

test.each([
  [300, 2],
  [2, 3],
])(
  '[RN8] to %i readers what is written in one window goes out as one frame: %i frames of three edits',
  async (readers, frames) => {
    const room = await openHere()
    const [writer, reader] = [testConnection(), testConnection()]
    room.enter(writer.connection)
    room.enter(reader.connection)
    for (let n = 2; n < readers; n += 1) room.enter(testConnection().connection)
    const heardBefore = reader.heard.length
    room.receive(writer.connection, note('after a pause: at once'))
    await room.settle()
    room.receive(writer.connection, note('a'))
    for (let turn = 0; turn < 5; turn += 1) await nextTurn()
    room.receive(writer.connection, note('b'))
    await room.settle()
    expect(reader.heard.length - heardBefore).toBe(frames)
  },
)
