// What every RoomLog promises, run on every implementation. The rules are in server/RULES.md.
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as fc from 'fast-check'
import { ClassicLevel } from 'classic-level'
import { describe, expect, test } from 'vitest'
import { openLevelLog, type Store } from '../../server/level-log.ts'
import { openMemoryLog } from '../../server/memory-log.ts'
import type { Position, RoomLog } from '../../server/room-log.ts'
import type { RoomId } from '../../src/protocol/rooms.ts'
import { newFolder } from '../support/relay-process.ts'
import { afterThisTest } from '../support/test-relay.ts'

const room = 'NrisOUBIx40O-Hl0-1b6tQ/content' as RoomId
const other = 'NrisOUBIx40O-Hl0-1b6tQ/stage' as RoomId
const bytes = (...values: number[]) => Uint8Array.from(values)
const listOf = (updates: readonly Uint8Array[]) => updates.map((update) => [...update])

async function folderForThisTest(): Promise<string> {
  const { path, remove } = await newFolder()
  afterThisTest(remove)
  return path
}

async function openInNewFolder(): Promise<RoomLog> {
  const log = await openLevelLog(await folderForThisTest())
  afterThisTest(() => log.close())
  return log
}

const implementations: [string, () => Promise<RoomLog>][] = [
  ['memory', () => Promise.resolve(openMemoryLog())],
  ['classic-level', openInNewFolder],
]

/** `append`: so many updates. `compact`: up to so many appends before the newest. */
const act = fc.oneof(
  fc.record({ does: fc.constant('append' as const), many: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ does: fc.constant('compact' as const), many: fc.nat(3) }),
)

describe.each(implementations)('%s', (_name, open) => {
  test('[RL1] a room never written is empty', async () => {
    const log = await open()
    expect(await log.read(room)).toEqual({ upTo: 0, updates: [], last: 0 })
  })

  test('[RL2] reads back what was appended, in order, room by room', async () => {
    const log = await open()
    const [first, , third] = await Promise.all([
      log.append(room, [bytes(1), bytes(2)]),
      log.append(other, [bytes(9)]),
      log.append(room, [bytes(3)]),
    ])
    expect(first).toBeLessThan(third)
    expect(await log.read(room)).toMatchObject({ upTo: 0, last: third })
    expect(listOf((await log.read(room)).updates)).toEqual([[1], [2], [3]])
    expect(listOf((await log.read(other)).updates)).toEqual([[9]])
  })

  test('[RL3] a snapshot stands for all up to its position; what came after it stays', async () => {
    const log = await open()
    const upTo = await log.append(room, [bytes(1), bytes(2)])
    const last = await log.append(room, [bytes(3)])
    await log.append(other, [bytes(9)])
    await log.compact(room, upTo, bytes(42))
    const history = await log.read(room)
    expect([...history.snapshot!]).toEqual([42])
    expect(history).toMatchObject({ upTo, last })
    expect(listOf(history.updates)).toEqual([[3]])
    expect(await log.append(room, [bytes(4)])).toBeGreaterThan(last)
    expect(listOf((await log.read(other)).updates)).toEqual([[9]])
  })

  test.each([true, false])(
    '[RL4] an older snapshot never replaces a newer one (at once: %s)',
    async (atOnce) => {
      const log = await open()
      const [first, second] = [await log.append(room, [bytes(1)]), await log.append(room, [bytes(2)])]
      const newer = log.compact(room, second, bytes(22))
      if (!atOnce) await newer
      await Promise.all([newer, log.compact(room, first, bytes(11))])
      const history = await log.read(room)
      expect(history).toMatchObject({ upTo: second, last: second, updates: [] })
      expect([...history.snapshot!]).toEqual([22])
    },
  )

  test('[RL5] any mix of appends and compactions keeps every update, in a snapshot or after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
        const log = await open()
        const written: { readonly at: Position; readonly first: number; readonly many: number }[] = []
        let count = 0
        let compacted = 0
        for (const { does, many } of acts) {
          const covered = written.at(-1 - many)
          if (does === 'append') {
            const updates = Array.from({ length: many }, (_, index) => bytes(count + index))
            written.push({ at: await log.append(room, updates), first: count, many })
            count += many
          } else if (covered) {
            const reaches = covered.first + covered.many
            await log.compact(room, covered.at, bytes(reaches))
            compacted = Math.max(compacted, reaches)
          }
        }
        const { snapshot, updates, last } = await log.read(room)
        expect([...(snapshot ?? [0])]).toEqual([compacted])
        expect(listOf(updates)).toEqual(
          Array.from({ length: count - compacted }, (_, index) => [compacted + index]),
        )
        expect(last).toBe(written.at(-1)?.at ?? 0)
      }),
      { numRuns: 25 },
    )
  })

  test('[RL9] the newest control record stands beside what is appended and compacted', async () => {
    const log = await open()
    expect((await log.read(room)).control).toBeUndefined()
    const first = await log.append(room, [bytes(1)])
    await log.control(room, 'closed')
    expect(await log.read(room)).toMatchObject({ control: 'closed', last: first })
    const last = await log.append(room, [bytes(2)])
    await log.compact(room, last, bytes(42))
    expect(await log.read(room)).toMatchObject({ control: 'closed', upTo: last, last })
    await Promise.all([log.control(room, 'closed'), log.control(room, 'open'), log.append(room, [bytes(3)])])
    expect((await log.read(room)).control).toBe('open')
    expect((await log.read(other)).control, 'room by room').toBeUndefined()
    expect(listOf((await log.read(room)).updates)).toEqual([[3]])
  })

  test('[RL14] of a room that was removed nothing is left but that', async () => {
    const log = await open()
    const upTo = await log.append(room, [bytes(1)])
    await log.compact(room, upTo, bytes(42))
    const last = await log.append(room, [bytes(2)])
    await log.append(other, [bytes(9)])
    await log.remove(room)
    const { control, snapshot, updates } = await log.read(room)
    expect({ control, snapshot, updates }).toEqual({ control: 'deleted', snapshot: undefined, updates: [] })
    expect(listOf((await log.read(other)).updates)).toEqual([[9]])
    expect(await log.append(room, [bytes(3)])).toBeGreaterThan(last)
  })

  test('[RL8] what is read is the log of one instant, also while it is compacted', async () => {
    const log = await open()
    for (let round = 0; round < 30; round += 1) {
      const at = await log.append(room, [bytes(round)])
      const [history] = await Promise.all([log.read(room), log.compact(room, at, bytes(round))])
      // The newest update is in the snapshot or after it, never in neither.
      expect([...(history.snapshot ?? []), ...history.updates.flatMap((update) => [...update])]).toContain(
        round,
      )
    }
  })
})

