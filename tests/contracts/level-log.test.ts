// What the log on disk promises beyond the contract: crashes at every step, power cuts, damaged files, erased words.
import { cp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { expect, test } from 'vitest'
import { openLevelLog, type Store } from '../../server/level-log.ts'
import type { RoomLog } from '../../server/room-log.ts'
import type { RoomId } from '../../src/protocol/rooms.ts'
import { afterThisTest, newTestFolder, until } from '../support/test-relay.ts'

const room = 'NrisOUBIx40O-Hl0-1b6tQ/content' as RoomId
const other = 'NrisOUBIx40O-Hl0-1b6tQ/stage' as RoomId
const bytes = (...values: number[]) => Uint8Array.from(values)
const listOf = (updates: readonly Uint8Array[]) => updates.map((update) => [...update])

async function open(folder: string, openStore?: (folder: string) => Promise<Store>): Promise<RoomLog> {
  const log = await openLevelLog(folder, openStore)
  afterThisTest(() => log.close())
  return log
}

/** A folder as a crash leaves it: whatever had been written, and nothing that was to come. */
async function copyOf(folder: string): Promise<string> {
  const copy = join(await newTestFolder(), 'copy')
  await cp(folder, copy, { recursive: true })
  return copy
}

/** A process that dies in the middle of a compaction, before or after one of its calls to the store. */
function storeThatDies(at: string, reached: () => void) {
  return async (folder: string): Promise<Store> => {
    const store: Store = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'view' })
    await store.open()
    let isArmed = false
    const dying =
      (name: string, call: (...args: never[]) => Promise<unknown>) =>
      async (...args: never[]) => {
        if (isArmed && at === `before ${name}`) return new Promise(reached)
        const done = await call.apply(store, args)
        if (isArmed && at === `after ${name}`) return new Promise(reached)
        return done
      }
    const died = Object.assign(store, {
      get: dying('get', store.get.bind(store) as never),
      batch: dying('batch', store.batch.bind(store) as never),
      compactRange: dying('compactRange', store.compactRange.bind(store) as never),
    }) as unknown as Store
    return Object.assign(died, { arm: () => (isArmed = true) })
  }
}

const steps = ['get', 'batch', 'compactRange'].flatMap((name) => [`before ${name}`, `after ${name}`])
test.each(steps)('[RL10] a compaction that ends %s leaves the old log whole or the new one', async (step) => {
  const folder = await newTestFolder()
  let store: (Store & { arm?: () => void }) | undefined
  let atStep: () => void = () => undefined
  const reached = new Promise<void>((resolve) => (atStep = resolve))
  const openDying = storeThatDies(step, () => atStep())
  const log = await openLevelLog(folder, async (path) => (store = await openDying(path)))
  afterThisTest(() => store!.close())
  await log.append(room, [bytes(1), bytes(2)])
  const upTo = await log.append(room, [bytes(3)])
  const last = await log.append(room, [bytes(4)])
  store!.arm!()
  void log.compact(room, upTo, bytes(123))
  await reached
  const history = await (await open(await copyOf(folder))).read(room)
  const updates = listOf(history.updates)
  if (history.snapshot) expect([[...history.snapshot], updates]).toEqual([[123], [[4]]])
  else expect(updates).toEqual([[1], [2], [3], [4]])
  expect(history.last).toBe(last)
  // Before the batch nothing has happened; after it everything has.
  expect(history.snapshot !== undefined).toBe(!/get|before batch/.test(step))
})

const filesOf = async (folder: string, ending: string) =>
  (await readdir(folder)).filter((name) => name.endsWith(ending)).map((name) => join(folder, name))

