import { randomBytes } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_SYNC, SYNC_STEP_1 } from '../../src/protocol/messages.ts'
import type { RelayClient } from '../support/relay-client.ts'
import { keysOf, openTestRelay, until, write } from '../support/test-relay.ts'

/** Bytes of updates that a client is sent from now on. */
function countBytes(client: RelayClient) {
  const counted = { bytes: 0 }
  client.socket.on('message', (data: Buffer) => {
    if (data[0] === MESSAGE_SYNC && data[1] !== SYNC_STEP_1) counted.bytes += data.length
  })
  return counted
}

test('[RN1] a newcomer gets everything, whenever it comes while others write', async () => {
  const { join, joined } = await openTestRelay()
  const writer = await joined()
  const newcomers: RelayClient[] = []
  for (let round = 0; round < 15; round += 1) {
    for (let n = 0; n < 20; n += 1) write(writer, `${round}/${n}`)
    newcomers.push(join({ role: round % 2 === 0 ? 'viewer' : 'participant' }))
    await until(() => expect(writer.stored).toBeGreaterThan(round * 20))
  }
  for (const newcomer of newcomers) await until(() => expect(keysOf(newcomer)).toHaveLength(300))
})

test('[RN1] who returns is sent only what it lacks', async () => {
  const { join, joined } = await openTestRelay()
  const [writer, leaver] = [await joined(), await joined()]
  write(writer, 'large', randomBytes(500_000).toString('base64'))
  await until(() => expect(keysOf(leaver)).toEqual(['large']))
  await leaver.close()
  write(writer, 'small')
  await until(() => expect(writer.stored).toBe(writer.sent))
  const returned = join({ doc: leaver.doc })
  const received = countBytes(returned)
  await until(() => expect(keysOf(returned)).toEqual(['large', 'small']))
  expect(received.bytes).toBeLessThan(1_000)
})

test('[RN2] a slow reader is not sent everything, and has everything when it reads on', async () => {
  const { joined } = await openTestRelay({ limits: { sendQueueBytes: 100_000 } })
  const [writer, slow, good] = [await joined(), await joined(), await joined()]
  write(writer, 'first')
  await until(() => expect(keysOf(slow)).toEqual(['first']))
  const received = countBytes(slow)
  slow.socket.pause()
  const paragraph = randomBytes(75_000).toString('base64') // 100 kB of which the document keeps one
  for (let round = 0; round < 30; round += 1) {
    for (let n = 0; n < 10; n += 1) write(writer, 'text', paragraph + (round * 10 + n))
    write(writer, `k${round}`)
    await until(() => expect(keysOf(good)).toContain(`k${round}`))
  }
  await until(() => expect(keysOf(good)).toHaveLength(32))
  slow.socket.resume()
  await until(() => expect(keysOf(slow)).toEqual(keysOf(good)))
  expect(slow.doc.getMap('m').get('text')).toBe(paragraph + 299)
  expect(received.bytes).toBeLessThan(20_000_000) // of 30 MB; the rest lay in the system's own buffers
})

test('[RN2] a step 1 that a slow reader sent is answered when it reads on', async () => {
  const { joined } = await openTestRelay({ limits: { sendQueueBytes: 100_000 } })
  const [writer, slow, good] = [await joined(), await joined(), await joined()]
  write(writer, 'first')
  await until(() => expect(keysOf(slow)).toEqual(['first']))
  slow.socket.pause()
  const paragraph = randomBytes(75_000).toString('base64')
  for (let n = 0; n < 200; n += 1) write(writer, 'text', paragraph + n)
  await until(() => expect(good.doc.getMap('m').get('text')).toBe(paragraph + 199))

  const empty = new Y.Doc() // as if it had lost all it had
  slow.socket.send(Uint8Array.from([MESSAGE_SYNC, SYNC_STEP_1, 1, 0]))
  write(slow, 'heard') // the step 1 before it has come when this has
  await until(() => expect(keysOf(good)).toContain('heard'))
  slow.socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== MESSAGE_SYNC || decoding.readVarUint(decoder) === SYNC_STEP_1)
      return
    Y.applyUpdate(empty, decoding.readVarUint8Array(decoder))
  })
  slow.socket.resume()
  await until(() => expect(keysOf({ doc: empty })).toEqual(['first', 'heard', 'text']))
  await until(() => expect(slow.stored).toBe(slow.sent))
})

test('[RN3] a reader that does not catch up is let go, and the good ones stay', async () => {
  const { joined, relay } = await openTestRelay({ limits: { sendQueueBytes: 10_000, slowestMs: 1_500 } })
  const [writer, slow, good] = [await joined(), await joined(), await joined()]
  slow.socket.pause()
  const paragraph = randomBytes(75_000).toString('base64')
  for (let n = 0; n < 200; n += 1) write(writer, 'text', paragraph + n)
  await until(() => expect(good.doc.getMap('m').get('text')).toBe(paragraph + 199))
  await until(() => expect(relay.connections).toBe(2))
  expect([writer.closedWith, good.closedWith]).toEqual([undefined, undefined])
})

test('[RN4] the relay says something well before 20 s of silence are over', async () => {
  const { joined, pass } = await openTestRelay()
  const quiet = await joined({ role: 'viewer' })
  await until(() => expect(quiet.heard).toContain(MESSAGE_SYNC)) // the last thing it is told for now
  expect(quiet.heard).not.toContain(MESSAGE_AWARENESS)
  pass(15_500)
  await until(() => expect(quiet.heard).toContain(MESSAGE_AWARENESS))
  expect(quiet.closedWith).toBeUndefined()
})

test('[RN5] who gives no sign of life is let go, and who only answers pings stays', async () => {
  const { joined, relay } = await openTestRelay({ limits: { silentMs: 2_500 } })
  const [gone, quiet] = [await joined(), await joined({ role: 'viewer' })]
  gone.socket.pause()
  await until(() => expect(relay.connections).toBe(1))
  expect(quiet.closedWith).toBeUndefined()
})
