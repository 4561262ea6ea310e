import { connect as connectSocket } from 'node:net'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openMemoryLog } from '../../server/memory-log.ts'
import { MESSAGE_AWARENESS } from '../../src/protocol/messages.ts'
import { roomId } from '../../src/protocol/rooms.ts'
import { chokingUpdate, nestedUpdate } from '../support/hostile-updates.ts'
import { connect, newWorkshop } from '../support/relay-client.ts'
import { startRelayProcess } from '../support/relay-process.ts'
import { afterThisTest, keysOf, newTestFolder, openTestRelay, until, write } from '../support/test-relay.ts'

const text = (written: string) => [...new TextEncoder().encode(written)]
/** @param json fewer than 100 letters */
const awareness = (json: string) => [MESSAGE_AWARENESS, json.length + 4, 1, 9, 1, json.length, ...text(json)]

test.each<[string, number[]]>([
  ['random bytes', [0, 2, 5, 255, 255, 255, 255, 255]],
  ['a cut-off varint', [0, 2, 255]],
  ['a length without end', [0, 2, 255, 255, 255, 255, 127]],
  ['an unknown sync message', [0, 9, 0]],
  ['an unknown message', [200, 1, 1]],
  ['nothing', []],
  ['a state vector that is none', [0, 0, 2, 5, 5]],
  ['presence that is no JSON', awareness('{"name":"Rosa"')],
  ['presence that is no object', awareness('"Rosa"')],
  ['presence cut off', awareness('{"name":"Rosa"}').slice(0, -3)],
  ['text for bytes', text('{"type":"hello"}')],
])('[RB1] %s closes that peer with 4400 and nobody else', async (_what, frame) => {
  const { joined } = await openTestRelay()
  const [bad, good, other] = [await joined(), await joined(), await joined()]
  bad.socket.send(Uint8Array.from(frame))
  await until(() => expect(bad.closedWith).toBe(4400))
  write(good, 'agua')
  await until(() => expect(keysOf(other)).toEqual(['agua']))
  expect([good.closedWith, other.closedWith]).toEqual([undefined, undefined])
})

test.each([
  ['[RB2] values nested past the stack', nestedUpdate(200_000)],
  ['[RB4] an update that Yjs would choke on', chokingUpdate()],
])('%s close the peer, are not stored, and the room goes on', async (_what, update) => {
  const log = openMemoryLog()
  const { joined, workshop } = await openTestRelay({ log })
  const [bad, good] = [await joined(), await joined()]
  bad.sendUpdate(update)
  await until(() => expect(bad.closedWith).toBe(4400))
  expect((await log.read(roomId(workshop.workshopId, 'content'))).updates).toEqual([])
  write(good, 'agua')
  const newcomer = await joined()
  await until(() => expect(keysOf(newcomer)).toEqual(['agua']))
})

test('[RB3] a frame over 16 MiB closes its sender with 1009 and nobody else', async () => {
  const { joined } = await openTestRelay()
  const [bad, good] = [await joined(), await joined()]
  bad.socket.send(new Uint8Array(16 * 1024 * 1024 + 1))
  await until(() => expect(bad.closedWith).toBe(1009))
  write(good, 'agua')
  await until(() => expect(good.stored).toBe(good.sent))
})

test('[RB5] a room opens without the record that cannot be applied, and with all others', async () => {
  const log = openMemoryLog()
  const lines: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const { joined, workshop } = await openTestRelay({ log, logger })
  const note = (key: string) => {
    const doc = new Y.Doc()
    doc.getMap('m').set(key, 1)
    return Y.encodeStateAsUpdate(doc)
  }
  await log.append(roomId(workshop.workshopId, 'content'), [note('before'), chokingUpdate(), note('after')])
  const reader = await joined()
  await until(() => expect(keysOf(reader)).toEqual(['after', 'before']))
  expect(lines.join()).toContain('goes on without 1 records')
})

test('[RB7] nothing logged holds a key, a text or a name', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const { join, joined, workshop, port } = await openTestRelay({ logger })
  const other = newWorkshop()
  const refused = join({ key: other.keys.facilitator! })
  const [quoted, choked] = [await joined(), await joined()]
  quoted.socket.send(Uint8Array.from(awareness('Rosa Inés Quispe')))
  choked.sendUpdate(chokingUpdate())
  const elsewhere = connect({ port, workshop, part: 'attic' })
  await fetch(`http://127.0.0.1:${port}/w/${workshop.workshopId}`, {
    headers: { authorization: 'Bearer sesame' },
  })
  for (const client of [refused, quoted, choked, elsewhere]) {
    await until(() => expect(client.closedWith).toBeGreaterThanOrEqual(4400))
  }
  const logged = lines.join()
  expect(logged).toContain('malformed')
  for (const secret of [...Object.values(workshop.keys), ...Object.values(other.keys), 'Rosa', 'sesame']) {
    expect(logged).not.toContain(secret)
  }
})

test('[RB9] sockets that are reset while they ask to be let in end nothing', async () => {
  const relay = await startRelayProcess({ DATA_DIR: await newTestFolder() })
  afterThisTest(() => relay.kill('SIGKILL'))
  const ask = (path: string) =>
    new Promise<void>((gone) => {
      const socket = connectSocket(relay.port, '127.0.0.1', () => {
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
          () => socket.resetAndDestroy(),
        )
      })
      socket.once('close', () => gone())
      socket.on('error', () => undefined)
    })
  const { workshopId } = newWorkshop()
  for (let n = 0; n < 40; n += 1) {
    await Promise.all(['/nope', '/sync/short/content', `/sync/${workshopId}/content`].map(ask))
  }
  expect((await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status).toBe(200)
  const { code, err } = await relay.kill('SIGTERM')
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
