import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** This machine's IPv4 addresses in its local networks: what phones in the same room can reach. */
function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []))
}

/** Where a server is found, each host as it stands in a URL. */
export interface FoundAt {
  /** From this machine. */
  readonly here: string
  /** From others in its local networks. */
  readonly lan: readonly string[]
}

/** @param bound the address that a server listens on, `0.0.0.0` or `::` for all there are */
export function foundAt(bound: string, addresses = lanAddresses): FoundAt {
  if (bound === '0.0.0.0' || bound === '::') return { here: 'localhost', lan: addresses() }
  if (bound === '127.0.0.1' || bound === '::1') return { here: 'localhost', lan: [] }
  const host = isIPv6(bound) ? `[${bound}]` : bound
  return { here: host, lan: bound.startsWith('127.') ? [] : [host] }
}
