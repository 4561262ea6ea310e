// What the relay counts, for Prometheus.
import type { FastifyInstance } from 'fastify'
import { peerAddress } from './peer-address.ts'
import type { Relay } from './relay.ts'

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
