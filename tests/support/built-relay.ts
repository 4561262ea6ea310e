// The built app and relay as a process of their own, to be killed and started again on the same port.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

export interface BuiltRelay {
  readonly origin: string
  readonly port: number
  /** SIGKILL: nothing is said, nothing is written any more. */
  kill(): Promise<void>
  /** On the same port, with the same data. */
  start(): Promise<void>
  /** SIGTERM, and the data folder goes. */
  stop(): Promise<void>
}

export async function startBuiltRelay(): Promise<BuiltRelay> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tertulia-'))
  const port = await freePort()
  let running: ChildProcess | undefined

  const start = async () => {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running = child
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('Tertulia is at')) resolve()
      })
      child.once('exit', (code) => reject(new Error(`the relay ended with ${code}`)))
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    const child = running
    running = undefined
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
