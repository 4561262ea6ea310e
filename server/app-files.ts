import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Files named by their content: never asked for again. Everything else: each time, so that a new version is found. */
const cacheControlFor = (path: string) =>
  /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Pages of the app are made in the browser: every address of theirs is the same document. */
const isAppRoute = (path: string) => /^\/(?:$|open$|j$|j\/|w\/)/.test(path)

/** A browser that goes to an address, not one that wants a part of a page. */
const isNavigation = (request: FastifyRequest) => request.headers.accept?.includes('text/html') === true

/**
 * The built app, compressed as it was at build. Whatever is no file and no page of the app is not found: a person is told so
 * by the app, in their language.
 */
export async function serveApp(server: FastifyInstance, folder: string | undefined): Promise<void> {
  const isBuilt = folder !== undefined && existsSync(join(folder, 'index.html'))
  if (isBuilt) {
    await server.register(serveStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.setHeader('cache-control', cacheControlFor(path)),
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isBuilt && isRead && isAppRoute(path)) return reply.sendFile('index.html')
    if (isBuilt && isRead && isNavigation(request)) return reply.code(404).sendFile('index.html')
    return reply.code(404).send({ error: 'There is nothing at this address.' })
  })
}
