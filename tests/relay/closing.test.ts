// Closing a workshop to writing, and opening it, over real sockets.
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openLevelLog } from '../../server/level-log.ts'
import { openMemoryLog } from '../../server/memory-log.ts'
import { MESSAGE_STORED } from '../../src/protocol/messages.ts'
import { newWorkshop } from '../support/relay-client.ts'
import {
  afterThisTest,
  keysOf,
  newTestFolder,
  openTestRelay,
  until,
  write,
  type TestRelayOptions,
} from '../support/test-relay.ts'

async function open(options?: TestRelayOptions) {
  const relay = await openTestRelay(options)
  const { workshopId, keys } = relay.workshop
  const post = async (key: string | undefined, body: unknown = { closed: true }, id: string = workshopId) => {
    const answer = await fetch(`http://127.0.0.1:${relay.port}/api/workshops/${id}/closed`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
    })
    return answer.status
  }
  return { ...relay, keys, post, close: (closed: boolean) => post(keys.facilitator, { closed }) }
}
const closed = { mayWrite: false, reason: 'closed' }

test('[RK1] only the facilitators’ key of this workshop closes it', async () => {
  const { keys, post, join, joined } = await open()
  const writer = await joined()
  for (const role of ['participant', 'viewer'] as const) expect(await post(keys[role])).toBe(403)
  for (const key of [undefined, 'x'.repeat(22), newWorkshop().keys.facilitator])
    expect(await post(key)).toBe(401)
  expect(await post(keys.facilitator, { closed: true }, newWorkshop().workshopId)).toBe(401)
  for (const body of [null, [], {}, { closed: 'yes' }, 'closed'])
    expect(await post(keys.facilitator, body), JSON.stringify(body)).toBe(400)
  expect((await joined()).role).toEqual({ mayWrite: true, reason: '' })
  expect(writer.closedWith).toBeUndefined()
  expect(await post(keys.facilitator)).toBe(204)
  await until(() => expect(writer.closedWith).toBe(4503))
  const back = join()
  await until(() => expect(back.role).toEqual(closed))
})

test('[RK2] closed, who takes part comes back as a reader; who facilitates goes on; viewers notice nothing', async () => {
  const { close, joined } = await open()
  const lead = await joined({ role: 'facilitator' })
  const viewer = await joined({ role: 'viewer' })
  const writer = await joined()
  write(writer, 'before')
  await until(() => expect(writer.stored).toBe(writer.sent))
  expect(await close(true)).toBe(204)
  await until(() => expect(writer.closedWith).toBe(4503))
  await until(() => expect(lead.role).toEqual({ mayWrite: true, reason: 'closed' }))

  const back = await joined({ doc: writer.doc })
  expect(back.role).toEqual(closed)
  write(back, 'waits')
  write(lead, 'goes on')
  await until(() => expect(keysOf(viewer)).toEqual(['before', 'goes on']))
  await until(() => expect(keysOf(back)).toEqual(['before', 'goes on', 'waits']))
  expect(keysOf(lead)).toEqual(['before', 'goes on'])
  expect(back.heard, 'nothing of it is called stored').not.toContain(MESSAGE_STORED)
  expect([viewer.closedWith, lead.closedWith, back.closedWith]).toEqual([undefined, undefined, undefined])
  expect((await joined({ role: 'facilitator' })).role, 'also who facilitates later').toEqual({
    mayWrite: true,
    reason: 'closed',
  })
  expect((await joined({ role: 'viewer' })).role).toEqual({ mayWrite: false, reason: 'viewer' })
})

test('[RK3] opened, who takes part comes back as a writer and brings what waited', async () => {
  const { close, joined } = await open()
  const lead = await joined({ role: 'facilitator' })
  await close(true)
  const reader = await joined()
  write(reader, 'waited')
  expect(await close(true), 'twice is once').toBe(204)
  expect(await close(false)).toBe(204)
  await until(() => expect(reader.closedWith).toBe(4503))
  await until(() => expect(lead.role).toEqual({ mayWrite: true, reason: '' }))
  const back = await joined({ doc: reader.doc })
  expect(back.role).toEqual({ mayWrite: true, reason: '' })
  await until(() => expect(keysOf(lead)).toEqual(['waited']))
})

test('[RK3] of two who press at once the later one holds', async () => {
  const { close, joined } = await open()
  await Promise.all([close(true), close(false), close(true)])
  await close(false)
  expect((await joined()).role).toEqual({ mayWrite: true, reason: '' })
})

test('[RK4] a workshop stays closed over a restart and over compaction', async () => {
  const folder = await newTestFolder()
  const first = await openLevelLog(folder)
  const before = await open({ log: first })
  const { workshopId, keys } = before.workshop
  const writer = await before.joined()
  for (let n = 0; n < 60; n += 1) {
    write(writer, `k${n}`)
    await until(() => expect(writer.stored).toBe(writer.sent)) // a record each: enough to be compacted
  }
  expect(await before.close(true)).toBe(204)
  await until(() => expect(writer.closedWith).toBe(4503))
  await until(() => expect(before.relay.rooms).toBe(0)) // compacted, and out of memory
  expect(await first.read(`${workshopId}/content`)).toMatchObject({ updates: [], control: 'closed' })
  await before.relay.close()
  await first.close()

  const again = await openLevelLog(folder)
  afterThisTest(() => again.close())
  const after = await openTestRelay({ log: again })
  const reader = await after.joined({ workshop: before.workshop })
  expect(reader.role).toEqual(closed)
  await until(() => expect(keysOf(reader)).toHaveLength(60))
  expect((await after.joined({ workshop: before.workshop, key: keys.facilitator })).role?.mayWrite).toBe(true)
})

test('[RK5] a closing that did not reach the disk closes nobody out, and can be asked for again', async () => {
  const log = openMemoryLog()
  const disk = { isFull: true }
  const lines: string[] = []
  const { close, joined, keys } = await open({
    log: {
      ...log,
      control: (...record) =>
        disk.isFull ? Promise.reject(new Error('No space left')) : log.control(...record),
    },
    logger: pino({ level: 'warn' }, { write: (line: string) => lines.push(line) }),
  })
  const writer = await joined()
  expect(await close(true)).toBe(503)
  write(writer, 'goes on')
  await until(() => expect(writer.stored).toBe(writer.sent))
  expect(writer.closedWith).toBeUndefined()
  expect(lines.join()).toContain('could not be closed')
  for (const key of Object.values(keys)) expect(lines.join()).not.toContain(key)
  disk.isFull = false
  expect(await close(true)).toBe(204)
  await until(() => expect(writer.closedWith).toBe(4503))
})

test('[RK6] closing and opening is limited for an address', async () => {
  const relay = await open({ limits: { closingsAnAddress: { aSecond: 1, burst: 2 } } })
  expect([await relay.close(true), await relay.close(false), await relay.close(true)]).toEqual([
    204, 204, 429,
  ])
  expect((await relay.joined()).role?.mayWrite, 'as it was').toBe(true)
  relay.pass(1_000)
  expect(await relay.close(true)).toBe(204)
})
