import type { FastifyInstance } from 'fastify'
import { bearer } from './bearer.ts'
import type { BlobStore } from './blob-store.ts'
import type { Limits } from './limits.ts'
import { peerAddress } from './peer-address.ts'
import type { Relay } from './relay.ts'
import { failure, type RelayLogger } from './relay-logger.ts'
import { openTries } from './tries.ts'

export interface ClosingOptions {
  readonly relay: Pick<Relay, 'setClosed' | 'remove'>
  readonly blobs: Pick<BlobStore, 'removeAll'>
  readonly limits: Limits
  readonly now: () => number
  readonly trustProxy: boolean
  readonly logger: RelayLogger
}

/**
 * Facilitators close a workshop to writing and open it again, `{"closed": true}` or `false`, or delete it for good. 204 means
 * on disk.
 */
export function serveClosing(server: FastifyInstance, options: ClosingOptions): void {
  const { relay, blobs, limits, now, trustProxy, logger } = options
  const tries = openTries(limits.closingsAnAddress, limits.closings, now)
  server.post('/api/workshops/:id/closed', { bodyLimit: 1024 }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const known = bearer(request)
    if (!known) return reply.code(401).send()
    if (known.role !== 'facilitator') return reply.code(403).send()
    const closed = (request.body as { closed?: unknown } | null | undefined)?.closed
    if (typeof closed !== 'boolean') return reply.code(400).send()
    const address = peerAddress(request.raw, trustProxy)
    if (!tries.mayTry(address)) return reply.code(429).send()
    tries.count(address)
    try {
      await relay.setClosed(known.workshopId, closed)
      return await reply.code(204).send()
    } catch (error) {
      logger.warn({ room: known.workshopId, ...failure(error) }, 'a workshop could not be closed or opened')
      return reply.code(503).send()
    }
  })

  server.delete('/api/workshops/:id', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const known = bearer(request)
    if (!known) return reply.code(401).send()
    if (known.role !== 'facilitator') return reply.code(403).send()
    try {
      await relay.remove(known.workshopId)
      await blobs.removeAll(known.workshopId)
      return await reply.code(204).send()
    } catch (error) {
      logger.warn({ room: known.workshopId, ...failure(error) }, 'a workshop could not be deleted')
      return reply.code(503).send()
    }
  })
}
