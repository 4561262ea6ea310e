// docs/nginx.conf as it stands there, with a real nginx in front of a real relay; only names, ports and paths differ.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { get as httpsGet } from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../server/limits.ts'
import { startRelay } from '../../server/start-relay.ts'
import { newFolder } from '../support/relay-process.ts'
import { connect, newWorkshop, type ClientOptions } from '../support/relay-client.ts'
import { afterThisTest, keysOf, until, write } from '../support/test-relay.ts'

const has = (program: string) => spawnSync('which', [program]).status === 0

/** On Debian as root it installs them; elsewhere it says what is missing. */
function ensure(...programs: readonly string[]): void {
  const missing = programs.filter((program) => !has(program))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !has('apt-get'))
    throw new Error(`This test needs ${missing.join(' and ')}: install it.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: 'inherit',
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** One that must be there: a test that replaces nothing would test nothing. */
function replaceAll(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replaceAll(from, to)
}

interface House {
  readonly httpPort: number
  readonly httpsPort: number
  readonly accessLog: () => Promise<string>
}

let house: House
const index = '<!doctype html><title>Tertulia</title>'

beforeAll(() => ensure('nginx', 'openssl'))

beforeEach(async () => {
  const { path: folder, remove } = await newFolder()
  afterThisTest(remove)
  const [httpPort, httpsPort] = [await freePort(), await freePort()]

  const appDir = join(folder, 'app')
  await mkdir(appDir)
  await writeFile(join(appDir, 'index.html'), index)
  const limits = { ...defaultLimits, connectionsAnAddress: 3 }
  const dataDir = join(folder, 'data')
  const relay = await startRelay({ host: '127.0.0.1', port: 0, dataDir, appDir, trustProxy: true, limits })
  afterThisTest(() => relay.stop())

  const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')]
  const subject = ['-subj', '/CN=tertulia.example', '-days', '2', '-nodes', '-newkey', 'rsa:2048']
  execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  })

  let site = await readFile(new URL('../../docs/nginx.conf', import.meta.url), 'utf8')
  site = replaceAll(site, '/etc/letsencrypt/live/tertulia.example', folder)
  site = replaceAll(site, '127.0.0.1:4321', `127.0.0.1:${relay.port}`)
  site = replaceAll(site, 'listen 80;', `listen 127.0.0.1:${httpPort};`)
  site = replaceAll(site, 'listen 443 ssl http2;', `listen 127.0.0.1:${httpsPort} ssl http2;`)
  site = site.replaceAll(/^ *listen \[::\].*$/gm, '') // not every machine has IPv6
  await writeFile(join(folder, 'site.conf'), site)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = `
    daemon off; pid ${folder}/nginx.pid; error_log stderr; worker_processes 1;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 256; }
    http {
      access_log ${folder}/access.log;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      include ${folder}/site.conf;
    }`
  await writeFile(join(folder, 'nginx.conf'), main)

  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise((resolve) => nginx.once('close', resolve))
  afterThisTest(async () => {
    nginx.kill('SIGQUIT')
    nginx.kill('SIGTERM')
    await ended
  })
  house = { httpPort, httpsPort, accessLog: () => readFile(join(folder, 'access.log'), 'utf8') }
  await until(async () => expect((await ask('/healthz')).status).toBe(200))
})

/** @param plain over http, on port 80 of the configuration */
function ask(
  path: string,
  plain = false,
): Promise<{ status: number; location: string; body: string; hsts: string }> {
  return new Promise((resolve, reject) => {
    const answer = (response: IncomingMessage) => {
      let body = ''
      response.on('data', (data: Buffer) => (body += data.toString()))
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          location: response.headers.location ?? '',
          hsts: response.headers['strict-transport-security'] ?? '',
          body,
        }),
      )
    }
    const headers = { host: 'tertulia.example' }
    const request = plain
      ? httpGet({ port: house.httpPort, path, headers }, answer)
      : httpsGet({ port: house.httpsPort, path, headers, rejectUnauthorized: false }, answer)
    request.on('error', reject)
  })
}

const workshop = newWorkshop()
function join_(options: Partial<ClientOptions> = {}) {
  const client = connect({ port: house.httpsPort, workshop, tls: true, ...options })
  afterThisTest(() => client.close())
  return client
}

test('plain http is sent on to https, and https serves the app', async () => {
  expect(await ask('/w/x', true)).toMatchObject({ status: 301, location: 'https://tertulia.example/w/x' })
  expect(await ask('/w/x')).toMatchObject({ status: 200, body: index, hsts: 'max-age=31536000' })
})

test('people write with each other through it, also sixteen megabytes at once', async () => {
  const [writer, reader] = [join_(), join_({ role: 'viewer' })]
  await until(() => expect([writer.role?.mayWrite, reader.role?.mayWrite]).toEqual([true, false]))
  write(writer, 'agua')
  await until(() => expect(keysOf(reader)).toEqual(['agua']))
  write(writer, 'large', randomBytes(11_500_000).toString('base64'))
  await until(() => expect(writer.stored).toBe(writer.sent))
  await until(() => expect(keysOf(reader)).toEqual(['agua', 'large']))
})

test('a refusal comes through with its code', async () => {
  const refused = join_({ key: newWorkshop().keys.facilitator! })
  await until(() => expect(refused.closedWith).toBe(4401))
})

test('the relay knows people by their own addresses, whatever they say theirs is', async () => {
  const said = ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4']
  const clients = said.map((address) => join_({ headers: { 'x-forwarded-for': address } }))
  await until(() => expect(clients.map(({ closedWith }) => closedWith)).toContain(1013))
  expect(clients.filter(({ closedWith }) => closedWith === undefined)).toHaveLength(3)
})

test('its log holds no key', async () => {
  const client = join_({ role: 'facilitator' })
  await until(() => expect(client.role).toBeDefined())
  await client.close()
  await until(async () => expect(await house.accessLog()).toContain(workshop.workshopId))
  const log = await house.accessLog()
  for (const key of Object.values(workshop.keys)) expect(log).not.toContain(key)
})
