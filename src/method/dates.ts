// Days as people write them, in three languages, and as documents keep them.

/** A day of the calendar, `2026-11-24`, without a time and in no time zone. */
export type IsoDate = `${number}-${number}-${number}`

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Whether it is a day that the calendar has: the 30th of February is none. */
export function isIsoDate(value: unknown): value is IsoDate {
  const found = typeof value === 'string' ? isoPattern.exec(value) : null
  if (!found) return false
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const toIso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate

/** The days from one date to another; below zero when that lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** So many days later, earlier when there are fewer than none; the date itself where no calendar goes. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
  return isIsoDate(moved) ? moved : date
}

const FIRST_YEAR = 1
const LAST_YEAR = 9999
/** So many months later, on the same day or on the month's last; the date itself where no calendar goes. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return toYear < FIRST_YEAR || toYear > LAST_YEAR
    ? date
    : toIso(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)))
}

/** Earliest first; of one day as they stood. */
export const byDay = (a: { readonly day: IsoDate }, b: { readonly day: IsoDate }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0

/** Things of days in the order in which they come, month by month. */
export function byMonth<Dated extends { readonly day: IsoDate }>(
  dated: readonly Dated[],
): readonly (readonly [month: string, ofIt: readonly [Dated, ...Dated[]]])[] {
  const months = new Map<string, [Dated, ...Dated[]]>()
  for (const each of dated) {
    const month = each.day.slice(0, 7)
    const before = months.get(month)
    if (before) before.push(each)
    else months.set(month, [each])
  }
  return [...months]
}

/** The day it is on this device. */
export const dayOf = (at: number): IsoDate => {
  const then = new Date(at)
  return toIso(then.getFullYear(), then.getMonth() + 1, then.getDate())
}

/** The middle of that day on this device, in ms: what a translator writes out as a date. */
export function noonOf(date: IsoDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, day, 12).getTime()
}

export type DateRefusal =
  /** Nothing a date could be read from. */
  | { readonly kind: 'no-date' }
  /** A month of so many days only. */
  | { readonly kind: 'no-such-day'; readonly month: number; readonly year: number; readonly last: number }
  | { readonly kind: 'no-such-month'; readonly month: number }
  /** Day and month without a year. */
  | { readonly kind: 'no-year' }
  /** 03/04/2026 in English: the third of April or the fourth of March. */
  | { readonly kind: 'day-or-month'; readonly readings: readonly [IsoDate, IsoDate] }

export type DateReading =
  { readonly ok: true; readonly date: IsoDate } | { readonly ok: false; readonly refusal: DateRefusal }

/** January first; a month is known by three letters or more of its name, in whichever of the languages. */
const months = [
  ['enero', 'janeiro', 'january'],
  ['febrero', 'fevereiro', 'february'],
  ['marzo', 'marco', 'march'],
  ['abril', 'april'],
  ['mayo', 'maio', 'may'],
  ['junio', 'junho', 'june'],
  ['julio', 'julho', 'july'],
  ['agosto', 'august'],
  ['septiembre', 'setiembre', 'setembro', 'september'],
  ['octubre', 'outubro', 'october'],
  ['noviembre', 'novembro', 'november'],
  ['diciembre', 'dezembro', 'december'],
]

const monthNamed = (word: string): number | undefined => {
  const found =
    word.length < 3 ? -1 : months.findIndex((names) => names.some((name) => name.startsWith(word)))
  return found < 0 ? undefined : found + 1
}

const refuse = (refusal: DateRefusal): DateReading => ({ ok: false, refusal })

function dateOf(year: number, month: number, day: number): DateReading {
  if (month < 1 || month > 12) return refuse({ kind: 'no-such-month', month })
  const last = daysIn(year, month)
  return day >= 1 && day <= last
    ? { ok: true, date: toIso(year, month, day) }
    : refuse({ kind: 'no-such-day', month, year, last })
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits)
const isYear = (digits: string) => digits.length === 4 || digits.length === 2

/**
 * Reads a date as somebody types it: `2026-11-24`, `24/11/2026`, `24.11.26`, «24 de noviembre de 2026», «24 nov 2026»,
 * «Nov 24, 2026». Figures alone are day before month in Spanish and Portuguese; in English either is usual, so they are read
 * only where one reading is possible.
 */
export function parseDate(typed: string, language: string): DateReading {
  const text = typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(\d)(?:st|nd|rd|th|[ºª°])/g, '$1')
    .trim()
  const words = text
    .split(/[\s,./-]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/)
    .filter((word) => word && !isFiller(word))
  const named = words.map((word) => (/^[a-z]+$/.test(word) ? monthNamed(word) : undefined))
  const month = named.find((each) => each !== undefined)
  const figures = words.filter((word) => /^\d{1,4}$/.test(word))
  if (month !== undefined) {
    if (figures.length === 0 || figures.length + 1 !== words.length) return refuse({ kind: 'no-date' })
    if (figures.length === 1) return refuse({ kind: Number(figures[0]) > 31 ? 'no-date' : 'no-year' })
    const [day, year] = figures[0]!.length === 4 ? [figures[1]!, figures[0]!] : (figures as [string, string])
    if (figures.length !== 2 || day.length > 2 || !isYear(year)) return refuse({ kind: 'no-date' })
    return dateOf(fullYear(year), month, Number(day))
  }
  if (figures.length !== words.length) return refuse({ kind: 'no-date' })
  if (figures.length === 2) {
    const isDayAndMonth = figures.every((figure) => figure.length <= 2)
    return refuse({ kind: isDayAndMonth ? 'no-year' : 'no-date' })
  }
  if (figures.length !== 3) return refuse({ kind: 'no-date' })
  const [a, b, c] = figures as [string, string, string]
  if (a.length === 4) return dateOf(Number(a), Number(b), Number(c))
  if (a.length > 2 || b.length > 2 || !isYear(c)) return refuse({ kind: 'no-date' })
  const dayFirst = dateOf(fullYear(c), Number(b), Number(a))
  if (!language.startsWith('en')) return dayFirst
  const monthFirst = dateOf(fullYear(c), Number(a), Number(b))
  if (!dayFirst.ok) return monthFirst.ok || Number(a) <= 12 ? monthFirst : dayFirst
  if (!monthFirst.ok || monthFirst.date === dayFirst.date) return dayFirst
  return refuse({ kind: 'day-or-month', readings: [dayFirst.date, monthFirst.date] })
}

const isFiller = (word: string) => ['de', 'del', 'do', 'of', 'the', 'el'].includes(word)
