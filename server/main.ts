// The one process: app and relay on one port. What the environment may say is in docs/running.md.
import { join } from 'node:path'
import { BadVariable, readEnvironment } from './environment.ts'
import { CannotStart, startRelay } from './start-relay.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const environment = readEnvironment(process.env)
  const running = await startRelay({ ...environment, appDir: join(import.meta.dirname, '..', 'app') })
  const { port, found } = running
  say(`Tertulia is at http://${found.here}:${port}`)
  for (const address of found.lan) say(`In the local network: http://${address}:${port}`)
  if (environment.publicUrl) say(`Links begin with ${environment.publicUrl}`)

  const stop = () => {
    process.off('SIGTERM', stop).off('SIGINT', stop) // a second one ends it at once
    void running.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
} catch (error) {
  if (!(error instanceof BadVariable || error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
