// What every RoomLog promises, run on every implementation.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { openLevelLog } from '../../server/level-log.ts'
import { openMemoryLog } from '../../server/memory-log.ts'
import type { RoomLog } from '../../server/room-log.ts'
import type { RoomId } from '../../src/protocol/rooms.ts'

const room = 'NrisOUBIx40O-Hl0-1b6tQ/content' as RoomId
const other = 'NrisOUBIx40O-Hl0-1b6tQ/stage' as RoomId
const bytes = (...values: number[]) => Uint8Array.from(values)
const listOf = (updates: readonly Uint8Array[]) => updates.map((update) => [...update])

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

async function openInFolder(): Promise<{ log: RoomLog; reopen: () => Promise<RoomLog> }> {
  const folder = await mkdtemp(join(tmpdir(), 'room-log-'))
  cleanUps.push(() => rm(folder, { recursive: true, force: true }))
  let log = await openLevelLog(folder)
  cleanUps.push(() => log.close().catch(() => undefined))
  const reopen = async () => {
    await log.close()
    log = await openLevelLog(folder)
    return log
  }
  return { log, reopen }
}

const implementations: [string, () => Promise<RoomLog>][] = [
  ['memory', () => Promise.resolve(openMemoryLog())],
  ['classic-level', async () => (await openInFolder()).log],
]

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
    await log.append(room, [bytes(1), bytes(2), bytes(3)])
    await log.compact(room, 2, bytes(42))
    const history = await log.read(room)
    expect([...history.snapshot!]).toEqual([42])
    expect(history).toMatchObject({ upTo: 2, last: 3 })
    expect(listOf(history.updates)).toEqual([[3]])
    expect(await log.append(room, [bytes(4)])).toBe(4)
  })

  test('[RL4] an older snapshot never replaces a newer one', async () => {
    const log = await open()
    await log.append(room, [bytes(1), bytes(2), bytes(3)])
    await log.compact(room, 3, bytes(33))
    await log.compact(room, 1, bytes(11))
    const history = await log.read(room)
    expect(history).toMatchObject({ upTo: 3, last: 3 })
    expect([...history.snapshot!]).toEqual([33])
    expect(history.updates).toEqual([])
  })

  test('[RL5] any mix of appends and compactions keeps every update, in a snapshot or after it', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('compact' as const), back: fc.nat(3) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
        const log = await open()
        let written = 0
        let compacted = 0
        for (const each of acts) {
          if (each.kind === 'append') {
            const updates = Array.from({ length: each.count }, (_, index) => bytes(written + index))
            written += each.count
            expect(await log.append(room, updates)).toBe(written)
          } else {
            const upTo = Math.max(0, written - each.back)
            if (upTo > 0) await log.compact(room, upTo, bytes(upTo))
            compacted = Math.max(compacted, upTo)
          }
        }
        const history = await log.read(room)
        expect(history.upTo).toBe(compacted)
        expect(listOf(history.updates)).toEqual(
          Array.from({ length: written - compacted }, (_, index) => [compacted + index]),
        )
        await log.close()
      }),
      { numRuns: 25 },
    )
  })
})

test('[RL6] on disk means on disk: what was appended is there after the log is opened anew', async () => {
  const { log, reopen } = await openInFolder()
  await log.append(room, [bytes(1), bytes(2)])
  await log.compact(room, 1, bytes(7))
  const again = await reopen()
  expect(await again.read(room)).toMatchObject({ upTo: 1, last: 2 })
  expect(await again.append(room, [bytes(3)])).toBe(3)
})
