import { once } from 'node:events'
import { createConnection, createServer, type AddressInfo } from 'node:net'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { newWorkshop, connect } from '../support/relay-client.ts'
import { newFolder, runRelayProcess, startRelayProcess } from '../support/relay-process.ts'
import { afterThisTest, keysOf, until, write } from '../support/test-relay.ts'

let folder: string
beforeEach(async () => {
  const { path, remove } = await newFolder()
  folder = path
  afterThisTest(remove)
})

async function startHere(environment: Record<string, string> = {}) {
  const relay = await startRelayProcess({ DATA_DIR: join(folder, 'data'), ...environment })
  afterThisTest(() => relay.kill('SIGKILL'))
  return relay
}

test('[RS1] a relay that is stopped tells its clients 1001, and one started again has everything', async () => {
  const workshop = newWorkshop()
  const first = await startHere()
  const writer = connect({ port: first.port, workshop })
  await until(() => expect(writer.role).toBeDefined())
  for (let n = 0; n < 120; n += 1) write(writer, `k${n}`)
  await until(() => expect(writer.stored).toBe(writer.sent))
  const { code, err } = await first.kill('SIGTERM')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(writer.closedWith).toBe(1001)

  const second = await startHere()
  const reader = connect({ port: second.port, workshop, role: 'viewer' })
  afterThisTest(() => reader.close())
  await until(() => expect(keysOf(reader)).toHaveLength(120))
})

test('[RS5] a request that never ends does not hold it up', async () => {
  const relay = await startHere()
  const asking = createConnection(relay.port, '127.0.0.1')
  afterThisTest(() => asking.destroy())
  asking.on('error', () => undefined)
  await once(asking, 'connect')
  asking.write('GET /healthz HTTP/1.1\r\nHost: here\r\n')
  // Another answer says that the relay has read what came before it.
  expect((await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status).toBe(200)
  const { code, err } = await relay.kill('SIGTERM')
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('[RS2] a port in use', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  afterThisTest(() => new Promise((closed) => other.close(closed)))
  await until(() => expect(other.listening).toBe(true))
  const { port } = other.address() as AddressInfo
  const { code, err, out } = await runRelayProcess({ DATA_DIR: folder, PORT: String(port) })
  expect({ code, err, out }).toEqual({
    code: 1,
    err: `Port ${port} is in use. Set PORT to another one.\n`,
    out: '',
  })
})

test('[RS2] a data folder that another relay uses', async () => {
  await startHere()
  const { code, err } = await runRelayProcess({ DATA_DIR: join(folder, 'data') })
  expect(code).toBe(1)
  expect(err).toBe(
    `The data folder ${folder}/data is in use by another Tertulia. Set DATA_DIR to another one.\n`,
  )
})

test.each([
  [
    'a data folder that is a file',
    { DATA_DIR: '$/file' },
    /^The data folder \S+\/file cannot be used: .*\n$/,
  ],
  [
    'a data folder where no folder can be',
    { DATA_DIR: '/proc/none' },
    /^The data folder \/proc\/none cannot be used: .*\n$/,
  ],
  ['a port that is no number', { PORT: 'http' }, /^PORT is «http»: .*\n$/],
  ['a port that there is not', { PORT: '65536' }, /^PORT is «65536»: .*\n$/],
  [
    'a public address with a path',
    { PUBLIC_URL: 'https://a.example/b' },
    /^PUBLIC_URL is «https:\/\/a.example\/b»: .*\n$/,
  ],
  ['a public address with a password', { PUBLIC_URL: 'http://:pw@x.example' }, /^PUBLIC_URL is .*\n$/],
  ['a switch that is neither', { TRUST_PROXY: 'yes' }, /^TRUST_PROXY is «yes»: .*\n$/],
  ['an address of another machine', { HOST: '203.0.113.7' }, /^HOST is «203.0.113.7»: .*\n$/],
])('[RS2] %s: one line, and an exit code', async (_what, environment, line) => {
  await writeFile(join(folder, 'file'), '')
  const filled = Object.entries(environment).map(([name, value]) => [name, value.replace('$', folder)])
  const { code, err, out } = await runRelayProcess({ DATA_DIR: folder, ...Object.fromEntries(filled) })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(line)
})

test('[RS3] it prints where it is, and its public address', async () => {
  const relay = await startHere({ HOST: '0.0.0.0', PUBLIC_URL: 'https://tertulia.example/' })
  const address = await fetch(`http://127.0.0.1:${relay.port}/api/address`)
  const { publicUrl, lan } = (await address.json()) as { publicUrl: string; lan: string[] }
  expect(publicUrl).toBe('https://tertulia.example')
  expect(relay.out().trim().split('\n')).toEqual([
    `Tertulia is at http://localhost:${relay.port}`,
    ...lan.map((each) => `In the local network: http://${each}:${relay.port}`),
    'Links begin with https://tertulia.example',
  ])
})

test('[RS3] of one that listens on loopback only, no address in the local network is told', async () => {
  const relay = await startHere({ HOST: '127.0.0.1' })
  const address = await fetch(`http://127.0.0.1:${relay.port}/api/address`)
  expect(await address.json()).toEqual({ lan: [] })
  expect(relay.out()).toBe(`Tertulia is at http://localhost:${relay.port}\n`)
})
