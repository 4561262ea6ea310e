import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { openMemoryLog } from '../../server/memory-log.ts'
import { MESSAGE_SYNC, SYNC_STEP_2, SYNC_UPDATE } from '../../src/protocol/messages.ts'
import { roomId, syncPath } from '../../src/protocol/rooms.ts'
import { offeredProtocols } from '../../src/protocol/subprotocol.ts'
import { keysOf, openTestRelay, until, write } from '../support/test-relay.ts'

const large = () => randomBytes(150_000).toString('base64')

test('[RN6] of a large room the snapshot goes out first, as an update, and a step 2 completes it', async () => {
  const log = openMemoryLog()
  const { workshop, joined } = await openTestRelay({ log })
  const writer = await joined()
  write(writer, 'large', large())
  write(writer, 'gone')
  await until(() => expect(writer.stored).toBe(writer.sent))
  const room = roomId(workshop.workshopId, 'content')
  await log.compact(room, (await log.read(room)).last, Y.encodeStateAsUpdate(writer.doc))
  writer.doc.getMap('m').delete('gone')
  write(writer, 'small')
  await until(() => expect(writer.stored).toBe(writer.sent))

  const cold = await openTestRelay({ log })
  const reader = cold.join({ workshop, role: 'viewer' })
  const kinds: number[] = []
  reader.socket.on('message', (data: Buffer) => {
    if (data[0] === MESSAGE_SYNC) kinds.push(data[1]!)
  })
  await until(() => expect(keysOf(reader)).toEqual(['large', 'small']))
  expect(kinds).toEqual([SYNC_UPDATE, SYNC_STEP_2])

  const late = await cold.joined({ workshop })
  write(late, 'late')
  await until(() => expect(keysOf(reader)).toEqual(['large', 'late', 'small']))
  await until(() => expect(keysOf(late)).toEqual(['large', 'late', 'small']))
  expect(late.stored).toBe(late.sent)
})

test('[RN6] who writes before the snapshot has become a document loses nothing', async () => {
  const log = openMemoryLog()
  const doc = new Y.Doc()
  doc.getMap('m').set('large', large())
  const { workshop, join, joined } = await openTestRelay({ log })
  const room = roomId(workshop.workshopId, 'content')
  await log.compact(room, await log.append(room, [Y.encodeStateAsUpdate(doc)]), Y.encodeStateAsUpdate(doc))
  const [first, second] = [join(), join()]
  first.socket.on('open', () => write(first, 'first'))
  second.socket.on('open', () => write(second, 'second'))
  const all = ['first', 'large', 'second']
  await until(() => expect([keysOf(first), keysOf(second)]).toEqual([all, all]))
  await until(() => expect([first.stored, second.stored]).toEqual([first.sent, second.sent]))
  const late = await joined()
  await until(() => expect(keysOf(late)).toEqual(all))
})

test('[RN7] compression is agreed on in a large room only, and both sides then read each other', async () => {
  const { joined, workshop, port } = await openTestRelay()
  const small = await joined()
  expect(small.socket.extensions).toBe('')
  write(small, 'large', 'what we saw in the district '.repeat(10_000))
  await until(() => expect(small.stored).toBe(small.sent))

  const newcomer = await joined()
  expect(newcomer.socket.extensions).toBe('permessage-deflate')
  await until(() => expect(keysOf(newcomer)).toEqual(['large']))
  write(newcomer, 'back', 'and what we had not seen '.repeat(1_000)) // large enough that the client compresses it
  await until(() => expect(keysOf(small)).toEqual(['back', 'large']))

  const url = `ws://127.0.0.1:${port}${syncPath(workshop.workshopId, 'content')}`
  const bomb = new WebSocket(url, offeredProtocols(workshop.keys.participant!))
  const closedWith = new Promise((resolve) => bomb.on('close', resolve))
  bomb.on('error', () => undefined)
  bomb.on('open', () => bomb.send(new Uint8Array(64 * 1024 * 1024))) // 64 KiB on the wire
  expect(await closedWith).toBe(1009)
  expect(small.closedWith).toBeUndefined()
})
