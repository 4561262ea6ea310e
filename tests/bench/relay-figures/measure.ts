// What is measured of each relay. Generator and relay share the machine, so figures are compared within one run only.
import { setTimeout as wait } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_AWARENESS, MESSAGE_SYNC, SYNC_STEP_2, SYNC_UPDATE } from '../../../src/protocol/messages.ts'
import { newDataFolder, removeFolder, start, type Peer, type Running } from './peers.ts'
import { openWire, type Wire } from './wire.ts'

export interface Measured {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Share of the other's figure that is to be reached at most, where there is one. */
  readonly target?: number
}

const milliseconds = () => performance.now()
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

async function until(condition: () => boolean, withinMs = 60_000): Promise<boolean> {
  const end = milliseconds() + withinMs
  while (!condition()) {
    if (milliseconds() > end) return false
    await wait(2)
  }
  return true
}

/** Many clients of one process hear the very same frame: it is read once. */
function readOnce<Read>(read: (data: Buffer) => Read): (data: Buffer) => Read {
  let last: { data: Buffer; read: Read } | undefined
  return (data) => {
    if (!last?.data.equals(data)) last = { data: Buffer.from(data), read: read(data) }
    return last.read
  }
}

const closeAll = async (wires: readonly Wire[]) => {
  for (const { socket } of wires) socket.destroy()
  await wait(300)
}

/** 300 in a room, so many moves of notes a second in all: from one to all others. */
async function fanout(relay: Running, rate: number): Promise<Measured[]> {
  const { dialect } = relay
  const took: number[] = []
  let frames = 0
  const timesIn = readOnce((data) => {
    const decoder = dialect.message(data)
    if (decoding.readVarUint(decoder) !== MESSAGE_SYNC || decoding.readVarUint(decoder) !== SYNC_UPDATE)
      return []
    const { structs } = Y.decodeUpdate(decoding.readVarUint8Array(decoder))
    return structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentAny
        ? (struct.content.arr as number[])
        : [],
    )
  })
  const onMessage = (data: Buffer) => {
    const at = milliseconds()
    const times = timesIn(data)
    if (times.length > 0) frames += 1
    for (const time of times) took.push(at - time)
  }
  const wires = Array.from({ length: 300 }, () => openWire(relay, 1, { onMessage }))
  await until(() => wires.every(({ isAnswered }) => isAnswered))
  await wait(500)
  const docs = wires.map((wire) => {
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => wire.send(dialect.sync(1, SYNC_UPDATE, update)))
    return doc
  })
  const before = relay.cpu()
  const startedAt = milliseconds()
  const edits = rate * 4
  for (let n = 0; n < edits;) {
    for (; n < edits && milliseconds() >= startedAt + (n * 1_000) / rate; n += 1) {
      docs[(n * 7) % 300]!.getMap('notes').set(`note-${n % 500}/place`, milliseconds() + 0.123)
    }
    await wait(1)
  }
  await until(() => took.length >= edits * 299, 5_000)
  await wait(200)
  const cpu = relay.cpu() - before
  await closeAll(wires)
  return [
    {
      what: `300 clients, ${rate} edits a second: until the others have it, 99 of 100`,
      value: percentile(took, 0.99),
      unit: 'ms',
      ...(rate === 1_000 && { target: 0.9 }),
    },
    {
      what: `the same: delivered, of a hundred`,
      value: Math.min(100, (100 * took.length) / (edits * 299)),
      unit: '%',
    },
    {
      what: `the same: a processor's time for 100,000 deliveries`,
      value: (cpu * 100_000) / took.length,
      unit: 's',
      ...(rate === 200 && { target: 0.75 }),
    },
    { what: `the same: edits a frame`, value: took.length / frames, unit: '' },
  ]
}

