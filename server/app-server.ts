import type { AddressInfo } from 'node:net'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serveApp } from './app-files.ts'
import { serveBlobs } from './blob-routes.ts'
import type { BlobStore } from './blob-store.ts'
import { serveClosing } from './closing-routes.ts'
import { serveJoinCodes } from './join-code-routes.ts'
import type { Limits } from './limits.ts'
import { serveMetrics } from './metrics.ts'
import { foundAt } from './network.ts'
import type { Relay } from './relay.ts'

export interface AppServerOptions {
  /** The built app; absent in development, where Vite serves it. */
  readonly appDir?: string | undefined
  readonly publicUrl?: string | undefined
  readonly relay: Relay
  readonly blobs: BlobStore
  readonly limits: Limits
  readonly now: () => number
  readonly trustProxy: boolean
  readonly logger: FastifyBaseLogger
}

/** Nothing but our own files, no inline script or style, no frame around us. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", 'ws:', 'wss:'], // older Safaris do not count a socket of ours as 'self'
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    // No upgrade-insecure-requests: workshops happen on plain-http addresses of a local network.
  },
}

/** The built app, what a client asks of the relay over HTTP, and the relay's sockets. */
export async function openAppServer(options: AppServerOptions): Promise<FastifyInstance> {
  const { appDir, publicUrl, relay, blobs, limits, now, trustProxy, logger } = options
  const server = Fastify({ loggerInstance: logger, bodyLimit: 64 * 1024, requestTimeout: 30_000 })
  await server.register(helmet, {
    contentSecurityPolicy,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false, // on plain http browsers only complain of it
    originAgentCluster: false,
    strictTransportSecurity: false, // the proxy in front says it, where there is TLS
    referrerPolicy: { policy: 'no-referrer' },
  })

  server.get('/healthz', () => ({ ok: true, rooms: relay.rooms, connections: relay.connections }))
  server.get('/api/time', (_request, reply) => reply.header('cache-control', 'no-store').send({ now: now() }))
  server.get('/api/address', (_request, reply) => {
    const { lan } = foundAt((server.server.address() as AddressInfo).address)
    return reply.header('cache-control', 'no-store').send({ ...(publicUrl && { publicUrl }), lan })
  })
  serveMetrics(server, relay)
  serveJoinCodes(server, { limits, now, trustProxy })
  serveClosing(server, { relay, blobs, limits, now, trustProxy, logger })
  serveBlobs(server, { blobs, relay, logger })
  await serveApp(server, appDir)
  relay.attach(server.server)
  return server
}
