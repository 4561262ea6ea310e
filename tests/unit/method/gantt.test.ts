import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, isIsoDate, type IsoDate } from '../../../src/method/dates.ts'
import { barOf, moveSpan, shareOf, timelineOf, type Span } from '../../../src/method/gantt.ts'

const today: IsoDate = '2026-11-27'
const dates = fc
  .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate)

describe('a month later', () => {
  test('is the same day, or the last of a month that is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })
  test('stays where the calendar ends', () => {
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('9999-12-31', 7)).toBe('9999-12-31')
    expect(addMonths('0001-01-01', -1)).toBe('0001-01-01')
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01')
  })
})

describe('[GA1] a timeline', () => {
  test('holds every date, begins with a month, and has few enough months to be read', () => {
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 6 }), (all) => {
        const timeline = timelineOf(all, today)
        expect(timeline.from.endsWith('-01')).toBe(true)
        expect(timeline.ticks.length).toBeLessThanOrEqual(40)
        expect(timeline.ticks.length).toBeGreaterThan(0)
        for (const { date, at } of timeline.ticks) {
          expect(isIsoDate(date)).toBe(true)
          expect(at >= 0 && at <= 1).toBe(true)
        }
        for (const date of all) {
          if (date >= '9999-01-01') continue
          expect(timeline.from <= date && date < timeline.to, date).toBe(true)
        }
      }),
    )
  })
  test('is a year long at least, also of nothing, and where the calendar ends', () => {
    expect(timelineOf(['9999-12-01'], today)).toMatchObject({ from: '9998-12-01', to: '9999-12-01' })
    expect(timelineOf(['9999-12-01'], today).ticks).toHaveLength(12)
    const { from, to, ticks } = timelineOf([], today)
    expect([from, to, ticks.length]).toEqual(['2026-11-01', '2027-11-01', 12])
  })
})

describe('[GA2] a bar', () => {
  const timeline = timelineOf(['2027-01-01', '2027-12-31'], today)
  test('lies between its dates, the last day whole', () => {
    const bar = barOf(timeline, ['2027-03-01', '2027-03-31'])
    expect(bar?.from).toBe(shareOf(timeline, '2027-03-01'))
    expect(bar?.to).toBe(shareOf(timeline, '2027-04-01'))
  })
  test('is there for every two dates, also where it ends before it starts', () => {
    const bar = barOf(timeline, ['2027-06-01', '2027-03-01'])
    expect(bar).toMatchObject({ isReversed: true, isOpen: undefined })
    expect(bar!.from).toBeLessThan(bar!.to)
  })
  test('is open where nobody said when, and none where nobody said anything', () => {
    expect(barOf(timeline, ['2027-03-01', null])?.isOpen).toBe('end')
    expect(barOf(timeline, [null, '2027-03-01'])?.isOpen).toBe('start')
    expect(barOf(timeline, [null, null])).toBeUndefined()
  })
})

describe('[GA3] moving', () => {
  const span: Span = ['2027-01-31', '2027-06-30']
  test('an end leaves the other alone, and the whole moves both', () => {
    expect(moveSpan(span, 'start', { days: 7 })).toEqual(['2027-02-07', '2027-06-30'])
    expect(moveSpan(span, 'end', { months: 1 })).toEqual(['2027-01-31', '2027-07-30'])
    expect(moveSpan(span, 'whole', { months: 1 })).toEqual(['2027-02-28', '2027-07-30'])
  })
  test('leaves an open end open', () => {
    expect(moveSpan(['2027-01-31', null], 'whole', { days: 7 })).toEqual(['2027-02-07', null])
    expect(moveSpan([null, null], 'end', { days: 7 })).toEqual([null, null])
  })
  test('always gives days that the calendar has', () => {
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: -9000, max: 9000 }), fc.boolean(), (a, b, n, byDays) => {
        const moved = moveSpan([a, b], 'whole', byDays ? { days: n } : { months: n })
        expect(moved.every(isIsoDate)).toBe(true)
      }),
    )
  })
})
