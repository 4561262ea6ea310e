// What the README promises of `npm start`, kept before any test that needs what it builds: with nothing built it builds, with
// all built it does not; it serves app and relay on one port, and ends when it is told to.
import assert from 'node:assert/strict'
import { rmSync, statSync } from 'node:fs'
import { newFolder, startRelayProcess } from './support/relay-process.ts'

const page = 'dist/app/index.html'

async function startAndStop(dataDir: string): Promise<void> {
  const relay = await startRelayProcess({ DATA_DIR: dataDir }, 'server/start.ts')
  const get = (path: string) => fetch(`http://127.0.0.1:${relay.port}${path}`)
  try {
    assert.equal((await get('/healthz')).status, 200)
    const html = await (await get('/')).text()
    const [script] = /\/assets\/main-[^"]+\.js/.exec(html) ?? []
    assert.ok(script, 'the page names its script')
    assert.equal((await get(script)).status, 200)
  } finally {
    const { code } = await relay.kill('SIGTERM')
    assert.equal(code, 0)
  }
}

rmSync('dist', { recursive: true, force: true })
const { path, remove } = await newFolder()
try {
  await startAndStop(path)
  const builtAt = statSync(page).mtimeMs
  await startAndStop(path)
  assert.equal(statSync(page).mtimeMs, builtAt, 'what is built is not built again')
} finally {
  await remove()
}
