import { resolve } from 'node:path'

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

/** @throws BadVariable */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const publicUrl = readPublicUrl(variables['PUBLIC_URL'])
  return {
    host: variables['HOST'] || '0.0.0.0',
    port: readPort(variables['PORT']),
    dataDir: resolve(variables['DATA_DIR'] || './data'),
    ...(publicUrl && { publicUrl }),
    trustProxy: readSwitch('TRUST_PROXY', variables['TRUST_PROXY']),
  }
}
