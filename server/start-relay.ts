import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { pino, type Logger } from 'pino'
import { openAppServer } from './app-server.ts'
import { openBlobStore } from './blob-store.ts'
import type { Environment } from './environment.ts'
import { openLevelLog } from './level-log.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { foundAt, type FoundAt } from './network.ts'
import { openRelay } from './relay.ts'
import type { RoomLog } from './room-log.ts'

/** So long a relay that stops lets what is being fetched from it end. Nobody is served meanwhile. */
const REQUESTS_END_MS = 2_000

export interface StartOptions extends Omit<Environment, 'trustProxy' | 'limits'> {
  readonly trustProxy?: boolean
  /** The built app; absent in development, where Vite serves it. */
  readonly appDir?: string
  /** In place of the one in `dataDir`. */
  readonly log?: RoomLog
  readonly limits?: Limits
  readonly logger?: Logger
  /** What it says the time is (ms), by which all timers go; in place of this machine's clock. */
  readonly clock?: () => number
}

export interface RunningRelay {
  readonly port: number
  readonly found: FoundAt
  /** Clients are told to come back; resolves when everything is on disk. */
  stop(): Promise<void>
}

/** Why it could not start, in one line for whoever runs it. */
export class CannotStart extends Error {}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

function whyNoFolder(dataDir: string, error: unknown): CannotStart {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (codeOf(cause) === 'LEVEL_LOCKED') {
    return new CannotStart(
      `The data folder ${dataDir} is in use by another Tertulia. Set DATA_DIR to another one.`,
    )
  }
  const words = (cause instanceof Error ? cause.message : String(cause)).replaceAll('\n', ' ')
  return new CannotStart(`The data folder ${dataDir} cannot be used: ${words}`)
}

function whyNoPort({ host, port }: StartOptions, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new CannotStart(`Port ${port} is in use. Set PORT to another one.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`HOST is «${host}»: this machine has no such address.`)
    case 'EACCES':
      return new CannotStart(`Port ${port} needs more rights than this user has. Set PORT above 1023.`)
    default:
      return error
  }
}

/** As `recursive: true` does, which never returns where a parent takes no folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  const make = async () => {
    try {
      await mkdir(folder)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  try {
    await make()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await make()
  }
}

async function openLog(dataDir: string) {
  try {
    await makeFolder(dataDir)
    return await openLevelLog(join(dataDir, 'rooms'))
  } catch (error) {
    throw whyNoFolder(dataDir, error)
  }
}

/**
 * Requests are not logged one by one. What is logged never holds a header: the key is offered in one.
 * JSON, a line each, to the standard error output: what people read goes to the other.
 */
const newLogger = () => pino({ level: 'warn', redact: ['req.headers', 'headers'] }, pino.destination(2))

/** Relay and app on one port. @throws CannotStart */
export async function startRelay(options: StartOptions): Promise<RunningRelay> {
  const { host, port, dataDir, publicUrl, appDir, trustProxy = false } = options
  const logger = options.logger ?? newLogger()
  const now = () => Date.now()
  const log = options.log ?? (await openLog(dataDir))
  const limits = options.limits ?? defaultLimits
  const blobs = openBlobStore(join(dataDir, 'blobs'))
  const relay = openRelay({ log, limits, now, logger, trustProxy })
  const server = await openAppServer({
    appDir,
    publicUrl,
    relay,
    blobs,
    limits,
    now: options.clock ?? now,
    trustProxy,
    logger,
  })
  try {
    await server.listen({ host, port })
  } catch (error) {
    await log.close()
    throw whyNoPort(options, error)
  }
  const bound = server.server.address() as AddressInfo
  return {
    port: bound.port,
    found: foundAt(bound.address),
    async stop() {
      await relay.close()
      const held = setTimeout(() => server.server.closeAllConnections(), REQUESTS_END_MS)
      await server.close()
      clearTimeout(held)
      await log.close()
    },
  }
}
