// Blobs on a device, in a real IndexedDB, with a relay that the test plays.
import { expect, onTestFinished, test, vi } from 'vitest'
import { blobPath, hashOf, type BlobHash } from '../../src/protocol/blobs.ts'
import type { Key, WorkshopId } from '../../src/protocol/keys.ts'
import { openBlobs } from '../../src/sync/blobs.ts'
import { deleteDatabase } from '../../src/sync/indexed-db.ts'

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 10 })
const water = new TextEncoder().encode('water')
const workshop = 'NrisOUBIx40O-Hl0-1b6tQ' as WorkshopId

/** A relay that holds blobs, and has no line until it is said to have one. */
function playRelay() {
  const held = new Map<string, Uint8Array>()
  const state = { isOnline: false, answers: 204, asked: 0 }
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    if (!state.isOnline) throw new TypeError('no network')
    state.asked += 1
    const path = new URL(input as string).pathname
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer key')
    if (init?.method === 'PUT') {
      if (state.answers === 204) held.set(path, new Uint8Array(init.body as ArrayBuffer))
      return new Response(null, { status: state.answers })
    }
    const bytes = held.get(path)
    return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 })
  })
  onTestFinished(() => void vi.restoreAllMocks())
  return { held, state, holds: (hash: BlobHash) => held.get(blobPath(workshop, hash)) }
}

const devices: string[] = []
function openDevice(dbName = `test-blobs-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`) {
  devices.push(dbName)
  onTestFinished(async () => {
    for (const name of devices.splice(0)) await deleteDatabase(name)
  })
  const open = () =>
    openBlobs({
      dbName,
      relayUrl: 'https://relay.example',
      workshop,
      key: 'key' as Key,
      mayWrite: () => true,
    })
  return { open, blobs: open() }
}

test('what is kept without a network is here after a reload, and goes out when there is one', async () => {
  const { holds, state } = playRelay()
  const { open, blobs } = openDevice()
  const hash = await blobs.keep(water)
  expect(hash).toBe(hashOf(water))
  const reloaded = open()
  expect(await reloaded.get(hash)).toEqual(water)
  await reloaded.sendWaiting()
  expect(holds(hash)).toBeUndefined()
  state.isOnline = true
  await reloaded.sendWaiting()
  expect(holds(hash)).toEqual(water)
  await reloaded.sendWaiting()
  await open().sendWaiting()
  expect(state.asked, 'sent once').toBe(1)
})

test('another device fetches it once, and takes nothing for it that has another hash', async () => {
  const { held, state } = playRelay()
  state.isOnline = true
  const hash = await openDevice().blobs.keep(water)
  const { blobs } = openDevice()
  await until(() => expect(held.size).toBe(1))
  held.set(blobPath(workshop, hash), new TextEncoder().encode('bread'))
  expect(await blobs.get(hash)).toBeUndefined()
  held.set(blobPath(workshop, hash), water)
  expect(await blobs.get(hash)).toEqual(water)
  state.isOnline = false
  expect(await blobs.get(hash), 'from now on without a network').toEqual(water)
  expect(await blobs.get(hashOf(new TextEncoder().encode('none')))).toBeUndefined()
})

test('a relay that fails is asked again, one that has no room is not; the blob stays here', async () => {
  const { holds, state } = playRelay()
  state.isOnline = true
  state.answers = 503
  const { blobs } = openDevice()
  const hash = await blobs.keep(water)
  await until(() => expect(state.asked).toBe(1))
  state.answers = 204
  await until(async () => {
    await blobs.sendWaiting()
    expect(holds(hash)).toEqual(water)
  })
  state.answers = 507
  const full = await blobs.keep(new TextEncoder().encode('bread'))
  await blobs.sendWaiting()
  const asked = state.asked
  await blobs.sendWaiting()
  expect(state.asked).toBe(asked)
  expect(await blobs.get(full)).toBeDefined()
})
