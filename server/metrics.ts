// What a relay counts, in the text that Prometheus reads: numbers, and never a room, a key, a name or a word.
import type { FastifyInstance } from 'fastify'
import { peerAddress } from './peer-address.ts'
import type { Relay } from './relay.ts'

export interface Counters {
  /** @param label as it stands between braces, e.g. `code="4400"` */
  add(name: string, value: number, label?: string): void
  /** A line a counter. */
  lines(): readonly string[]
}

export function openCounters(): Counters {
  const counted = new Map<string, number>()
  return {
    add(name, value, label) {
      const counter = label ? `tertulia_${name}{${label}}` : `tertulia_${name}`
      counted.set(counter, (counted.get(counter) ?? 0) + value)
    },
    lines: () => [...counted].toSorted().map(([counter, value]) => `${counter} ${value}`),
  }
}

const loopback = /^(127\.|::1$|::ffff:127\.)/

/** To who asks on this machine itself: anyone else is told that there is nothing. */
export function serveMetrics(server: FastifyInstance, relay: Pick<Relay, 'metrics'>): void {
  server.get('/metrics', (request, reply) => {
    const isFromHere = loopback.test(peerAddress(request.raw, true))
    if (!isFromHere) return reply.callNotFound()
    const { rss, heapUsed } = process.memoryUsage()
    const lines = [
      ...relay.metrics(),
      `process_resident_memory_bytes ${rss}`,
      `tertulia_heap_bytes ${heapUsed}`,
    ]
    return reply
      .header('content-type', 'text/plain; version=0.0.4')
      .header('cache-control', 'no-store')
      .send(`${lines.join('\n')}\n`)
  })
}
