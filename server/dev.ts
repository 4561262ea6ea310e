// `npm run dev`: the relay, and beside it Vite with hot reload, which passes sockets and /api on to the relay.
import { createServer } from 'vite'
import { BadVariable, readEnvironment } from './environment.ts'
import { CannotStart, startRelay } from './start-relay.ts'

try {
  const environment = readEnvironment(process.env)
  const relay = await startRelay(environment)
  const target = `http://127.0.0.1:${relay.port}`
  const vite = await createServer({
    server: {
      host: environment.host,
      proxy: { '/api': target, '/healthz': target, '/sync': { target, ws: true } },
    },
  })
  await vite.listen()
  vite.printUrls()

  const stop = () => {
    process.off('SIGTERM', stop).off('SIGINT', stop)
    void Promise.allSettled([vite.close(), relay.stop()]).then(() => process.exit(0))
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
} catch (error) {
  if (!(error instanceof BadVariable || error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
