import ICAL from 'ical.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, renderIcs, type PlanEvent } from '../../../src/plan/ics.ts'

const AT = Date.UTC(2026, 10, 24, 12)

function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test('whole days, hours and words come back as they were given', () => {
  const events: PlanEvent[] = [
    {
      uid: 'a-1',
      title: 'Plazo; con, signos \\ y\nlíneas',
      about: 'Más: «sí»',
      when: { kind: 'days', from: '2026-12-31' },
    },
    { uid: 'a-2', title: 'Tres días', when: { kind: 'days', from: '2026-02-27', to: '2026-03-01' } },
    { uid: 'a-3', title: 'Hora', when: { kind: 'hours', from: AT, to: AT + 3_600_000 } },
  ]
  const [deadline, days, hour] = read(renderIcs('Plan', events, AT))
  expect(deadline!.summary).toBe('Plazo; con, signos \\ y líneas')
  expect(deadline!.description).toBe('Más: «sí»')
  expect(deadline!.uid).toBe('a-1')
  expect(deadline!.startDate.isDate).toBe(true)
  expect(deadline!.startDate.toString()).toBe('2026-12-31')
  expect(deadline!.endDate.toString()).toBe('2027-01-01')
  expect(days!.endDate.toString()).toBe('2026-03-02')
  expect(hour!.startDate.toUnixTime() * 1000).toBe(AT)
  expect(hour!.endDate.toUnixTime() * 1000).toBe(AT + 3_600_000)
})

test('what repeats in a zone stays at its hour when the clocks change', () => {
  const from = Date.UTC(2026, 9, 5, 16) // 18:00 in Madrid, in summer
  const event: PlanEvent = {
    uid: 'weekly',
    title: 'Círculo',
    when: { kind: 'hours', from, zone: 'Europe/Madrid' },
    repeats: { every: 'week', interval: 2, until: '2026-12-31' },
  }
  const [weekly] = read(renderIcs('Plan', [event], AT))
  const iterator = weekly!.iterator()
  const moments: number[] = []
  for (let next = iterator.next(); next && moments.length < 20; next = iterator.next())
    moments.push(next.toUnixTime() * 1000)
  expect(moments).toHaveLength(7)
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Madrid',
    hour: '2-digit',
    minute: '2-digit',
  })
  for (const moment of moments) expect(clock.format(moment)).toBe('18:00')
  expect(moments[0]).toBe(from)
})

test.each([
  ['month', 'MONTHLY'],
  ['year', 'YEARLY'],
] as const)('each %s', (every, frequency) => {
  const event: PlanEvent = {
    uid: 'x',
    title: 'x',
    when: { kind: 'days', from: '2026-01-15' },
    repeats: { every },
  }
  const [read1] = read(renderIcs('Plan', [event], AT))
  expect(read1!.getRecurrenceTypes()).toHaveProperty(frequency)
})

test('[PL2] no line is longer than 75 bytes, no letter is cut, and no text makes a line of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const ics = renderIcs(title, [{ uid: 'u', title, when: { kind: 'days', from: '2026-01-15' } }], AT)
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(read(ics)).toHaveLength(1)
    }),
  )
  expect(fold('🌊'.repeat(40)).replaceAll('\r\n ', '')).toBe('🌊'.repeat(40))
  const sly = renderIcs(
    'x',
    [{ uid: 'u\r\nX:1', title: 'a\r\nBEGIN:VALARM', when: { kind: 'days', from: '2026-01-15' } }],
    AT,
  )
  expect(sly).not.toMatch(/^(?:BEGIN:VALARM|X:1)/m)
})
