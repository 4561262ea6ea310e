import { networkInterfaces } from 'node:os'

/** This machine's IPv4 addresses in its local networks: what phones in the same room can reach. */
export function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []))
}
