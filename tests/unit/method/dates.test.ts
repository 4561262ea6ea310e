import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, isIsoDate, noonOf, parseDate } from '../../../src/method/dates.ts'

const read = (typed: string, language = 'es') => {
  const found = parseDate(typed, language)
  return found.ok ? found.date : found.refusal
}

describe('[DA1] a date', () => {
  test('is read as people write it', () => {
    for (const typed of [
      ...['2026-11-24', '24/11/2026', '24-11-26', '24.11.2026', '24 11 2026'],
      ...['24 de noviembre de 2026', '24 nov 2026', '24 NOV. 2026', '24nov2026', '24 de novembro de 2026'],
      ...['noviembre 24, 2026', '2026 nov 24'],
    ]) {
      expect(read(typed), typed).toBe('2026-11-24')
      expect(read(typed, 'pt-BR'), typed).toBe('2026-11-24')
    }
    for (const typed of ['Nov 24, 2026', '24th of November 2026', '11/24/2026', '24/11/2026', '2026-11-24'])
      expect(read(typed, 'en'), typed).toBe('2026-11-24')
    expect(read('1º de março de 2027', 'pt-BR')).toBe('2027-03-01')
    expect(read('1 sept 2027')).toBe('2027-09-01')
    expect(read('29/2/2028')).toBe('2028-02-29')
  })
  test('that the calendar does not have is refused with what the month has', () => {
    expect(read('30/02/2026')).toEqual({ kind: 'no-such-day', month: 2, year: 2026, last: 28 })
    expect(read('30 de febrero de 2028')).toEqual({ kind: 'no-such-day', month: 2, year: 2028, last: 29 })
    expect(read('31 abr 2026')).toEqual({ kind: 'no-such-day', month: 4, year: 2026, last: 30 })
    expect(read('2026-02-30', 'en')).toEqual({ kind: 'no-such-day', month: 2, year: 2026, last: 28 })
    expect(read('02/30/2026', 'en')).toEqual({ kind: 'no-such-day', month: 2, year: 2026, last: 28 })
    expect(read('24/13/2026')).toEqual({ kind: 'no-such-month', month: 13 })
  })
  test('that can be read two ways is not guessed', () => {
    expect(read('03/04/2026', 'en')).toEqual({
      kind: 'day-or-month',
      readings: ['2026-04-03', '2026-03-04'],
    })
    expect(read('04/04/2026', 'en')).toBe('2026-04-04')
    expect(read('03/04/2026')).toBe('2026-04-03')
  })
  test('without a year, or that is none, says so', () => {
    for (const typed of ['24 nov', '24/11', 'noviembre 24']) expect(read(typed)).toEqual({ kind: 'no-year' })
    for (const typed of [
      '',
      'mañana',
      'nov',
      'nov 2026',
      '24',
      '1/2/3/4',
      '24 foo 2026',
      '24 nov 2026 10',
      '5/5/12345',
    ])
      expect(read(typed), typed).toEqual({ kind: 'no-date' })
  })
  test('of any day is read back from every way it is written; nothing that is typed throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), fc.string(), (days, noise) => {
        const date = addDays('2000-01-01', days)
        const [year, month, day] = date.split('-')
        expect(isIsoDate(date)).toBe(true)
        expect(read(`${day}/${month}/${year}`)).toBe(date)
        expect(read(date, 'en')).toBe(date)
        for (const language of ['es', 'pt-BR', 'en'])
          expect(
            read(
              new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
                Date.parse(date),
              ),
              language,
            ),
          ).toBe(date)
        expect(daysBetween('2000-01-01', date)).toBe(days)
        expect(dayOf(noonOf(date))).toBe(date)
        parseDate(noise, 'en')
      }),
    )
  })
  test('is kept as the calendar has it, or is none', () => {
    for (const value of ['2026-02-29', '2026-00-10', '0000-01-01', '2026-1-1', 20261124, null, ' 2026-11-24'])
      expect(isIsoDate(value), String(value)).toBe(false)
  })
})
