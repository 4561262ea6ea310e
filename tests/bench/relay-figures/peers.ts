// The relays that are measured: ours as it is built, and Hocuspocus with its defaults and SQLite, fetched into a folder of its own.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE_AUTH, MESSAGE_AWARENESS, MESSAGE_SYNC } from '../../../src/protocol/messages.ts'
import { syncPath } from '../../../src/protocol/rooms.ts'
import { offeredProtocols } from '../../../src/protocol/subprotocol.ts'
import { newWorkshop, type TestWorkshop } from '../../support/relay-client.ts'

/** How a relay is spoken to. Rooms are named by numbers. */
export interface Dialect {
  readonly name: string
  path(room: number): string
  protocols(room: number): string[]
  /** Said first, where one has to be let in. */
  hello(room: number): Uint8Array | undefined
  sync(room: number, kind: number, payload: Uint8Array): Uint8Array
  awareness(room: number, payload: Uint8Array): Uint8Array
  /** A decoder that stands at the message's number. */
  message(data: Uint8Array): decoding.Decoder
}

export interface Peer extends Dialect {
  readonly command: readonly string[]
}

export interface Running {
  readonly dialect: Dialect
  readonly port: number
  /** Seconds of a processor so far, and MiB it holds. */
  cpu(): number
  memory(): number
  stop(signal: NodeJS.Signals): Promise<void>
}

function built(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function ours(): Peer {
  const workshops = new Map<number, TestWorkshop>()
  const workshopOf = (room: number) => {
    const workshop = workshops.get(room) ?? newWorkshop()
    workshops.set(room, workshop)
    return workshop
  }
  return {
    name: 'Tertulia',
    command: [process.execPath, 'dist/server/main.js'],
    path: (room) => syncPath(workshopOf(room).workshopId, 'content'),
    protocols: (room) => offeredProtocols(workshopOf(room).keys.participant!),
    hello: () => undefined,
    sync: (_room, kind, payload) =>
      built((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_SYNC)
        encoding.writeVarUint(encoder, kind)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    awareness: (_room, payload) =>
      built((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    message: (data) => decoding.createDecoder(data),
  }
}

const HOCUSPOCUS = '4.7.0'
const hocuspocusServer = `import { Server } from '@hocuspocus/server'
import { SQLite } from '@hocuspocus/extension-sqlite'
await new Server({ port: Number(process.env.PORT), address: process.env.HOST, quiet: true,
  extensions: [new SQLite({ database: process.env.DATA_DIR + '/db.sqlite' })] }).listen()
`

/** @param folder kept between runs: its store has to be compiled, which takes minutes */
function hocuspocus(folder: string): Peer {
  const server = join(folder, 'server.mjs')
  if (!existsSync(join(folder, 'node_modules/@hocuspocus/server'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    const packages = ['server', 'extension-sqlite'].map((name) => `@hocuspocus/${name}@${HOCUSPOCUS}`)
    execFileSync('npm', ['install', ...packages, 'better-sqlite3@12.11.1', 'yjs@13.6.33'], {
      cwd: folder,
      stdio: 'inherit',
    })
  }
  writeFileSync(server, hocuspocusServer)
  const message = (room: number, write: (encoder: encoding.Encoder) => void) =>
    built((encoder) => {
      encoding.writeVarString(encoder, `room-${room}`)
      write(encoder)
    })
  return {
    name: `Hocuspocus ${HOCUSPOCUS}`,
    command: [process.execPath, server],
    path: () => '/',
    protocols: () => [],
    hello: (room) =>
      message(room, (encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_AUTH)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'any')
      }),
    sync: (room, kind, payload) =>
      message(room, (encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_SYNC)
        encoding.writeVarUint(encoder, kind)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    awareness: (room, payload) =>
      message(room, (encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    message(data) {
      const decoder = decoding.createDecoder(data)
      decoding.readVarString(decoder)
      return decoder
    },
  }
}

export const peers = (hocuspocusFolder: string): readonly Peer[] => [ours(), hocuspocus(hocuspocusFolder)]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const CLOCK_TICKS = 100

/** @param data its folder; absent: an empty one, gone with it */
export async function start(
  peer: Peer,
  data = mkdtempSync(join(tmpdir(), 'bench-relay-')),
): Promise<Running> {
  const port = await freePort()
  const env = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: data }
  const [program, ...args] = peer.command as [string, ...string[]]
  const child: ChildProcess = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const proc = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8')
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (isUp) break
    if (child.exitCode !== null) throw new Error(`${peer.name} did not start`)
    await wait(20)
  }
  return {
    dialect: peer,
    port,
    cpu() {
      const fields = proc('stat').split(') ')[1]!.split(' ')
      return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(proc('status'))![1]) / 1024,
    async stop(signal) {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}

export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'bench-relay-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })
