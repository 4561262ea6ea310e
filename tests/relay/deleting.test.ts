// Deleting a workshop from the relay for good, over real sockets.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlobStore } from '../../server/blob-store.ts'
import { openLevelLog } from '../../server/level-log.ts'
import { openMemoryLog } from '../../server/memory-log.ts'
import { blobPath, hashOf } from '../../src/protocol/blobs.ts'
import { newWorkshop } from '../support/relay-client.ts'
import {
  afterThisTest,
  keysOf,
  newTestFolder,
  openTestRelay,
  until,
  write,
  type TestRelayOptions,
} from '../support/test-relay.ts'

async function open(options?: TestRelayOptions) {
  const relay = await openTestRelay(options)
  const { workshopId, keys } = relay.workshop
  const ask = async (method: string, path: string, key: string | undefined, body?: Uint8Array) => {
    const answer = await fetch(`http://127.0.0.1:${relay.port}${path}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body && { 'content-type': 'application/octet-stream' }),
      },
      ...(body && { body: new Uint8Array(body) }),
    })
    return answer.status
  }
  const remove = (key: string | undefined = keys.facilitator) =>
    ask('DELETE', `/api/workshops/${workshopId}`, key)
  return { ...relay, keys, ask, remove }
}

test('[RD1] only the facilitators’ key of a workshop deletes it', async () => {
  const { keys, ask, remove, joined, workshop } = await open()
  const writer = await joined()
  for (const role of ['participant', 'viewer'] as const) expect(await remove(keys[role])).toBe(403)
  const other = newWorkshop()
  for (const key of ['x'.repeat(22), other.keys.facilitator]) expect(await remove(key)).toBe(401)
  expect(await ask('DELETE', `/api/workshops/${workshop.workshopId}`, undefined)).toBe(401)
  write(writer, 'still here')
  await until(() => expect(writer.stored).toBe(writer.sent))
  expect(writer.closedWith).toBeUndefined()
})

test('[RD2] who is there and who comes is told 4410 and nothing else, also after a restart; other workshops go on', async () => {
  const log = openMemoryLog()
  const { remove, join, joined, workshop } = await open({ log })
  const here = await Promise.all([
    joined(),
    joined({ role: 'viewer' }),
    joined({ role: 'facilitator', part: 'stage' }),
    joined({ role: 'facilitator', part: 'backstage' }),
  ])
  const elsewhere = await joined({ workshop: newWorkshop() })
  write(here[0], 'secreto')
  await until(() => expect(here[0].stored).toBe(here[0].sent))
  expect(await remove()).toBe(204)
  for (const client of here) await until(() => expect(client.closedWith).toBe(4410))
  write(elsewhere, 'goes on')
  await until(() => expect(elsewhere.stored).toBe(elsewhere.sent))

  const again = await openTestRelay({ log })
  for (const joins of [join, again.join]) {
    for (const part of ['content', 'stage', 'backstage']) {
      const late = joins({ workshop, role: 'facilitator', part, doc: here[0].doc })
      await until(() => expect(late.closedWith).toBe(4410))
      expect([late.heard, late.stored]).toEqual([[], 0])
    }
  }
  expect(await remove(), 'again').toBe(204)
})

test('[RD3] nothing of it is on disk afterwards: no word, no blob, and none comes back', async () => {
  const folder = await newTestFolder()
  const log = await openLevelLog(join(folder, 'rooms'))
  afterThisTest(() => log.close())
  const { remove, ask, joined, workshop, keys } = await open({
    log,
    blobs: openBlobStore(join(folder, 'blobs')),
  })
  const writer = await joined()
  write(writer, 'a secreto that was written')
  const blob = new TextEncoder().encode('a secreto in a blob')
  const path = blobPath(workshop.workshopId, hashOf(blob))
  expect(await ask('PUT', path, keys.participant, blob)).toBe(204)
  await until(() => expect(writer.stored).toBe(writer.sent))
  const has = async (word: string) => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const contents = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name)))
    return (await Promise.all(contents)).some((content) => content.includes(word))
  }
  expect(await has('secreto')).toBe(true)
  expect(await remove()).toBe(204)
  await until(async () => expect(await has('secreto')).toBe(false))
  expect(await ask('GET', path, keys.viewer)).toBe(404)
  expect(await ask('PUT', path, keys.facilitator, blob)).toBe(403)
})

test('[RD4] a deletion that did not reach the disk is told 503, everybody comes back, and nothing is lost', async () => {
  const log = openMemoryLog()
  let isFull = true
  const { remove, joined } = await open({
    log: {
      ...log,
      remove: (room) => (isFull ? Promise.reject(new Error('no space left')) : log.remove(room)),
    },
  })
  const writer = await joined()
  write(writer, 'agua')
  await until(() => expect(writer.stored).toBe(writer.sent))
  expect(await remove()).toBe(503)
  const back = await joined()
  await until(() => expect(keysOf(back)).toEqual(['agua']))
  isFull = false
  expect(await remove()).toBe(204)
  await until(() => expect(back.closedWith).toBe(4410))
})
