import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newWorkshop } from '../support/relay-client.ts'
import { heldLog, keysOf, openTestRelay, until, write } from '../support/test-relay.ts'

test('[RQ1] who sends too much is read more slowly, and loses nothing', async () => {
  const { joined } = await openTestRelay({ limits: { frames: { aSecond: 100, burst: 10 } } })
  const [client, other] = [await joined(), await joined()]
  const startedAt = Date.now()
  for (let n = 0; n < 60; n += 1) write(client, `k${n}`)
  const burst = client.sent
  await until(() => expect(client.stored).toBe(burst))
  write(client, 'after')
  await until(() => expect(client.stored).toBe(client.sent))
  expect(Date.now() - startedAt).toBeGreaterThan(300) // some 50 frames past the burst, at 100 a second
  expect([client.closedWith, keysOf(other).length]).toEqual([undefined, 61])
})

test('[RQ2] a room takes so many connections; who comes then is told 1013, and may come to another', async () => {
  const { join, joined } = await openTestRelay({ limits: { connectionsARoom: 2 } })
  const [first] = [await joined(), await joined()]
  const third = join()
  await until(() => expect(third.closedWith).toBe(1013))
  expect((await joined({ part: 'stage' })).role).toBeDefined()
  await first.close()
  expect((await joined()).role?.mayWrite).toBe(true)
})

test('[RQ2] an address takes so many connections, and has them back when they are closed', async () => {
  const { join, joined } = await openTestRelay({ limits: { connectionsAnAddress: 2 } })
  const [first] = [await joined(), await joined()]
  const third = join()
  await until(() => expect(third.closedWith).toBe(1013))
  await first.close()
  expect((await joined()).role).toBeDefined()
})

test('[RQ2] the relay takes so many rooms; those there are stay open to newcomers', async () => {
  const { join, joined, relay } = await openTestRelay({ limits: { rooms: 1 } })
  const first = await joined()
  const elsewhere = join({ workshop: newWorkshop() })
  await until(() => expect(elsewhere.closedWith).toBe(1013))
  expect((await joined()).role).toBeDefined()
  expect(relay.rooms).toBe(1)
  expect(first.closedWith).toBeUndefined()
})

test('[RQ3] who would make a document larger than 16 MiB is told 1009, and the others write on', async () => {
  const { joined } = await openTestRelay()
  const [large, good] = [await joined(), await joined()]
  const tenMegabytes = randomBytes(7_500_000).toString('base64')
  write(large, 'a', tenMegabytes)
  await until(() => expect(large.stored).toBe(large.sent))
  write(large, 'b', tenMegabytes)
  await until(() => expect(large.closedWith).toBe(1009))
  write(good, 'small')
  await until(() => expect(good.stored).toBe(good.sent))
  expect(keysOf(good)).toEqual(['a', 'small'])
})

test('[RQ3] what is replaced does not count: ten times three megabytes in one place fit', async () => {
  const { joined } = await openTestRelay({ limits: { bytes: { aSecond: 1e9, burst: 1e9 } } })
  const writer = await joined()
  for (let n = 0; n < 10; n += 1) {
    write(writer, 'a', randomBytes(2_250_000).toString('base64'))
    await until(() => expect(writer.stored).toBe(writer.sent))
  }
  expect(writer.closedWith).toBeUndefined()
})

test('[RQ4] a room leaves memory when its last client is gone and its last write is stored', async () => {
  const held = heldLog()
  const { joined, relay } = await openTestRelay({ log: held.log })
  const writer = await joined()
  write(writer, 'agua')
  await until(() => expect(held.waiting).toBe(1))
  await writer.close()
  await until(() => expect(relay.connections).toBe(0))
  expect(relay.rooms).toBe(1)
  held.release()
  await until(() => expect(relay.rooms).toBe(0))
  const reader = await joined()
  await until(() => expect(keysOf(reader)).toEqual(['agua']))
})

test('[RQ5] behind a trusted proxy the address is the last one it names; otherwise nobody’s word counts', async () => {
  const from = (address: string) => ({ headers: { 'x-forwarded-for': `203.0.113.99, ${address}` } })
  const trusting = await openTestRelay({ trustProxy: true, limits: { connectionsAnAddress: 1 } })
  await trusting.joined(from('198.51.100.1'))
  await trusting.joined(from('198.51.100.2'))
  const again = trusting.join(from('198.51.100.1'))
  await until(() => expect(again.closedWith).toBe(1013))

  const doubting = await openTestRelay({ limits: { connectionsAnAddress: 1 } })
  await doubting.joined(from('198.51.100.1'))
  const other = doubting.join(from('198.51.100.2'))
  await until(() => expect(other.closedWith).toBe(1013))
})
