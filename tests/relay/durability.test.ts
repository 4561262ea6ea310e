import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openMemoryLog } from '../../server/memory-log.ts'
import type { RoomLog } from '../../server/room-log.ts'
import { MESSAGE_SYNC } from '../../src/protocol/messages.ts'
import { heldLog, keysOf, openTestRelay, until, write } from '../support/test-relay.ts'

test('[RW1] nobody is sent, nor told stored, what is not on disk; newcomers included', async () => {
  const held = heldLog()
  const { join, joined } = await openTestRelay({ log: held.log })
  const [writer, reader] = [await joined(), await joined()]
  write(writer, 'agua')
  await until(() => expect(held.waiting).toBe(1))
  const newcomer = join()
  await until(() => expect(newcomer.heard).toContain(MESSAGE_SYNC))
  await until(() => expect(newcomer.sent).toBe(1))
  expect([keysOf(reader), keysOf(newcomer), writer.stored]).toEqual([[], [], writer.sent - 1])
  held.release()
  await until(() => expect([keysOf(reader), keysOf(newcomer)]).toEqual([['agua'], ['agua']]))
  await until(() => expect(writer.stored).toBe(writer.sent))
})

test('[RW2] stored counts every frame with an update, also those that changed nothing', async () => {
  const { joined } = await openTestRelay()
  const writer = await joined()
  expect(writer.stored).toBe(1) // its answer to step 1
  for (const key of ['a', 'b', 'c']) write(writer, key)
  await until(() => expect(writer.stored).toBe(4))
  writer.sendUpdate(Y.encodeStateAsUpdate(writer.doc))
  await until(() => expect(writer.stored).toBe(5))
})

test('[RW3] a write that fails is never acknowledged; its writer brings it again, and readers stay', async () => {
  const held = heldLog()
  const { joined } = await openTestRelay({ log: held.log })
  const doc = new Y.Doc()
  const [writer, reader] = [await joined({ doc }), await joined({ role: 'viewer' })]
  await until(() => expect(writer.stored).toBe(1))
  write(writer, 'agua')
  await until(() => expect(held.waiting).toBe(1))
  held.fail()
  await until(() => expect(writer.closedWith).toBe(1013))
  expect([writer.stored, keysOf(reader), reader.closedWith]).toEqual([1, [], undefined])
  held.release()
  const again = await joined({ doc })
  await until(() => expect(again.stored).toBe(again.sent))
  await until(() => expect(keysOf(reader)).toEqual(['agua']))
})

function countingLog() {
  const log = openMemoryLog()
  const counts = { appended: 0, compacted: 0 }
  const counting: RoomLog = {
    ...log,
    append: (room, updates) => {
      counts.appended += updates.length
      return log.append(room, updates)
    },
    compact: (room, upTo, snapshot) => {
      counts.compacted += 1
      return log.compact(room, upTo, snapshot)
    },
  }
  return { log: counting, counts }
}

test('[RW4] what changes nothing is acknowledged and not stored again', async () => {
  const { log, counts } = countingLog()
  const { joined } = await openTestRelay({ log })
  const writer = await joined()
  write(writer, 'a')
  writer.doc.getMap('m').delete('a')
  await until(() => expect(writer.stored).toBe(writer.sent))
  const before = counts.appended
  expect(before).toBe(2)
  await writer.close()
  const again = await joined({ doc: writer.doc }) // answers step 1 with its whole delete set
  again.sendUpdate(Y.encodeStateAsUpdate(writer.doc))
  await until(() => expect(again.stored).toBe(2))
  expect(counts.appended).toBe(before)
})

test('[RW6] a log that grows long is made short while people write, and nothing is lost', async () => {
  const { log, counts } = countingLog()
  const { joined } = await openTestRelay({ log })
  const [writer, reader] = [await joined(), await joined()]
  for (let n = 0; n < 1_500; n += 1) write(writer, `k${n}`)
  await until(() => expect(writer.stored).toBe(writer.sent))
  await until(() => expect(counts.compacted).toBe(1))
  write(writer, 'last')
  await until(() => expect(keysOf(reader)).toHaveLength(1_501))
  const newcomer = await joined()
  await until(() => expect(keysOf(newcomer)).toHaveLength(1_501))
})
