import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openAppServer } from '../../server/app-server.ts'
import { defaultLimits, type Limits } from '../../server/limits.ts'
import { openMemoryLog } from '../../server/memory-log.ts'
import { openRelay, type Relay } from '../../server/relay.ts'
import type { RoomLog } from '../../server/room-log.ts'
import { startRelay } from '../../server/start-relay.ts'
import { pino } from 'pino'
import { MESSAGE_AWARENESS, MESSAGE_STORED, MESSAGE_SYNC } from '../../src/protocol/messages.ts'
import { offeredProtocols } from '../../src/protocol/subprotocol.ts'
import {
  connect,
  newWorkshop,
  type ClientOptions,
  type RelayClient,
  type TestWorkshop,
} from '../support/relay-client.ts'

const soon = { timeout: 5_000, interval: 5 }
const until = (condition: () => void) => vi.waitFor(condition, soon)

let port: number
let relay: Relay
let workshop: TestWorkshop
let clients: RelayClient[]
let stops: (() => Promise<void>)[]

async function open(log: RoomLog = openMemoryLog(), limits: Partial<Limits> = {}) {
  const logger = pino({ level: 'silent' })
  const now = () => Date.now()
  relay = openRelay({ log, limits: { ...defaultLimits, ...limits }, now, logger })
  const opened = relay
  const server = await openAppServer({ relay, now, logger })
  await server.listen({ host: '127.0.0.1', port: 0 })
  port = (server.server.address() as { port: number }).port
  stops.push(async () => {
    await opened.close()
    await server.close()
  })
}

const join_ = (options: Partial<ClientOptions> = {}) => {
  const client = connect({ port, workshop, ...options })
  clients.push(client)
  return client
}
const write = (client: RelayClient, key: string, value: unknown = 1) => client.doc.getMap('m').set(key, value)
const keysOf = (client: RelayClient) => [...client.doc.getMap('m').keys()].toSorted()

beforeEach(() => {
  workshop = newWorkshop()
  clients = []
  stops = []
})
afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()))
  for (const stop of stops) await stop()
})

describe('roles', () => {
  test('[RR1] who may write is told so, and writes reach the others', async () => {
    await open()
    const [a, b] = [join_(), join_()]
    await until(() => expect(b.role).toEqual({ mayWrite: true, reason: '' }))
    write(a, 'agua')
    await until(() => expect(keysOf(b)).toEqual(['agua']))
  })

  test('[RR2] a viewer’s updates are dropped, never acknowledged, and it stays and reads on', async () => {
    await open()
    const [viewer, writer] = [join_({ role: 'viewer' }), join_()]
    await until(() => expect(viewer.role).toEqual({ mayWrite: false, reason: 'viewer' }))
    write(viewer, 'forged')
    await until(() => expect(writer.role).toBeDefined())
    write(writer, 'real')
    await until(() => expect(keysOf(viewer)).toContain('real'))
    const newcomer = join_()
    await until(() => expect(keysOf(newcomer)).toEqual(['real']))
    expect(viewer.heard).not.toContain(MESSAGE_STORED)
    expect(viewer.closedWith).toBeUndefined()
  })

  test('[RR3] a participant reads the stage and does not write it; backstage is no part for it', async () => {
    await open()
    const participant = join_({ part: 'stage' })
    await until(() => expect(participant.role).toEqual({ mayWrite: false, reason: 'participant' }))
    const facilitator = join_({ part: 'stage', role: 'facilitator' })
    await until(() => expect(facilitator.role?.mayWrite).toBe(true))
    write(facilitator, 'now')
    await until(() => expect(keysOf(participant)).toEqual(['now']))
    const curious = join_({ part: 'backstage' })
    await until(() => expect(curious.closedWith).toBe(4404))
  })

  test.each([
    ['a key of another workshop', () => ({ key: newWorkshop().keys.facilitator! })],
    ['no key at all', () => ({ key: undefined })],
    ['nonsense for a key', () => ({ key: 'x'.repeat(22) })],
    ['the viewer key used as a workshop’s', () => ({ id: workshop.keys.viewer as never })],
  ])('[RR4] %s opens nothing: 4401', async (_what, options) => {
    await open()
    const client = join_(options() as Partial<ClientOptions>)
    await until(() => expect(client.closedWith).toBe(4401))
    expect(client.heard).toEqual([])
  })

  test('[RR5] a part that is none of ours is 4404', async () => {
    await open()
    const client = join_({ part: 'attic' })
    await until(() => expect(client.closedWith).toBe(4404))
  })

  test('[RR6] a viewer is not asked for its document', async () => {
    await open()
    const viewer = join_({ role: 'viewer' })
    await until(() => expect(viewer.heard).toContain(MESSAGE_SYNC))
    expect(viewer.sent).toBe(0)
  })
})

