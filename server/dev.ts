// `npm run dev`: the relay, and beside it Vite with hot reload, which passes sockets and /api on to the relay.
import { createServer } from 'vite'
import { readEnvironment } from './environment.ts'
import { startRelay } from './start-relay.ts'

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
  void Promise.allSettled([vite.close(), relay.stop()]).then(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
