import { resolve } from 'node:path'
import { defaultLimits, type Limits, type RateLimit } from './limits.ts'

/** What the environment may set; docs/running.md has the same table. */
export interface Environment {
  readonly host: string
  readonly port: number
  /** Absolute. */
  readonly dataDir: string
  /** What links and QR codes begin with, without a slash at the end; absent: the app works it out. */
  readonly publicUrl?: string
  /** Whether a proxy in front says who is there (`X-Forwarded-For`). */
  readonly trustProxy: boolean
  readonly limits: Limits
}

/** A variable that cannot be used, in words for whoever set it. */
export class BadVariable extends Error {}

function readPort(written: string | undefined): number {
  if (written === undefined || written === '') return 4321
  const port = Number(written)
  if (!/^\d+$/.test(written) || port > 65_535) {
    throw new BadVariable(`PORT is «${written}»: a port is a number from 0 to 65535.`)
  }
  return port
}

function readPublicUrl(written: string | undefined): string | undefined {
  if (!written) return undefined
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new BadVariable(
      `PUBLIC_URL is «${written}»: it is an address like https://tertulia.example, without a path.`,
    )
  }
  return url.origin
}

function readSwitch(name: string, written: string | undefined): boolean {
  if (written === undefined || written === '' || written === '0') return false
  if (written === '1') return true
  throw new BadVariable(`${name} is «${written}»: it is 1 or 0.`)
}

/** `connectionsAnAddress` is set by `LIMIT_CONNECTIONS_AN_ADDRESS`. */
const variableOf = (limit: string) => `LIMIT_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`

/** A number, or a number a second and how many at once: `1000/10000`. */
function readLimit<Limit extends number | RateLimit>(
  name: string,
  written: string | undefined,
  standard: Limit,
): Limit {
  if (written === undefined || written === '') return standard
  const [first, second, ...more] = written.split('/').map(Number)
  const isRate = typeof standard === 'object'
  const given = isRate ? [first, second] : [first]
  const isRight =
    more.length === 0 && given.every((number) => number !== undefined && number > 0 && number < Infinity)
  if (!isRight || (!isRate && second !== undefined)) {
    throw new BadVariable(
      `${name} is «${written}»: it is ${isRate ? 'two numbers, a second and at once, like 1000/10000' : 'a number above 0'}.`,
    )
  }
  return (isRate ? { aSecond: first, burst: second } : first) as Limit
}

function readLimits(variables: NodeJS.ProcessEnv): Limits {
  const read = Object.entries(defaultLimits).map(([limit, standard]) => {
    const name = variableOf(limit)
    return [limit, readLimit(name, variables[name], standard as number | RateLimit)]
  })
  return Object.fromEntries(read) as Limits
}

/** @throws BadVariable */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const publicUrl = readPublicUrl(variables['PUBLIC_URL'])
  return {
    host: variables['HOST'] || '0.0.0.0',
    port: readPort(variables['PORT']),
    dataDir: resolve(variables['DATA_DIR'] || './data'),
    ...(publicUrl && { publicUrl }),
    trustProxy: readSwitch('TRUST_PROXY', variables['TRUST_PROXY']),
    limits: readLimits(variables),
  }
}
