// Channels and their rhythm, step 5 of the method: what comes round, and that calendars elsewhere count the same days.
import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type IsoDate } from '../../../src/method/dates.ts'
import { daysOf, rhythms, weekOfMonth, type Rhythm } from '../../../src/method/rhythm.ts'
import { eventOf } from '../../../src/boards/communication/events.ts'
import type { Recurring } from '../../../src/boards/communication/rounds-of-year.ts'
import { renderIcs } from '../../../src/plan/ics.ts'
import { isTimeZone, momentIn } from '../../../src/plan/zones.ts'

const year = (first: IsoDate, rhythm: Rhythm, until?: IsoDate) =>
  daysOf({ first, rhythm, until }, first, addDays(addMonths(first, 12), -1))

describe('[CO2] what comes round', () => {
  test('each week, every two, each month, twice a year, once', () => {
    expect(year('2026-11-24', 'week')).toHaveLength(53)
    expect(year('2026-11-24', 'fortnight').slice(0, 2)).toEqual(['2026-11-24', '2026-12-08'])
    expect(year('2026-11-24', 'month')).toHaveLength(12)
    expect(year('2026-11-24', 'half-year')).toEqual(['2026-11-24', '2027-05-24'])
    expect(year('2026-11-24', 'once')).toEqual(['2026-11-24'])
    expect(year('2026-11-24', 'week', '2026-12-01')).toEqual(['2026-11-24', '2026-12-01'])
    expect(year('2026-11-24', 'week', '2026-11-01')).toEqual([])
  })
  test('never in a month that lacks its day; on the same weekday, the fifth being the last', () => {
    expect(year('2027-01-31', 'month').slice(0, 3)).toEqual(['2027-01-31', '2027-03-31', '2027-05-31'])
    expect(year('2026-11-10', 'month-weekday').slice(0, 3)).toEqual([
      '2026-11-10',
      '2026-12-08',
      '2027-01-12',
    ])
    expect(year('2026-09-30', 'month-weekday').slice(0, 3)).toEqual([
      '2026-09-30',
      '2026-10-28',
      '2026-11-25',
    ])
  })
})

const recurring = (of: Partial<Recurring> & Pick<Recurring, 'first' | 'rhythm'>): Recurring => ({
  row: { id: 'row-1', texts: {}, cells: {} } as never,
  name: 'Reunión',
  until: undefined,
  at: undefined,
  minutes: 60,
  ...of,
})

/** The days that a calendar program of other hands counts, in the hours that its zone's clock shows. */
function readDays(of: Recurring, zone: string | undefined, count: number): string[] {
  const calendar = new ICAL.Component(
    ICAL.parse(renderIcs('Plan', [eventOf(of, zone, '–')], Date.UTC(2026, 0, 1))) as unknown[],
  )
  for (const each of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(each))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  if (!event.isRecurring()) return [event.startDate.toString()]
  const iterator = event.iterator()
  const days: string[] = []
  for (let next = iterator.next(); next && days.length < count; next = iterator.next())
    days.push(next.toString())
  return days
}

test('[CO3] a calendar program counts the same days as we do, whatever the rhythm and the first day', () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays('2024-01-01', n))
  fc.assert(
    fc.property(day, fc.constantFrom(...rhythms), (first, rhythm) => {
      const ours = daysOf({ first, rhythm }, first, addMonths(first, 24)).slice(0, 12)
      expect(readDays(recurring({ first, rhythm }), undefined, ours.length)).toEqual(ours)
    }),
    { numRuns: 60 },
  )
})

test('[CO3] at its hour in the group’s zone, also when the clocks change and on the last evening', () => {
  const of = recurring({ first: '2026-10-06', rhythm: 'week', at: '20:00', until: '2026-11-10' })
  expect(readDays(of, 'America/Santiago', 10)).toEqual(
    daysOf(of, '2026-10-06', '2027-01-01').map((each) => `${each}T20:00:00`),
  )
  const evening = recurring({ first: '2026-12-30', rhythm: 'month', at: '23:30' })
  expect(readDays(evening, 'America/Mexico_City', 3)).toEqual([
    '2026-12-30T23:30:00',
    '2027-01-30T23:30:00',
    '2027-03-30T23:30:00',
  ])
})

test('[CO3] without a zone, or an hour, it is on its day', () => {
  const event = eventOf(recurring({ first: '2026-10-06', rhythm: 'week', at: '20:00' }), undefined, '–')
  expect(event).toMatchObject({ title: '20:00 Reunión', when: { kind: 'days', from: '2026-10-06' } })
})

test('a moment in a zone is the one at which its clock shows it, also in hours that are left out or come twice', () => {
  expect(momentIn('America/Mexico_City', '2026-11-24', 18 * 60)).toBe(Date.UTC(2026, 10, 25, 0))
  // Madrid: 02:30 does not exist on 29 March 2026, and comes twice on 25 October.
  expect(momentIn('Europe/Madrid', '2026-03-29', 150)).toBe(Date.UTC(2026, 2, 29, 1, 30))
  expect(momentIn('Europe/Madrid', '2026-10-25', 150)).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(['America/Bogota', 'Mars/Olympus', 'nonsense', ''].map(isTimeZone)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('the week of a month', () => {
  expect((['2026-11-01', '2026-11-08', '2026-11-28', '2026-11-30'] as const).map(weekOfMonth)).toEqual([
    1, 2, 4, -1,
  ])
})
