// The relay as a process of its own, as people run it: to be killed, restarted, and asked what it says.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RelayProcess {
  readonly port: number
  /** What it has printed so far. */
  readonly out: () => string
  kill(signal: NodeJS.Signals): Promise<Ended>
}

const listens = /localhost:(\d+)/

function start(environment: Readonly<Record<string, string>>, script: string) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })))
  child.stderr!.on('data', (data: Buffer) => (err += data.toString()))
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => {
      out += data.toString()
      const port = listens.exec(out)?.[1]
      if (port) resolve(Number(port))
    })
    void ended.then(() => reject(new Error(`The relay ended: ${err || out}`)))
  })
  return { child, ended, listening, out: () => out }
}

/**
 * Resolves when it listens.
 * @param script the relay alone, or `server/start.ts`, which builds first
 */
export async function startRelayProcess(
  environment: Readonly<Record<string, string>>,
  script = 'server/main.ts',
): Promise<RelayProcess> {
  const { child, ended, listening, out } = start(environment, script)
  return {
    port: await listening,
    out,
    kill: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** For one that is to end by itself. */
export function runRelayProcess(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const { child, ended, listening } = start(environment, 'server/main.ts')
  listening.then(
    () => child.kill('SIGKILL'),
    () => undefined,
  )
  return ended
}

export async function newFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tertulia-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