/** A log whose writes wait for the test's word. */
function heldLog() {
  const log = openMemoryLog()
  let release: (() => void) | undefined
  let gate: Promise<void> = new Promise((open) => (release = open))
  return {
    log: {
      ...log,
      append: (...args: Parameters<RoomLog['append']>) => gate.then(() => log.append(...args)),
    } as RoomLog,
    release: () => release!(),
    fail: () => {
      gate = Promise.reject(new Error('no space left'))
      gate.catch(() => undefined)
      release!()
    },
  }
}

describe('on disk before on the wire', () => {
  test('[RW1] nobody is sent, nor told stored, what is not durable yet', async () => {
    const { log, release } = heldLog()
    await open(log)
    const [writer, reader] = [join_(), join_()]
    await until(() => expect([writer.role, reader.role]).not.toContain(undefined))
    write(writer, 'agua')
    const newcomer = join_()
    await until(() => expect(newcomer.heard).toContain(MESSAGE_SYNC))
    // Its answer to step 1 had nothing new in it and is acknowledged; the write is not.
    expect([keysOf(reader), keysOf(newcomer), writer.stored]).toEqual([[], [], writer.sent - 1])
    release()
    await until(() => expect([keysOf(reader), keysOf(newcomer)]).toEqual([['agua'], ['agua']]))
    await until(() => expect(writer.stored).toBe(writer.sent))
  })

  test('[RW2] stored counts every frame with an update, also those that changed nothing', async () => {
    await open()
    const writer = join_()
    await until(() => expect(writer.stored).toBe(1)) // its answer to step 1
    for (const key of ['a', 'b', 'c']) write(writer, key)
    await until(() => expect(writer.stored).toBe(4))
    writer.sendUpdate(Y.encodeStateAsUpdate(writer.doc))
    await until(() => expect(writer.stored).toBe(5))
  })

  test('[RW3] a write that fails is never acknowledged; its writer comes back with it and nothing is lost', async () => {
    const memory = openMemoryLog()
    let isFull = true
    const log: RoomLog = {
      ...memory,
      append: (...args) => (isFull ? Promise.reject(new Error('no space left')) : memory.append(...args)),
    }
    await open(log)
    const doc = new Y.Doc()
    const writer = join_({ doc })
    await until(() => expect(writer.role).toBeDefined())
    write(writer, 'agua')
    await until(() => expect(writer.closedWith).toBe(1013))
    isFull = false
    const again = join_({ doc })
    await until(() => expect(again.stored).toBeGreaterThan(0))
    const reader = join_()
    await until(() => expect(keysOf(reader)).toEqual(['agua']))
  })

  test('[RW4] what nothing new is in is acknowledged and not stored again', async () => {
    const memory = openMemoryLog()
    let appended = 0
    await open({
      ...memory,
      append: (room, updates) => ((appended += updates.length), memory.append(room, updates)),
    })
    const writer = join_()
    await until(() => expect(writer.role).toBeDefined())
    write(writer, 'a')
    writer.doc.getMap('m').delete('a')
    await until(() => expect(writer.stored).toBe(writer.sent))
    const before = appended
    await writer.close()
    const again = join_({ doc: writer.doc })
    await until(() => expect(again.stored).toBe(1))
    expect(appended).toBe(before)
  })
})

describe('bad frames', () => {
  test.each([
    ['random bytes', [0, 2, 5, 255, 255, 255, 255, 255]],
    ['a cut-off varint', [0, 2, 255]],
    ['an unknown sync message', [0, 9, 0]],
    ['an unknown message', [200, 1, 1]],
    ['nothing', []],
  ])('[RB1] %s closes that peer with 4400 and nobody else', async (_what, frame) => {
    await open()
    const [bad, good, other] = [join_(), join_(), join_()]
    await until(() => expect([bad.role, good.role, other.role]).not.toContain(undefined))
    bad.socket.send(Uint8Array.from(frame))
    await until(() => expect(bad.closedWith).toBe(4400))
    write(good, 'agua')
    await until(() => expect(keysOf(other)).toEqual(['agua']))
  })

  test('[RB2] values nested past the stack close the peer, and the room goes on', async () => {
    await open()
    const [bad, good] = [join_(), join_()]
    await until(() => expect([bad.role, good.role]).not.toContain(undefined))
    // One map entry whose value is 200,000 arrays in each other, written by hand: no encoder gets that deep.
    const honest = new Y.Doc()
    honest.getMap('m').set('k', [])
    const update = Y.encodeStateAsUpdate(honest)
    const at = update.lastIndexOf(117) // the tag of an array, then its length 0
    const nested = new Uint8Array(2 * 200_000).map((_, index) => (index % 2 === 0 ? 117 : 1))
    bad.sendUpdate(Uint8Array.from([...update.subarray(0, at), ...nested, ...update.subarray(at)]))
    await until(() => expect(bad.closedWith).toBe(4400))
    write(good, 'agua')
    const newcomer = join_()
    await until(() => expect(keysOf(newcomer)).toEqual(['agua']))
  })

  test('[RB3] a frame over 16 MiB closes its sender with 1009', async () => {
    await open()
    const client = join_()
    await until(() => expect(client.role).toBeDefined())
    client.socket.send(new Uint8Array(16 * 1024 * 1024 + 1))
    await until(() => expect(client.closedWith).toBe(1009))
  })

  test('[RB4] who sends too much is read more slowly, and loses nothing', async () => {
    await open(openMemoryLog(), { frames: { aSecond: 100, burst: 10 } })
    const client = join_()
    await until(() => expect(client.role).toBeDefined())
    for (let n = 0; n < 40; n += 1) write(client, `k${n}`)
    await until(() => expect(client.stored).toBe(client.sent))
    expect(client.closedWith).toBeUndefined()
  })
})

