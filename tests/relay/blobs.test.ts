import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlobStore, type BlobStore } from '../../server/blob-store.ts'
import { BLOB_BYTES, blobPath, hashOf, type BlobHash } from '../../src/protocol/blobs.ts'
import type { Role } from '../../src/protocol/keys.ts'
import { newWorkshop } from '../support/relay-client.ts'
import { newTestFolder, openTestRelay, until } from '../support/test-relay.ts'

async function open(blobs?: BlobStore) {
  const relay = await openTestRelay(blobs && { blobs })
  const { workshopId, keys } = relay.workshop
  const ask = (method: string, hash: string, key: string | undefined, body?: Uint8Array) =>
    fetch(`http://127.0.0.1:${relay.port}${blobPath(workshopId, hash as BlobHash)}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body && { 'content-type': 'application/octet-stream' }),
      },
      ...(body && { body: new Uint8Array(body) }),
    })
  return {
    relay,
    ask,
    keep: async (role: Role, bytes: Uint8Array) =>
      (await ask('PUT', hashOf(bytes), keys[role], bytes)).status,
    read: (role: Role, hash: BlobHash) => ask('GET', hash, keys[role]),
  }
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const water = bytesOf('water')

test('[RF1] who may write keeps a blob, everyone with a key of the workshop reads it, whole', async () => {
  const { keep, read } = await open()
  expect((await read('viewer', hashOf(water))).status).toBe(404)
  expect(await keep('viewer', water)).toBe(403)
  expect(await keep('participant', water)).toBe(204)
  expect(await keep('facilitator', water), 'again').toBe(204)
  for (const role of ['viewer', 'participant', 'facilitator'] as const) {
    const found = await read(role, hashOf(water))
    expect(new Uint8Array(await found.arrayBuffer())).toEqual(water)
    expect(found.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(found.headers.get('content-type')).toBe('application/octet-stream')
    expect(found.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('[RF1] while the workshop is closed to writing only who facilitates keeps one', async () => {
  const { relay, keep, read } = await open()
  await relay.relay.setClosed(relay.workshop.workshopId, true)
  expect(await keep('participant', water)).toBe(403)
  expect(await keep('facilitator', water)).toBe(204)
  expect((await read('participant', hashOf(water))).status).toBe(200)
  await relay.relay.setClosed(relay.workshop.workshopId, false)
  expect(await keep('participant', bytesOf('more'))).toBe(204)
})

test('[RF1] without a key of this workshop nothing is told, kept or read', async () => {
  const { ask, keep, relay } = await open()
  await keep('participant', water)
  for (const key of [undefined, 'x'.repeat(22), newWorkshop().keys.facilitator, relay.workshop.workshopId]) {
    for (const hash of [hashOf(water), hashOf(bytesOf('none')), 'nonsense'])
      expect((await ask('GET', hash, key)).status).toBe(401)
    expect((await ask('PUT', hashOf(water), key, water)).status).toBe(401)
  }
  for (const path of ['..%2f..%2fCURRENT', 'nonsense', `${hashOf(water)}x`])
    expect((await ask('GET', path, relay.workshop.keys.viewer)).status).toBe(404)
})

test('[RF2] what is not named by its own SHA-256 is not kept', async () => {
  const { ask, read, relay } = await open()
  const other = hashOf(bytesOf('bread'))
  expect((await ask('PUT', other, relay.workshop.keys.participant, water)).status).toBe(422)
  expect((await ask('PUT', hashOf(water), relay.workshop.keys.participant)).status).toBe(422)
  expect((await read('viewer', other)).status).toBe(404)
})

test('[RF3] a blob takes 8 MiB, a workshop 64 MiB in all, and what is there stays', async () => {
  const { keep, read } = await open()
  const large = (n: number, bytes = BLOB_BYTES) => {
    const blob = new Uint8Array(bytes)
    blob[0] = n
    return blob
  }
  expect(await keep('participant', large(0, BLOB_BYTES + 1)).catch(() => 413)).toBe(413)
  for (let n = 0; n < 8; n += 1) expect(await keep('participant', large(n))).toBe(204)
  expect(await keep('participant', water)).toBe(507)
  expect(await keep('participant', large(7)), 'what is there').toBe(204)
  expect((await read('viewer', hashOf(large(3)))).status).toBe(200)
  expect((await read('viewer', hashOf(water))).status).toBe(404)
})

test('[RF4] 204 means on disk: it is there for a relay that starts anew, and half of one is not', async () => {
  const folder = await newTestFolder()
  const { keep, relay } = await open(openBlobStore(join(folder, 'blobs')))
  expect(await keep('participant', water)).toBe(204)
  const { workshopId } = relay.workshop
  const anew = openBlobStore(join(folder, 'blobs'))
  expect(await anew.read(workshopId, hashOf(water))).toEqual(Buffer.from(water))
  await writeFile(join(folder, 'blobs', workshopId, '.9.unfinished'), 'wa')
  expect(await anew.read(workshopId, hashOf(bytesOf('wa')))).toBeUndefined()
  expect(await anew.keep(workshopId, hashOf(bytesOf('wa')), bytesOf('wa'))).toBe('kept')
})

test('[RF4] one that fails on disk or is cut off is not there, and can be brought again', async () => {
  const folder = await newTestFolder()
  const blobs = join(folder, 'blobs')
  const { keep, read, relay } = await open(openBlobStore(blobs))
  // Where the workshop's folder should be lies a file: every write fails.
  await mkdir(blobs)
  await writeFile(join(blobs, relay.workshop.workshopId), '')
  expect(await keep('participant', water)).toBe(503)
  expect((await read('participant', hashOf(water))).status).toBe(503)

  const again = await open()
  const { workshopId, keys } = again.relay.workshop
  const socket = connect(again.relay.port, '127.0.0.1')
  socket.write(
    `PUT ${blobPath(workshopId, hashOf(water))} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${keys.participant}\r\n` +
      'Content-Type: application/octet-stream\r\nContent-Length: 5\r\n\r\nwa',
    () => socket.destroy(),
  )
  await until(() => expect(socket.closed).toBe(true))
  expect((await again.read('viewer', hashOf(water))).status).toBe(404)
  expect(await again.keep('participant', water)).toBe(204)
})