test('[RL11] after a power cut everything acknowledged is there, whatever became of what came after the last sync', async () => {
  const folder = await newTestFolder()
  const log = await open(folder)
  for (let n = 0; n < 20; n += 1) await log.append(room, [bytes(n), bytes(n, n)])
  const [file] = await filesOf(folder, '.log')
  const synced = (await stat(file!)).size
  await log.append(room, [new Uint8Array(5_000).fill(7)])
  const whole = await copyOf(folder)
  const [written] = await filesOf(whole, '.log')
  const end = (await stat(written!)).size
  expect(end).toBeGreaterThan(synced + 5_000)
  const cuts = [synced, synced + 1, synced + 7, synced + 100, end - 1]
  for (const cut of cuts) {
    for (const isGarbled of [false, true]) {
      const copy = await copyOf(whole)
      const [torn] = await filesOf(copy, '.log')
      if (isGarbled) {
        const content = await readFile(torn!)
        for (let at = cut; at < content.length; at += 1) content[at] = (at * 31) % 251
        await writeFile(torn!, content)
      } else await truncate(torn!, cut)
      const again = await openLevelLog(copy)
      const { updates } = await again.read(room)
      expect(listOf(updates.slice(0, 40)), `cut at ${cut - synced}`).toEqual(
        Array.from({ length: 20 }, (_, n) => [[n], [n, n]]).flat(),
      )
      expect((await again.append(room, [bytes(1)])) > 40).toBe(true)
      await again.close()
    }
  }
})

/** Bytes that no compression makes smaller, so that they lie in the file as they are. */
const noise = (length: number, seed: number) => {
  let state = seed
  return Uint8Array.from({ length }, () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16)
}

test.each(['update', 'snapshot'] as const)(
  '[RL12] a damaged %s is found, costs nothing but itself, and the other rooms are read',
  async (what) => {
    const folder = await newTestFolder()
    const log = await openLevelLog(folder)
    const damaged = noise(20_000, 1)
    await log.append(room, [bytes(1)])
    const upTo = await log.append(room, [damaged])
    if (what === 'snapshot') await log.compact(room, upTo, damaged)
    await log.append(room, [bytes(3)])
    await log.append(other, [bytes(9)])
    await log.close()
    const anew = await openLevelLog(folder) // moves what is in its journal to a table
    await anew.close()
    for (const table of [...(await filesOf(folder, '.ldb')), ...(await filesOf(folder, '.log'))]) {
      const content = await readFile(table)
      const at = content.indexOf(damaged.subarray(9_000, 9_100))
      if (at >= 0) content[at + 50]! ^= 0x55
      await writeFile(table, content)
    }
    const again = await open(folder)
    expect(listOf((await again.read(other)).updates)).toEqual([[9]])
    if (what === 'snapshot') await expect(again.read(room)).rejects.toThrow('damaged')
    else {
      const history = await again.read(room)
      expect(listOf(history.updates)).toEqual([[1], [3]])
      expect(history.damaged).toBe(1)
    }
  },
)

test('[RL13] what a snapshot no longer holds is not in the files soon after the compaction', async () => {
  const folder = await newTestFolder()
  const log = await open(folder)
  const has = async (word: string) => {
    const files = (await readdir(folder)).filter((name) => /\.(ldb|log)$/.test(name))
    const contents = await Promise.all(files.map((name) => readFile(join(folder, name))))
    return contents.some((content) => content.includes(word))
  }
  const secret = new TextEncoder().encode('a secreto that was erased')
  for (const snapshot of [bytes(2), secret, bytes(3)]) {
    const upTo = await log.append(room, [secret, bytes(1)])
    await until(async () => expect(await has('secreto')).toBe(true)) // a file may go while one reads
    await log.compact(room, upTo, snapshot)
    await until(async () => expect(await has('secreto')).toBe(snapshot === secret))
  }
  expect(await log.read(room)).toMatchObject({ snapshot: bytes(3), updates: [] })
})

test('[RL12] what an earlier version wrote, without checksums, is read and compacted', async () => {
  const folder = await newTestFolder()
  const store = new ClassicLevel<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' })
  await store.open()
  await store.batch([
    { type: 'put', key: `s!${room}`, value: bytes(1, 42) }, // up to 1
    { type: 'put', key: `u!${room}!0000000000000002`, value: bytes(2) },
    { type: 'put', key: 'newest', value: bytes(2) },
  ])
  await store.close()
  const log = await open(folder)
  const history = await log.read(room)
  expect([[...history.snapshot!], listOf(history.updates), history.upTo, history.last]).toEqual([
    [42],
    [[2]],
    1,
    2,
  ])
  const last = await log.append(room, [bytes(3)])
  expect(listOf((await log.read(room)).updates)).toEqual([[2], [3]])
  await log.compact(room, 2, bytes(43))
  expect(await log.read(room)).toMatchObject({ upTo: 2, last })
  expect(listOf((await log.read(room)).updates)).toEqual([[3]])
})
