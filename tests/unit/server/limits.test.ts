import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { debtMs, fullBucket, spend } from '../../../server/limits.ts'

const limit = { aSecond: 100, burst: 500 }

test('a burst passes at once, and what comes after it is waited for', () => {
  const full = fullBucket(0, limit)
  expect(debtMs(spend(full, 0, 500, limit), limit)).toBe(0)
  expect(debtMs(spend(full, 0, 501, limit), limit)).toBe(10)
  expect(debtMs(spend(full, 0, 700, limit), limit)).toBe(2_000)
})

test('over any time nobody gets more than the burst and the rate, and waiting pays every debt', () => {
  const step = fc.record({ afterMs: fc.nat(2_000), cost: fc.nat(400) })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let now = 0
      let bucket = fullBucket(now, limit)
      let taken = 0
      for (const { afterMs, cost } of steps) {
        now += afterMs + debtMs(bucket, limit)
        bucket = spend(bucket, now, cost, limit)
        taken += cost
      }
      now += debtMs(bucket, limit)
      expect(debtMs(spend(bucket, now, 0, limit), limit)).toBeCloseTo(0, 5)
      expect(taken).toBeLessThanOrEqual(limit.burst + (now * limit.aSecond) / 1_000 + 0.001)
    }),
  )
})

test('a clock that goes back takes nothing away', () => {
  expect(spend({ tokens: 7, at: 5_000 }, 1_000, 2, limit)).toEqual({ tokens: 5, at: 1_000 })
})
