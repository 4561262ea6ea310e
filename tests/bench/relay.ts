// How quick the relay is, on this machine, now: `npx tsx tests/bench/relay.ts`. Figures, no promises: nothing fails here.
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2 } from '../../src/protocol/messages.ts'
import { syncPath } from '../../src/protocol/rooms.ts'
import { offeredProtocols } from '../../src/protocol/subprotocol.ts'
import { connect, newWorkshop, type RelayClient, type TestWorkshop } from '../support/relay-client.ts'
import { newFolder, startRelayProcess, type RelayProcess } from '../support/relay-process.ts'

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'frames'
}

const milliseconds = () => performance.now()

async function reached(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(1)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

async function joinAll(many: number, relay: RelayProcess, workshop: TestWorkshop, doc = () => new Y.Doc()) {
  const clients = Array.from({ length: many }, () => connect({ port: relay.port, workshop, doc: doc() }))
  await reached(() => clients.every(({ stored }) => stored > 0)) // what they brought is on the relay's disk
  return clients
}

const closeAll = (clients: readonly RelayClient[]) => Promise.all(clients.map((client) => client.close()))

/** Everybody in a room writes once a second for five seconds: from the key press of one to the screens of all others. */
async function typing(people: number, relay: RelayProcess): Promise<Figure[]> {
  const clients = await joinAll(people, relay, newWorkshop())
  const [toOthers, toStored]: [number[], number[]] = [[], []]
  const sentAt = new Map<string, number>()
  for (const { doc } of clients) {
    doc.getMap('m').observe(({ keysChanged }, transaction) => {
      if (transaction.local) return
      for (const key of keysChanged) toOthers.push(milliseconds() - sentAt.get(key)!)
    })
  }
  const type = async (client: RelayClient, by: number) => {
    await wait((1_000 * by) / people)
    for (let n = 0; n < 5; n += 1) {
      const key = `${by}/${n}`
      sentAt.set(key, milliseconds())
      client.doc.getMap('m').set(key, 'a note of some length, as people write them')
      const { sent } = client
      await reached(() => client.stored >= sent)
      toStored.push(milliseconds() - sentAt.get(key)!)
      await wait(Math.max(0, sentAt.get(key)! + 1_000 - milliseconds()))
    }
  }
  await Promise.all(clients.map(type))
  await reached(() => clients.every(({ doc }) => doc.getMap('m').size === people * 5))
  await closeAll(clients)
  return [
    {
      what: `${people} people type, until the others see it: median`,
      value: percentile(toOthers, 0.5),
      unit: 'ms',
    },
    {
      what: `${people} people type, until the others see it: 99 of 100`,
      value: percentile(toOthers, 0.99),
      unit: 'ms',
    },
    {
      what: `${people} people type, until it is on the relay's disk: 99 of 100`,
      value: percentile(toStored, 0.99),
      unit: 'ms',
    },
  ]
}

function largeBoard(notes: number): Y.Doc {
  const doc = new Y.Doc()
  for (let note = 0; note < notes; note += 1) {
    doc.getMap('notes').set(`note-${note}/place`, ['pestel-social', note % 40, note])
    doc.getText(`notes/note-${note}/text`).insert(0, `what we saw in district ${note} after the elections`)
  }
  return doc
}

/** Until each has been sent all there is. Not decoded: on phones each does that for itself. */
async function timeToWhole(
  many: number,
  relay: RelayProcess,
  { workshopId, keys }: TestWorkshop,
): Promise<number> {
  const url = `ws://127.0.0.1:${relay.port}${syncPath(workshopId, 'content')}`
  const startedAt = milliseconds()
  const sockets = Array.from({ length: many }, () => new WebSocket(url, offeredProtocols(keys.viewer!)))
  const answered = sockets.map(
    (socket) =>
      new Promise((resolve) => {
        socket.on('open', () => socket.send(Uint8Array.of(MESSAGE_SYNC, SYNC_STEP_1, 1, 0)))
        socket.on('message', (data: Buffer) => {
          if (data[0] === MESSAGE_SYNC && data[1] === SYNC_STEP_2) resolve(undefined)
        })
      }),
  )
  await Promise.all(answered)
  const took = milliseconds() - startedAt
  for (const socket of sockets) socket.terminate()
  return took
}

/** A board of 5,000 notes: who comes first after a restart, all at once, and all at once with most of it there. */
async function opening(
  relay: RelayProcess,
  folder: string,
): Promise<{ figures: Figure[]; relay: RelayProcess }> {
  const workshop = newWorkshop()
  const [writer] = await joinAll(1, relay, workshop, () => largeBoard(5_000))
  const isWhole = ({ doc }: RelayClient) => doc.getMap('notes').size >= 5_000
  await writer!.close()
  await relay.kill('SIGTERM')
  const again = await startRelayProcess({ DATA_DIR: folder })

  const time = async (clients: () => Promise<RelayClient[]>, isDone: (client: RelayClient) => boolean) => {
    const startedAt = milliseconds()
    const joined = await clients()
    await reached(() => joined.every(isDone))
    const took = milliseconds() - startedAt
    await closeAll(joined)
    return took
  }
  const cold = await timeToWhole(1, again, workshop)
  const all = await timeToWhole(200, again, workshop)

  const known = Y.encodeStateAsUpdate(writer!.doc)
  const docs = Array.from({ length: 50 }, () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, known)
    return doc
  })
  const [meanwhile] = await joinAll(1, again, workshop)
  await reached(() => isWhole(meanwhile!))
  for (let note = 0; note < 50; note += 1) meanwhile!.doc.getMap('notes').set(`note-${note}/gone`, true)
  await reached(() => meanwhile!.stored === meanwhile!.sent)
  const back = await time(
    () => joinAll(50, again, workshop, () => docs.pop()!),
    ({ doc }) => doc.getMap('notes').get('note-49/gone') === true,
  )
  await meanwhile!.close()
  const figures: Figure[] = [
    { what: 'a board of 5,000 notes, first to open it after a restart', value: cold, unit: 'ms' },
    { what: 'the same board, 200 at once, the last sent all of it', value: all, unit: 'ms' },
    { what: 'the same board, 50 come back with 99 of 100, the last complete', value: back, unit: 'ms' },
    { what: 'the same board, its whole state', value: known.length / 1_000, unit: 'kB' },
  ]
  return { figures, relay: again }
}

export async function benchRelay(): Promise<Figure[]> {
  const folder = await newFolder()
  let relay = await startRelayProcess({ DATA_DIR: folder.path })
  try {
    const typed = [...(await typing(10, relay)), ...(await typing(40, relay)), ...(await typing(150, relay))]
    const opened = await opening(relay, folder.path)
    relay = opened.relay
    return [...typed, ...opened.figures]
  } finally {
    await relay.kill('SIGTERM')
    await folder.remove()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { what, value, unit } of await benchRelay()) console.log(`${what}: ${value.toFixed(1)} ${unit}`)
}
