// Frames that no client of ours writes, from a seed: the same seed, the same frames.
import { connect as connectSocket } from 'node:net'
import * as encoding from 'lib0/encoding'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_SYNC, SYNC_UPDATE } from '../../src/protocol/messages.ts'
import { syncPath } from '../../src/protocol/rooms.ts'
import { offeredProtocols } from '../../src/protocol/subprotocol.ts'
import { chokingUpdate, nestedUpdate } from './hostile-updates.ts'
import { newWorkshop, type RelayClient } from './relay-client.ts'
import { keysOf, openTestRelay, until, write } from './test-relay.ts'

/** Numbers from 0 up to `end`, the same for the same seed. */
function randomFrom(seed: number): (end: number) => number {
  let state = seed >>> 0
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}
type Random = ReturnType<typeof randomFrom>

const bytes = (random: Random, length: number) => Uint8Array.from({ length }, () => random(256))
function built(...parts: readonly (number | Uint8Array | string)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}
const sized = (content: Uint8Array) => built(content.length, content)

function honestUpdate(random: Random): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'words that are long enough to be cut somewhere')
  doc.getMap('fuzz').set(`k${random(1_000)}`, random(1_000))
  doc.getText('t').delete(random(20), random(20))
  return Y.encodeStateAsUpdate(doc)
}
function garbled(random: Random, update: Uint8Array): Uint8Array {
  const garbage = update.slice(0, update.length - random(3))
  for (let n = random(4); n >= 0; n -= 1) garbage[random(garbage.length)] = random(256)
  return garbage
}
const awarenessOf = (random: Random, json: string) =>
  built(MESSAGE_AWARENESS, sized(built(1, random(100), random(100), json)))

const kinds: readonly ((random: Random) => Uint8Array | string)[] = [
  (random) => bytes(random, random(200)),
  (random) => built(random(200), bytes(random, random(50))),
  (random) => built(MESSAGE_SYNC, random(5), sized(bytes(random, random(60)))),
  (random) => built(MESSAGE_SYNC, SYNC_UPDATE, sized(garbled(random, honestUpdate(random)))),
  (random) => built(MESSAGE_SYNC, SYNC_UPDATE, 2 ** 31 + random(2 ** 20), bytes(random, 20)), // says it is long
  () => built(MESSAGE_SYNC, SYNC_UPDATE, sized(chokingUpdate())),
  () => built(MESSAGE_SYNC, SYNC_UPDATE, sized(nestedUpdate(20_000))),
  () => Uint8Array.of(0x80), // a number that does not end
  () => Uint8Array.of(0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
  () => new Uint8Array(0),
  (random) => 'words in a text frame '.repeat(random(20)),
  (random) => awarenessOf(random, '{"a":'),
  (random) => awarenessOf(random, '['.repeat(2_000)),
  (random) => awarenessOf(random, `{"a":${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`),
  (random) => awarenessOf(random, '"words"'),
  (random) => built(MESSAGE_AWARENESS, sized(built(2 ** 31, random(100)))),
  (random) => awarenessOf(random, JSON.stringify({ cursor: [random(100), random(100)] })), // an honest one
  (random) => built(MESSAGE_SYNC, SYNC_UPDATE, sized(honestUpdate(random))),
]

/** What a peer may be told for any of that; `undefined` of one that said nothing wrong. */
const allowed = [undefined, 4400, 1009]

/**
 * Sends so many hostile frames to a relay, each few of them over a connection of their own, while people write in the same
 * room and in another: the process lives, they lose nothing, and every peer is told why.
 */
export async function fuzzRelay(seed: number, frames: number): Promise<void> {
  const random = randomFrom(seed)
  const { port, joined, relay, workshop } = await openTestRelay()
  const elsewhere = newWorkshop()
  const good: readonly (readonly [RelayClient, RelayClient])[] = [
    [await joined(), await joined({ role: 'viewer' })],
    [await joined({ workshop: elsewhere }), await joined({ workshop: elsewhere, role: 'viewer' })],
  ]
  let written = 0
  for (let sent = 0; sent < frames;) {
    const url = `ws://127.0.0.1:${port}${syncPath(workshop.workshopId, 'content')}`
    const bad = new WebSocket(url, offeredProtocols(workshop.keys.participant!))
    let closedWith: number | undefined
    bad.on('error', () => undefined)
    const closed = new Promise<void>((resolve) =>
      bad.on('close', (code) => {
        closedWith = code
        resolve()
      }),
    )
    await new Promise((opened) => bad.on('open', opened))
    for (let n = random(4); n >= 0; n -= 1) {
      bad.send(kinds[random(kinds.length)]!(random))
      sent += 1
    }
    bad.ping()
    await Promise.race([closed, new Promise((resolve) => bad.on('pong', resolve))])
    expect(allowed, `seed ${seed}, frame ${sent}`).toContain(closedWith)
    bad.terminate()
    if (sent % 7 === 0) {
      const stranger = connectSocket({ port, host: '127.0.0.1' })
      stranger.on('error', () => undefined)
      stranger.on('connect', () => stranger.end(bytes(random, 100))) // no WebSocket at all
    }
    if (written * 25 < sent) {
      for (const [writer] of good) write(writer, `k${written}`)
      written += 1
    }
  }
  for (const [writer, reader] of good) {
    await until(() => expect(writer.stored).toBe(writer.sent))
    const keys = Array.from({ length: written }, (_, n) => `k${n}`)
    await until(() => expect(keysOf(reader)).toEqual(expect.arrayContaining(keys)))
    expect([writer.closedWith, reader.closedWith]).toEqual([undefined, undefined])
  }
  await until(() => expect(relay.connections).toBe(4))
}
