// Our own client of the relay, with a relay: what it does that a stock one does not.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { beforeEach, expect, test, vi } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import { writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '../../../src/protocol/messages.ts'
import { openRelayLink, type RelayLinkEvents } from '../../../src/sync/relay-link.ts'
import {
  afterThisTest,
  heldLog,
  keysOf,
  openTestRelay,
  until,
  type TestRelay,
} from '../../support/test-relay.ts'

/** Everything our client opened and sent, in order. */
const wire: { sockets: NodeWebSocket[]; frames: Uint8Array[] } = { sockets: [], frames: [] }

class WatchedSocket extends NodeWebSocket {
  constructor(...args: ConstructorParameters<typeof NodeWebSocket>) {
    super(...args)
    wire.sockets.push(this)
  }
  override send(data: Uint8Array): void {
    wire.frames.push(data)
    super.send(data)
  }
}

const page = new EventTarget()
beforeEach(() => {
  Object.assign(wire, { sockets: [], frames: [] })
  vi.stubGlobal('WebSocket', WatchedSocket)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  afterThisTest(() => vi.unstubAllGlobals())
})

/** Whose presence our client sent, a list a frame. */
const presencesSent = () =>
  wire.frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE_AWARENESS) return []
    const states = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    return [
      Array.from({ length: decoding.readVarUint(states) }, () => {
        const [client] = [decoding.readVarUint(states), decoding.readVarUint(states)]
        decoding.readVarString(states)
        return client
      }),
    ]
  })

interface Ours {
  readonly doc?: Y.Doc
  readonly maySend?: () => boolean
  readonly isCertain?: () => Promise<void>
}
function openOurs(
  { port, workshop }: TestRelay,
  { doc = new Y.Doc(), maySend = () => true, isCertain = async () => undefined }: Ours = {},
) {
  const awareness = new Awareness(doc)
  awareness.setLocalState({ name: 'Rosa' })
  const said: string[] = []
  const events: RelayLinkEvents = {
    connected: () => said.push('connected'),
    disconnected: () => said.push('disconnected'),
    role: (mayWrite) => said.push(mayWrite ? 'may write' : 'may read'),
    frameSent: (whole) => said.push(whole ? 'whole' : 'update'),
    stored: (frames) => said.push(`stored ${frames}`),
  }
  const link = openRelayLink({
    relayUrl: `ws://127.0.0.1:${port}`,
    workshop: workshop.workshopId,
    part: 'content',
    key: workshop.keys.participant!,
    doc,
    awareness,
    maySend,
    isCertain,
    events,
  })
  afterThisTest(() => {
    link.close()
    awareness.destroy()
  })
  return { doc, awareness, said, link }
}

test('[DE6] our client sends its own presence only, however much it hears of others', async () => {
  const relay = await openTestRelay()
  const other = relay.joinStock()
  other.awareness.setLocalState({ name: 'Inés', at: 0 })
  const { doc, awareness } = openOurs(relay)
  const heard = () => awareness.getStates().get(other.doc.clientID)?.['at'] as unknown
  for (let at = 1; at <= 5; at += 1) {
    other.awareness.setLocalStateField('at', at)
    await until(() => expect(heard()).toBe(at))
  }
  awareness.setLocalStateField('name', 'Rosa María')
  await until(() =>
    expect(other.awareness.getStates().get(doc.clientID)).toMatchObject({ name: 'Rosa María' }),
  )
  expect(presencesSent().length).toBeGreaterThan(0)
  expect(presencesSent().filter((clients) => clients.length !== 1 || clients[0] !== doc.clientID)).toEqual([])
})

test('[DE11] what comes within a moment is taken in at once: one transaction, and all of it', async () => {
  const relay = await openTestRelay()
  const { doc, said, link } = openOurs(relay)
  await until(() => expect(said).toContain('may write'))
  await link.synced()
  const taken = vi.fn<() => void>()
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => changed.size > 0 && taken())
  for (let n = 0; n < 20; n += 1) {
    const other = new Y.Doc()
    other.getMap('m').set(`key-${n}`, n)
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, MESSAGE_SYNC)
    writeUpdate(frame, Y.encodeStateAsUpdate(other))
    wire.sockets[0]!.emit('message', Uint8Array.from(encoding.toUint8Array(frame)).buffer, true)
  }
  await until(() => expect(doc.getMap('m').size).toBe(20))
  expect(taken).toHaveBeenCalledTimes(1)
})

test('[DE7] it counts what it sends: the whole first, then each update, and hears each of them stored', async () => {
  const held = heldLog()
  const relay = await openTestRelay({ log: held.log })
  const doc = new Y.Doc()
  doc.getMap('m').set('before', 1)
  const { said } = openOurs(relay, { doc })
  await until(() => expect(said).toContain('whole'))
  doc.getMap('m').set('after', 1)
  await until(() => expect(said).toEqual(['connected', 'may write', 'whole', 'update']))
  await until(() => expect(held.waiting).toBeGreaterThan(0))
  held.release()
  await until(() => expect(said).toContain('stored 2'))
  const reader = await relay.joined()
  expect(keysOf(reader)).toEqual(['after', 'before'])
})

