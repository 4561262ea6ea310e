// The built app as a server hands it out that can be updated: what it answers is the relay's, and its worker is another one
// after each update.
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface UpdatedServer {
  readonly origin: string
  /** From now on the worker differs by a byte: for browsers that is a new version of the app. */
  update(): void
  stop(): Promise<void>
}

export async function serveNewerApp(relayOrigin: string): Promise<UpdatedServer> {
  let version = 1
  const server = createServer((incoming, outgoing) => {
    const isWorker = incoming.url === '/sw.js'
    // The worker whole and as plain text, so that something can be added to it.
    const headers = isWorker ? {} : incoming.headers
    const onward = request(
      `${relayOrigin}${incoming.url}`,
      { method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(
          answer.statusCode!,
          isWorker ? { 'content-type': 'text/javascript', 'cache-control': 'no-cache' } : answer.headers,
        )
        answer.pipe(outgoing, { end: !isWorker })
        if (isWorker) answer.on('end', () => outgoing.end(`\n// version ${version}\n`))
      },
    )
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    update() {
      version += 1
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
