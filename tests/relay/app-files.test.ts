import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { openMemoryLog } from '../../server/memory-log.ts'
import { startRelay } from '../../server/start-relay.ts'
import { newFolder } from '../support/relay-process.ts'
import { afterThisTest } from '../support/test-relay.ts'

const index = '<!doctype html><title>Tertulia</title>'
const script = 'export const answer = 42\n'.repeat(100)
let origin: string

beforeEach(async () => {
  const { path, remove } = await newFolder()
  afterThisTest(remove)
  const appDir = join(path, 'app')
  await mkdir(join(appDir, 'assets'), { recursive: true })
  await writeFile(join(appDir, 'index.html'), index)
  await writeFile(join(appDir, 'sw.js'), '// worker')
  await writeFile(join(appDir, 'assets', 'main-1a2b3c.js'), script)
  await writeFile(join(appDir, 'assets', 'main-1a2b3c.js.gz'), gzipSync(script))
  const relay = await startRelay({ host: '127.0.0.1', port: 0, dataDir: path, log: openMemoryLog(), appDir })
  afterThisTest(() => relay.stop())
  origin = `http://127.0.0.1:${relay.port}`
})

test.each([
  '/',
  '/open',
  '/w/NrisOUBIx40O-Hl0-1b6tQ',
  '/w/NrisOUBIx40O-Hl0-1b6tQ/pestel?view=list',
  '/j',
  '/j/48217730',
])('[RS4] %s is a page of the app, asked for again each time', async (path) => {
  const page = await fetch(origin + path)
  expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([
    200,
    'no-cache',
    index,
  ])
  expect(page.headers.get('content-type')).toContain('text/html')
})

test.each([
  '/w',
  '/assets/none.js',
  '/api/none',
  '/sync/x',
  '/../package.json',
  '/%2e%2e/data/rooms/CURRENT',
])('[RS4] %s is not found, and no page either', async (path) => {
  const page = await fetch(origin + path)
  expect(page.status).toBe(404)
  expect(await page.text()).not.toContain('doctype')
})

test('[RS4] who goes to an address that there is not is told so by the app', async () => {
  const page = await fetch(`${origin}/w`, { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([
    404,
    'no-cache',
    index,
  ])
})

test('[RS4] a page can be asked for without its body', async () => {
  const page = await fetch(`${origin}/w/NrisOUBIx40O-Hl0-1b6tQ`, { method: 'HEAD' })
  expect([page.status, await page.text()]).toEqual([200, ''])
})

test('[RS4] what is named by its content is kept for ever, and comes as it was compressed at build', async () => {
  const asset = await fetch(`${origin}/assets/main-1a2b3c.js`, { headers: { 'accept-encoding': 'gzip' } })
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-encoding')).toBe('gzip')
  expect(await asset.text()).toBe(script)
})

test('[RS4] the worker is asked for again each time', async () => {
  const worker = await fetch(`${origin}/sw.js`)
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('content-type')).toContain('javascript')
})

test('pages may run our own files only, and plain http stays plain', async () => {
  const { headers } = await fetch(origin)
  const policy = headers.get('content-security-policy')!
  for (const directive of [
    "default-src 'self'",
    "script-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy.split(';')).toContain(directive)
  }
  expect(policy).not.toMatch(/unsafe|upgrade-insecure|https?:/)
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('the clock, the address and its health are told to whoever asks', async () => {
  const ask = async (path: string) => (await fetch(origin + path)).json()
  const before = Date.now()
  const { now } = (await ask('/api/time')) as { now: number }
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
  expect(await ask('/api/address')).toEqual({ lan: [] })
  expect(await ask('/healthz')).toEqual({ ok: true, rooms: 0, connections: 0 })
})