test('[DE8] what may not be sent is neither sent nor counted', async () => {
  const relay = await openTestRelay()
  const doc = new Y.Doc()
  doc.getMap('m').set('before', 1)
  const { said } = openOurs(relay, { doc, maySend: () => false })
  await until(() => expect(said).toContain('may write'))
  doc.getMap('m').set('after', 1)
  const reader = await relay.joined()
  reader.doc.getMap('m').set('theirs', 1)
  await until(() => expect(keysOf({ doc })).toEqual(['after', 'before', 'theirs']))
  expect(keysOf(reader)).toEqual(['theirs'])
  expect(said).toEqual(['connected', 'may write'])
})

test('[DE10] what goes before it is certain that it may is held, and goes in its order or not at all', async () => {
  for (const maySend of [true, false]) {
    const relay = await openTestRelay()
    const doc = new Y.Doc()
    doc.getMap('m').set('before', 1)
    let settle: () => void = () => undefined
    const isCertain = () => new Promise<void>((resolve) => (settle = resolve))
    const { said } = openOurs(relay, { doc, maySend: () => maySend, isCertain })
    await until(() => expect(said).toContain('may write'))
    doc.getMap('m').set('after', 1)
    const reader = await relay.joined()
    reader.doc.getMap('m').set('theirs', 1)
    await until(() => expect(keysOf({ doc })).toEqual(['after', 'before', 'theirs']))
    expect(keysOf(reader)).toEqual(['theirs'])
    settle()
    if (maySend) await until(() => expect(keysOf(reader)).toEqual(['after', 'before', 'theirs']))
    expect(said.filter((word) => word === 'whole' || word === 'update')).toEqual(
      maySend ? ['whole', 'update'] : [],
    )
  }
})

test('[DE10] what a line held that has ended since is brought by the next, and counted there only', async () => {
  const relay = await openTestRelay()
  const doc = new Y.Doc()
  doc.getMap('m').set('before', 1)
  const settles: (() => void)[] = []
  const isCertain = () => new Promise<void>((resolve) => settles.push(resolve))
  const { said } = openOurs(relay, { doc, isCertain })
  await until(() => expect(settles).toHaveLength(1))
  page.dispatchEvent(new Event('online'))
  await until(() => expect(settles).toHaveLength(2))
  settles[0]!()
  settles[1]!()
  await until(() => expect(said).toContain('stored 1'))
  expect(said.filter((word) => word === 'whole')).toHaveLength(1)
})

test('[DE10] what a line said before is not taken for what holds now: a dead one has said it long ago', async () => {
  const relay = await openTestRelay()
  const { doc, said, link } = openOurs(relay)
  await until(() => expect(said).toContain('stored 1'))
  await link.synced()
  const [socket] = wire.sockets
  socket!.pause()
  const writer = await relay.joined()
  writer.doc.getMap('m').set('theirs', 1)
  await until(() => expect(writer.stored).toBe(writer.sent))
  let keysWhenHeard: string[] | undefined
  const heard = link.synced(performance.now()).then(() => (keysWhenHeard = keysOf({ doc })))
  expect(keysWhenHeard).toBeUndefined()
  socket!.resume()
  await heard
  expect(keysWhenHeard).toEqual(['theirs'])
  expect(said.filter((word) => word === 'whole')).toHaveLength(1)
})

test('a line of a device that goes offline is given up at once, though nobody has closed it', async () => {
  const relay = await openTestRelay()
  const { said } = openOurs(relay)
  await until(() => expect(said).toContain('may write'))
  wire.sockets.at(-1)!.pause()
  page.dispatchEvent(new Event('offline'))
  expect(said.at(-1)).toBe('disconnected')
})

test('[DE9] when the device is online again it comes back at once, though the old line seems to live', async () => {
  const relay = await openTestRelay()
  const other = relay.joinStock()
  const { doc, awareness, said } = openOurs(relay)
  const seen = () => other.awareness.getStates().get(doc.clientID)
  await until(() => expect(seen()).toEqual({ name: 'Rosa' }))
  // The network changed under it: the old connection answers nothing any more, and nobody knows it yet.
  wire.sockets.at(-1)!.pause()
  page.dispatchEvent(new Event('online'))
  await until(() => expect(said.filter((word) => word === 'connected')).toHaveLength(2))
  awareness.setLocalStateField('name', 'Rosa María')
  await until(() => expect(seen()).toEqual({ name: 'Rosa María' }))
  expect(wire.sockets).toHaveLength(2)
})

test('[DE9] after a line that broke its presence is back with it, not at its next sign of life', async () => {
  const relay = await openTestRelay()
  const other = relay.joinStock()
  const { doc } = openOurs(relay)
  const seen = () => other.awareness.getStates().get(doc.clientID)
  await until(() => expect(seen()).toEqual({ name: 'Rosa' }))
  wire.sockets.at(-1)!.terminate()
  await until(() => expect(seen(), 'gone').toBeUndefined())
  await until(() => expect(seen(), 'and back').toEqual({ name: 'Rosa' }))
})

test('once it is closed, nothing brings it back', async () => {
  const relay = await openTestRelay()
  const { doc, said, link } = openOurs(relay)
  await until(() => expect(said).toContain('stored 1'))
  link.close()
  page.dispatchEvent(new Event('online'))
  doc.getMap('m').set('late', 1)
  const reader = await relay.joined()
  expect(keysOf(reader)).toEqual([])
  expect(wire.sockets).toHaveLength(1)
})