describe('presence', () => {
  const provide = (doc = new Y.Doc()) => {
    const provider = new WebsocketProvider(
      `ws://127.0.0.1:${port}/sync/${workshop.workshopId}`,
      'content',
      doc,
      {
        protocols: offeredProtocols(workshop.keys.participant!),
        WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket,
        disableBc: true,
      },
    )
    stops.unshift(async () => provider.destroy())
    return provider
  }

  test('[RP1] stock y-websocket clients see each other come, change and go', async () => {
    await open()
    const [a, b] = [provide(), provide()]
    a.awareness.setLocalState({ name: 'Rosa' })
    const seenByB = () =>
      [...b.awareness.getStates().values()].map((state) => (state as { name?: string }).name)
    await until(() => expect(seenByB()).toContain('Rosa'))
    a.awareness.setLocalStateField('name', 'Inés')
    await until(() => expect(seenByB()).toContain('Inés'))
    a.destroy()
    await until(() => expect(seenByB()).not.toContain('Inés'))
  })

  test('[RP2] stock clients and ours write in one room', async () => {
    await open()
    const provider = provide()
    const ours = join_()
    await until(() => expect(provider.synced).toBe(true))
    provider.doc.getMap('m').set('theirs', 1)
    write(ours, 'ours')
    await until(() => expect(keysOf(ours)).toEqual(['ours', 'theirs']))
    await until(() => expect([...provider.doc.getMap('m').keys()].toSorted()).toEqual(['ours', 'theirs']))
  })

  test('[RP3] a state in another’s name is dropped', async () => {
    await open()
    const [victim, reader] = [provide(), provide()]
    victim.awareness.setLocalState({ name: 'Rosa' })
    await until(() => expect(reader.awareness.getStates().get(victim.doc.clientID)).toEqual({ name: 'Rosa' }))
    const forger = join_()
    await until(() => expect(forger.role).toBeDefined())
    const json = new TextEncoder().encode(JSON.stringify({ name: 'Mallory' }))
    const clock = 120
    const varuint = (n: number): number[] =>
      n < 128 ? [n] : [(n & 127) | 128, ...varuint(Math.floor(n / 128))]
    const payload = [1, ...varuint(victim.doc.clientID), clock, json.length, ...json]
    forger.socket.send(Uint8Array.from([MESSAGE_AWARENESS, ...varuint(payload.length), ...payload]))
    victim.awareness.setLocalStateField('seen', true)
    await until(() =>
      expect(reader.awareness.getStates().get(victim.doc.clientID)).toEqual({ name: 'Rosa', seen: true }),
    )
  })
})

test('[RS1] a relay that restarts has everything, and says so to who comes back', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'relay-'))
  stops.push(() => rm(dataDir, { recursive: true, force: true }))
  const start = () => startRelay({ host: '127.0.0.1', port: 0, dataDir })
  const first = await start()
  port = first.port
  const writer = join_()
  await until(() => expect(writer.role).toBeDefined())
  for (let n = 0; n < 120; n += 1) write(writer, `k${n}`)
  await until(() => expect(writer.stored).toBe(writer.sent))
  await first.stop()
  await until(() => expect(writer.closedWith).toBe(1001))
  const second = await start()
  port = second.port
  const reader = join_({ role: 'viewer' })
  await until(() => expect(keysOf(reader)).toHaveLength(120))
  await reader.close()
  await second.stop()
})

test('[RS2] a room leaves memory when its last client is gone and its last write is stored', async () => {
  const { log, release } = heldLog()
  await open(log)
  const writer = join_()
  await until(() => expect(writer.role).toBeDefined())
  write(writer, 'agua')
  await writer.close()
  expect(relay.rooms).toBe(1)
  release()
  await until(() => expect(relay.rooms).toBe(0))
  const reader = join_()
  await until(() => expect(keysOf(reader)).toEqual(['agua']))
})
