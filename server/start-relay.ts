import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { openAppServer } from './app-server.ts'
import type { Environment } from './environment.ts'
import { openLevelLog } from './level-log.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { openRelay } from './relay.ts'

export interface StartOptions extends Environment {
  readonly appDir?: string | undefined
  readonly limits?: Limits
  readonly logger?: Logger
}

export interface RunningRelay {
  readonly port: number
  /** Clients are told to come back; resolves when everything is on disk. */
  stop(): Promise<void>
}

/** Why it could not start, in one line for whoever runs it. */
export class CannotStart extends Error {}

function explain(error: unknown, { host, port, dataDir }: Environment): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return new CannotStart(`Port ${port} is in use. Set PORT to another one.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotStart(`HOST is «${host}»: this machine has no such address.`)
  if (code === 'EACCES' && !String(error).includes(dataDir))
    return new CannotStart(`Port ${port} needs more rights than this user has. Set PORT above 1023.`)
  return error
}

/** Relay and app on one port. @throws CannotStart */
export async function startRelay(options: StartOptions): Promise<RunningRelay> {
  const { host, port, dataDir, publicUrl, appDir } = options
  const logger = options.logger ?? pino({ level: 'warn', redact: ['req.headers'] })
  const log = await mkdir(dataDir, { recursive: true })
    .then(() => openLevelLog(join(dataDir, 'rooms')))
    .catch((error: unknown) => {
      const cause =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
      throw new CannotStart(`The data folder ${dataDir} cannot be used: ${cause.replaceAll('\n', ' ')}`)
    })
  const now = () => Date.now()
  const relay = openRelay({ log, limits: options.limits ?? defaultLimits, now, logger })
  const server = await openAppServer({ appDir, publicUrl, relay, now, logger })
  try {
    await server.listen({ host, port })
  } catch (error) {
    await log.close()
    throw explain(error, options)
  }
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      await relay.close()
      await server.close()
      await log.close()
    },
  }
}
