import { existsSync } from 'node:fs'
import { join } from 'node:path'
import helmet from '@fastify/helmet'
import serveStatic from '@fastify/static'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { lanAddresses } from './network.ts'
import type { Relay } from './relay.ts'

export interface AppServerOptions {
  /** The built app; absent in development, where Vite serves it. */
  readonly appDir?: string | undefined
  readonly publicUrl?: string | undefined
  readonly relay: Relay
  readonly now: () => number
  readonly logger: FastifyBaseLogger
}

/** Named by their content: never ask again. Everything else: ask each time, so that a new version is found. */
const cacheControlFor = (path: string) =>
  /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Pages of the app are made in the browser: every address of theirs is the same document. */
const isAppRoute = (path: string) => path === '/' || path === '/open' || path.startsWith('/w/')

/** The built app, what a client asks of the relay over HTTP, and the relay's sockets. */
export async function openAppServer({
  appDir,
  publicUrl,
  relay,
  now,
  logger,
}: AppServerOptions): Promise<FastifyInstance> {
  const server = Fastify({ loggerInstance: logger, bodyLimit: 64 * 1024 })
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // React sets style attributes
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null, // workshops happen on plain-http addresses of a local network
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false, // the proxy in front says it, where there is TLS
    referrerPolicy: { policy: 'no-referrer' },
  })

  server.get('/healthz', () => ({ ok: true, rooms: relay.rooms, connections: relay.connections }))
  server.get('/api/time', (_request, reply) => reply.header('cache-control', 'no-store').send({ now: now() }))
  server.get('/api/address', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ...(publicUrl && { publicUrl }), lan: lanAddresses() }),
  )

  if (appDir && existsSync(join(appDir, 'index.html'))) {
    await server.register(serveStatic, {
      root: appDir,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.setHeader('cache-control', cacheControlFor(path)),
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    if (appDir && request.method === 'GET' && isAppRoute(path)) return reply.sendFile('index.html')
    return reply.code(404).send({ error: 'There is nothing at this address.' })
  })

  relay.attach(server.server)
  return server
}
