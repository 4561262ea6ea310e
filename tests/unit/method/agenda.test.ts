import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceOf, shorten } from '../../../src/method/agenda.ts'

const MINUTE = 60_000

test('an agenda that has not begun is not late, and ends after all its minutes', () => {
  expect(paceOf([{ minutes: 10 }, { minutes: 5 }], -1, 1_000)).toEqual({
    endsAt: 1_000 + 15 * MINUTE,
    lateMs: 0,
    minutesAhead: 15,
  })
})

test('an activity that takes longer than planned makes the rest late by as much', () => {
  const agenda = [{ minutes: 10, startedAt: 0 }, { minutes: 5, startedAt: 14 * MINUTE }, { minutes: 20 }]
  expect(paceOf(agenda, 1, 15 * MINUTE)).toEqual({
    endsAt: 39 * MINUTE,
    lateMs: 4 * MINUTE,
    minutesAhead: 20,
  })
  expect(paceOf(agenda, 1, 21 * MINUTE).lateMs, 'two minutes over').toBe(6 * MINUTE)
})

test('what ran last week makes nobody late today', () => {
  const WEEK = 7 * 24 * 60 * MINUTE
  const agenda = [
    { minutes: 10, startedAt: 0 },
    { minutes: 20, startedAt: 12 * MINUTE },
    { minutes: 5, startedAt: WEEK },
    { minutes: 15, startedAt: WEEK + 7 * MINUTE },
    { minutes: 10 },
  ]
  expect(paceOf(agenda, 3, WEEK + 8 * MINUTE)).toEqual({
    endsAt: WEEK + 32 * MINUTE,
    lateMs: 2 * MINUTE,
    minutesAhead: 10,
  })
  expect(paceOf(agenda, 2, WEEK + MINUTE).lateMs).toBe(0)
})

test('minutes that were added and pauses count', () => {
  const agenda = [{ minutes: 10, startedAt: 0 }, { minutes: 20 }]
  expect(paceOf(agenda, 0, 5 * MINUTE, 13 * MINUTE)).toEqual({
    endsAt: 33 * MINUTE,
    lateMs: 3 * MINUTE,
    minutesAhead: 20,
  })
})

test('shortening saves what is late where there is room, and takes nobody below the least', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 })
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 200 }), (planned, late) => {
      const shorter = shorten(planned, late * MINUTE)
      const saved = planned.reduce((sum, each, at) => sum + each - shorter[at]!, 0)
      const room = planned.reduce((sum, each) => sum + Math.max(0, each - 3), 0)
      expect(saved).toBe(Math.min(late, room))
      for (const [at, each] of shorter.entries()) {
        expect(each).toBeLessThanOrEqual(planned[at]!)
        expect(each).toBeGreaterThanOrEqual(Math.min(planned[at]!, 3))
      }
    }),
  )
})