async function cursors(relay: Running): Promise<Measured[]> {
  const { dialect } = relay
  const took: number[] = []
  const timesIn = readOnce((data) => {
    const decoder = dialect.message(data)
    if (decoding.readVarUint(decoder) !== MESSAGE_AWARENESS) return []
    const states = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    return Array.from({ length: decoding.readVarUint(states) }, () => {
      decoding.readVarUint(states)
      decoding.readVarUint(states)
      return (JSON.parse(decoding.readVarString(states)) as { t?: number } | null)?.t ?? Number.NaN
    }).filter((time) => !Number.isNaN(time))
  })
  const onMessage = (data: Buffer) => {
    const at = milliseconds()
    for (const time of timesIn(data)) took.push(at - time)
  }
  const wires = Array.from({ length: 300 }, () => openWire(relay, 2, { onMessage }))
  await until(() => wires.every(({ isAnswered }) => isAnswered))
  await wait(500)
  for (let clock = 1; clock <= 20; clock += 1) {
    for (const [client, wire] of wires.entries()) {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 1_000 + client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify({ t: milliseconds(), x: client, y: clock }))
      wire.send(dialect.awareness(2, encoding.toUint8Array(encoder)))
      if (client % 30 === 29) await wait(18)
    }
  }
  await wait(1_000)
  await closeAll(wires)
  return [
    {
      what: '300 cursors, five times a second: until the others have it, 95 of 100',
      value: percentile(took, 0.95),
      unit: 'ms',
      target: 0.6,
    },
  ]
}

/** 5,000 notes from 50,000 acts of forty people. */
function largeBoard(): { doc: Y.Doc; early: Uint8Array } {
  const people = Array.from({ length: 40 }, () => new Y.Doc())
  const doc = new Y.Doc()
  let early = Uint8Array.of(0)
  for (const person of people) {
    person.on('update', (update: Uint8Array, origin) => origin !== 'other' && Y.applyUpdate(doc, update))
  }
  for (let n = 0; n < 50_000; n += 1) {
    const note = n % 5_000
    const notes = people[(n * 7) % 40]!.getMap('notes')
    if (n < 5_000) {
      notes.set(`note-${note}/place`, ['pestel-social', note % 40, note])
      people[(n * 7) % 40]!.getText(`notes/note-${note}/text`).insert(
        0,
        `what we saw in district ${note} after the elections, and what we make of it: ${note * 17} people asked`,
      )
    } else notes.set(`note-${note}/place`, ['pestel-social', n % 1_000, (n * 3) % 1_000])
    if (n === 49_500) early = Y.encodeStateVector(doc) as Uint8Array<ArrayBuffer>
  }
  return { doc, early }
}

/** Until each has been sent all of it. */
async function joinAll(relay: Running, many: number, whole: number, stateVector?: Uint8Array) {
  const startedAt = milliseconds()
  const doneAt: number[] = []
  const before = relay.cpu()
  const wires = Array.from({ length: many }, () => {
    let isDone = false
    return openWire(relay, 3, {
      ...(stateVector && { stateVector }),
      onMessage(data, isCompressed) {
        if (isDone || data.length < whole * (isCompressed ? 0.2 : 0.9)) return
        isDone = true
        doneAt.push(milliseconds() - startedAt)
      },
    })
  })
  await until(() => doneAt.length === many)
  const cpu = relay.cpu() - before
  const kib = wires.reduce((sum, { bytes }) => sum + bytes, 0) / many / 1024
  await closeAll(wires)
  return { last: Math.max(...doneAt), kib, cpu }
}

async function board(peer: Peer): Promise<Measured[]> {
  const { doc, early } = largeBoard()
  const state = Y.encodeStateAsUpdate(doc)
  const data = newDataFolder()
  const first = await start(peer, data)
  const writer = openWire(first, 3, { onOpen: (wire) => wire.send(peer.sync(3, SYNC_STEP_2, state)) })
  await wait(15_000) // a lazy store takes ten
  writer.socket.destroy()
  await wait(3_000)
  await first.stop('SIGTERM')
  const relay = await start(peer, data)
  const cold = await joinAll(relay, 1, state.length)
  const keeper = openWire(relay, 3)
  await wait(2_000)
  const join = await joinAll(relay, 200, state.length)
  const rejoin = await joinAll(relay, 200, Y.encodeStateAsUpdate(doc, early).length, early)
  keeper.socket.destroy()
  await relay.stop('SIGTERM')
  removeFolder(data)
  return [
    {
      what: 'a board of 5,000 notes and 50,000 acts, first to open it after a restart',
      value: cold.last,
      unit: 'ms',
      target: 0.5,
    },
    {
      what: 'the same, 200 at once: the last has been sent all of it',
      value: join.last,
      unit: 'ms',
      target: 0.5,
    },
    { what: 'the same: bytes a client', value: join.kib, unit: 'KiB', target: 0.45 },
    { what: 'the same: a processor’s time', value: join.cpu, unit: 's' },
    {
      what: 'the same, 200 come back with 99 of 100: the last is whole',
      value: rejoin.last,
      unit: 'ms',
      target: 0.7,
    },
  ]
}

