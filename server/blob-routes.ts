import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BLOB_BYTES, hashOf, isBlobHash, type BlobHash } from '../src/protocol/blobs.ts'
import type { Role, WorkshopId } from '../src/protocol/keys.ts'
import { mayWrite } from '../src/protocol/rooms.ts'
import { bearer } from './bearer.ts'
import type { BlobStore } from './blob-store.ts'
import type { Relay } from './relay.ts'
import { failure, type RelayLogger } from './relay-logger.ts'

/** Uploads at once, of all workshops: each holds its bytes in memory. */
const MOST_UPLOADS = 16

export interface BlobOptions {
  readonly blobs: BlobStore
  readonly relay: Pick<Relay, 'standing'>
  readonly logger: RelayLogger
}

interface Asked {
  readonly workshop: WorkshopId
  readonly hash: BlobHash
  readonly role: Role
}

/** What is asked for, by whom; else the status that says why not. Whoever has no key of it is told nothing. */
function askedOf(request: FastifyRequest): Asked | 401 | 404 {
  const known = bearer(request)
  if (!known) return 401
  const { hash } = request.params as { hash: string }
  if (!isBlobHash(hash)) return 404
  return { workshop: known.workshopId, hash, role: known.role }
}

/** Whoever may read a workshop reads its blobs, whoever may write its content keeps one. */
export function serveBlobs(server: FastifyInstance, { blobs, relay, logger }: BlobOptions): void {
  const path = '/api/workshops/:id/blobs/:hash'
  let uploads = 0
  server.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: BLOB_BYTES },
    (_request, body, done) => done(null, body),
  )
  const failed = (reply: FastifyReply, error: unknown) => {
    logger.warn(failure(error), 'a blob could not be kept or read')
    return reply.code(503).send()
  }

  const mayKeep = async ({ role, workshop }: Asked) => {
    if (!mayWrite(role, 'content')) return false
    const standing = await relay.standing(workshop)
    return standing === 'open' || (standing === 'closed' && role === 'facilitator')
  }

  server.get(path, async (request, reply) => {
    const asked = askedOf(request)
    if (typeof asked === 'number') return reply.code(asked).header('cache-control', 'no-store').send()
    try {
      const bytes = await blobs.read(asked.workshop, asked.hash)
      if (!bytes) return await reply.code(404).header('cache-control', 'no-store').send()
      return await reply
        .header('content-type', 'application/octet-stream')
        .header('content-disposition', 'attachment')
        .header('cache-control', 'private, max-age=31536000, immutable')
        .send(Buffer.from(bytes))
    } catch (error) {
      return failed(reply, error)
    }
  })

  server.put(path, {
    bodyLimit: BLOB_BYTES,
    // Before the body is read: who may not write sends nothing to us.
    onRequest: async (request, reply) => {
      const asked = askedOf(request)
      if (typeof asked === 'number') return reply.code(asked).send()
      try {
        if (!(await mayKeep(asked))) return await reply.code(403).send()
      } catch (error) {
        return failed(reply, error)
      }
      if (uploads >= MOST_UPLOADS) return reply.code(503).send()
      uploads += 1
      reply.raw.once('close', () => (uploads -= 1))
      return undefined
    },
    handler: async (request, reply) => {
      const asked = askedOf(request) as Asked
      const bytes = request.body
      if (!(bytes instanceof Uint8Array) || hashOf(bytes) !== asked.hash) return reply.code(422).send()
      try {
        const outcome = await blobs.keep(asked.workshop, asked.hash, bytes)
        return await reply.code(outcome === 'kept' ? 204 : 507).send()
      } catch (error) {
        return failed(reply, error)
      }
    },
  })
}
