import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../../../src/method/dates.ts'
import { dueByReview } from '../../../src/method/review.ts'

const day = fc
  .date({ min: new Date(Date.UTC(2026, 0, 1)), max: new Date(Date.UTC(2027, 0, 1)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate)

test('[RV1] a review looks at what falls due after the one before it and until its own day', () => {
  const items = ['2027-03-01', '2027-06-30', '2027-07-01', '2026-12-01', '2028-01-01'].map((each) => ({
    day: each as IsoDate,
  }))
  expect(dueByReview(['2027-12-31', '2027-06-30', '2027-06-30'], items)).toEqual({
    reviews: [
      { day: '2027-06-30', due: [items[3], items[0], items[1]] },
      { day: '2027-12-31', due: [items[2]] },
    ],
    after: [items[4]],
  })
})

test('[RV1] whatever the days, each item stands in one place, in the order of its days', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), fc.array(day, { maxLength: 30 }), (days, dues) => {
      const items = dues.map((each, id) => ({ day: each, id }))
      const { reviews, after } = dueByReview(days, items)
      const told = [...reviews.flatMap(({ due }) => due), ...after]
      expect(told.map(({ day: each }) => each)).toEqual(dues.toSorted())
      expect(new Set(told).size).toBe(items.length)
      for (const { day: on, due } of reviews) for (const each of due) expect(each.day <= on).toBe(true)
    }),
  )
})