test('[RL6] on disk means on disk: what was appended is there after the log is opened anew', async () => {
  const folder = await folderForThisTest()
  const log = await openLevelLog(folder)
  const upTo = await log.append(room, [bytes(1)])
  const last = await log.append(room, [bytes(2)])
  await log.compact(room, upTo, bytes(7))
  await log.control(room, 'closed')
  await log.close()
  const again = await openLevelLog(folder)
  afterThisTest(() => again.close())
  expect(await again.read(room)).toMatchObject({ upTo, last, control: 'closed' })
  expect(await again.append(room, [bytes(3)])).toBeGreaterThan(last)
})

/** A disk that is full until it is told otherwise: like LevelDB's, a store that failed once fails until opened anew. */
function fullDisk() {
  const disk = { isFull: true, opened: 0 }
  const open = async (folder: string): Promise<Store> => {
    disk.opened += 1
    const store: Store = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'view' })
    await store.open()
    const batch = store.batch.bind(store) as (...args: unknown[]) => Promise<void>
    let hasFailed = false
    return Object.assign(store, {
      batch: async (...args: unknown[]) => {
        await nextTurn()
        hasFailed ||= disk.isFull
        if (hasFailed) throw new Error('No space left on device')
        return batch(...args)
      },
    })
  }
  return { disk, open }
}

test('[RL7] after a write that failed the log writes again once it can, and no position is given out twice', async () => {
  const { disk, open } = fullDisk()
  const log = await openLevelLog(await folderForThisTest(), open)
  afterThisTest(() => log.close())
  const failing = log.append(room, [bytes(1)])
  await nextTurn() // its commit has begun: the next ones wait for another
  const meanwhile = [log.append(room, [bytes(2)]), log.append(other, [bytes(3)])]
  await expect(failing).rejects.toThrow('No space left')
  for (const append of meanwhile) await expect(append).rejects.toThrow('No space left')

  disk.isFull = false
  const positions = await Promise.all([log.append(room, [bytes(4)]), log.append(room, [bytes(5)])])
  expect(listOf((await log.read(room)).updates)).toEqual([[4], [5]])
  expect(new Set(positions).size).toBe(2)
  expect(disk.opened).toBeGreaterThan(1)
})

test('[RL7] writes that wait behind a failed one keep their own positions', async () => {
  const { disk, open } = fullDisk()
  const log = await openLevelLog(await folderForThisTest(), open)
  afterThisTest(() => log.close())
  const failing = log.append(room, [bytes(1)])
  await nextTurn()
  const waiting = log.append(room, [bytes(2)])
  const failed = failing.catch(() => {
    disk.isFull = false
    return log.append(room, [bytes(3)])
  })
  await Promise.allSettled([waiting, failed])
  const survived = listOf((await log.read(room)).updates)
  expect(survived).toContainEqual([3])
  expect(survived).toEqual(survived.toSorted(([a], [b]) => a! - b!))
})
