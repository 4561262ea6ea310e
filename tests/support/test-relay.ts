// A relay of its own for every test, on a port of its own, with whatever log and limits the test gives it.
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { afterEach, expect, vi } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openAppServer } from '../../server/app-server.ts'
import { openBlobStore, type BlobStore } from '../../server/blob-store.ts'
import { defaultLimits, type Limits } from '../../server/limits.ts'
import { openMemoryLog } from '../../server/memory-log.ts'
import { openRelay, type Relay } from '../../server/relay.ts'
import type { RoomLog } from '../../server/room-log.ts'
import { offeredProtocols } from '../../src/protocol/subprotocol.ts'
import {
  connect,
  newWorkshop,
  type ClientOptions,
  type RelayClient,
  type TestWorkshop,
} from './relay-client.ts'
import { newFolder } from './relay-process.ts'

export interface TestRelay {
  readonly port: number
  readonly relay: Relay
  readonly workshop: TestWorkshop
  /** Milliseconds that are added to the relay's clock. */
  pass(ms: number): void
  /** A client of ours; closed after the test. */
  join(options?: Partial<ClientOptions>): RelayClient
  /** One that has been told its role, and whose answer to step 1 is stored if it may write. */
  joined(options?: Partial<ClientOptions>): Promise<RelayClient>
  /** A stock y-websocket client; closed after the test. */
  joinStock(doc?: Y.Doc, as?: Pick<ClientOptions, 'role' | 'part'>): WebsocketProvider
}

export interface TestRelayOptions {
  readonly log?: RoomLog
  readonly limits?: Partial<Limits>
  readonly logger?: Logger
  readonly trustProxy?: boolean
  readonly blobs?: BlobStore
}

/** Waits for a condition, never for a time. */
export const until = (condition: () => void | Promise<void>) =>
  vi.waitFor(condition, { timeout: 10_000, interval: 5 })

export const write = (client: RelayClient, key: string, value: unknown = 1) =>
  client.doc.getMap('m').set(key, value)
export const keysOf = ({ doc }: { readonly doc: Y.Doc }) => [...doc.getMap('m').keys()].toSorted()

const cleanUps: (() => unknown)[] = []
/** Done after the test, the last one first. */
export const afterThisTest = (cleanUp: () => unknown) => void cleanUps.push(cleanUp)
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

/** A folder of its own, gone after the test. */
export async function newTestFolder(): Promise<string> {
  const { path, remove } = await newFolder()
  afterThisTest(remove)
  return path
}

export async function openTestRelay(options: TestRelayOptions = {}): Promise<TestRelay> {
  const { log = openMemoryLog(), logger = pino({ level: 'silent' }), trustProxy = false } = options
  const limits = { ...defaultLimits, ...options.limits }
  let passed = 0
  const now = () => Date.now() + passed
  const relay = openRelay({ log, limits, now, logger, trustProxy })
  const blobs = options.blobs ?? openBlobStore(join(await newTestFolder(), 'blobs'))
  const server = await openAppServer({ relay, blobs, limits, now, trustProxy, logger })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as { port: number }
  afterThisTest(async () => {
    await relay.close()
    await server.close()
  })
  const workshop = newWorkshop()

  const joinAs = (client: Partial<ClientOptions> = {}) => {
    const joined = connect({ port, workshop, ...client })
    afterThisTest(() => joined.close())
    return joined
  }
  return {
    port,
    relay,
    workshop,
    pass: (ms) => void (passed += ms),
    join: joinAs,
    async joined(client) {
      const joined = joinAs(client)
      await until(() => expect(joined.role?.mayWrite === false || joined.stored > 0).toBe(true))
      return joined
    },
    joinStock(doc = new Y.Doc(), { role = 'participant', part = 'content' } = {}) {
      const provider = new WebsocketProvider(
        `ws://127.0.0.1:${port}/sync/${workshop.workshopId}`,
        part,
        doc,
        {
          protocols: offeredProtocols(workshop.keys[role]!),
          WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket,
          disableBc: true,
        },
      )
      // It says «Unable to compute message» of ours on the console; a client that wants to know gives a handler.
      for (const ours of [16, 17]) provider.messageHandlers[ours] = () => undefined
      afterThisTest(() => provider.destroy())
      return provider
    },
  }
}

/** A log whose writes wait for the test's word. */
export function heldLog(log: RoomLog = openMemoryLog()) {
  const held: { go: () => void; fail: () => void }[] = []
  let isHeld = true
  return {
    log: {
      ...log,
      append: async (...args: Parameters<RoomLog['append']>) => {
        if (isHeld) {
          await new Promise<void>((go, fail) =>
            held.push({ go, fail: () => fail(new Error('no space left')) }),
          )
        }
        return log.append(...args)
      },
    },
    /** How many appends wait. */
    get waiting() {
      return held.length
    },
    release() {
      isHeld = false
      for (const { go } of held.splice(0)) go()
    },
    fail() {
      for (const { fail } of held.splice(0)) fail()
    },
  }
}