async function large(relay: Running): Promise<Measured[]> {
  const before = relay.memory()
  const wire = openWire(relay, 4)
  await until(() => wire.isAnswered)
  let most = before
  const watching = setInterval(() => (most = Math.max(most, relay.memory())), 5)
  wire.send(relay.dialect.sync(4, SYNC_UPDATE, new Uint8Array(64 * 1024 * 1024)))
  await until(() => wire.closedWith !== undefined || wire.socket.destroyed, 4_000)
  clearInterval(watching)
  wire.socket.destroy()
  return [
    { what: 'a message of 64 MiB: the relay grows meanwhile by', value: most - before, unit: 'MiB' },
    { what: 'the same: its sender is told (close code; 0: nothing)', value: wire.closedWith ?? 0, unit: '' },
  ]
}

async function idle(relay: Running): Promise<Measured[]> {
  const before = relay.memory()
  const wires: Wire[] = []
  for (let n = 0; n < 2_000; n += 1) {
    wires.push(openWire(relay, 1_000 + (n % 200)))
    if (n % 50 === 49) await until(() => wires.every(({ isAnswered }) => isAnswered), 5_000)
  }
  await wait(1_000)
  const each = ((relay.memory() - before) * 1024) / 2_000
  await closeAll(wires)
  return [{ what: '2,000 idle connections in 200 rooms, each', value: each, unit: 'KiB' }]
}

const ROOMS = 2_000

async function rooms(relay: Running): Promise<Measured[]> {
  const held: number[] = []
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < ROOMS; n += 50) {
      const wires = Array.from({ length: 50 }, (_, k) => openWire(relay, 10_000 + round * ROOMS + n + k))
      await until(() => wires.every(({ isAnswered }) => isAnswered), 5_000)
      const doc = new Y.Doc()
      doc.getMap('notes').set('a', 'one note in a small room')
      for (const [k, wire] of wires.entries()) {
        wire.send(relay.dialect.sync(10_000 + round * ROOMS + n + k, SYNC_UPDATE, Y.encodeStateAsUpdate(doc)))
      }
      await wait(10)
      for (const { socket } of wires) socket.end()
      await wait(5)
    }
    await wait(4_000)
    held.push(relay.memory())
  }
  return [
    {
      what: '2,000 rooms opened and closed, twice: memory after the second round, of the first',
      value: (100 * held[1]!) / held[0]!,
      unit: '%',
    },
  ]
}

/** All of one relay, each part of it on a relay that has just begun. */
export async function measure(peer: Peer): Promise<Measured[]> {
  const parts: ((relay: Running) => Promise<Measured[]>)[] = [
    async (relay) => [...(await fanout(relay, 200)), ...(await fanout(relay, 1_000))],
    cursors,
    large,
    idle,
    rooms,
  ]
  const measured: Measured[] = []
  for (const [index, part] of parts.entries()) {
    console.log(`${peer.name}: ${index + 1} of ${parts.length + 1}`)
    const data = newDataFolder()
    const relay = await start(peer, data)
    measured.push(...(await part(relay)))
    await relay.stop('SIGKILL')
    removeFolder(data)
  }
  console.log(`${peer.name}: ${parts.length + 1} of ${parts.length + 1}`)
  return [...measured, ...(await board(peer))]
}
