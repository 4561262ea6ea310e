// How often something comes round, and on which days. No Manual, step 5: a weekly message, a monthly meeting, two meetings
// face to face in a year.
import { addDays, addMonths, daysBetween, type IsoDate } from './dates.ts'

/** `weekday`: on the same weekday of the month, as the second Tuesday; the fifth is the last. */
export const rhythms = [
  'once',
  'week',
  'fortnight',
  'month',
  'month-weekday',
  'quarter',
  'half-year',
  'year',
] as const
export type Rhythm = (typeof rhythms)[number]

const DAYS: Partial<Record<Rhythm, number>> = { week: 7, fortnight: 14 }
const MONTHS: Partial<Record<Rhythm, number>> = {
  month: 1,
  'month-weekday': 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** 0 is Sunday. */
export const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()
const firstOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 8)}01` as IsoDate

/** Which weekday of its month a day is: 1 to 4, and -1 for a fifth, which is the last. */
export function weekOfMonth(date: IsoDate): number {
  const nth = Math.ceil(Number(date.slice(8)) / 7)
  return nth === 5 ? -1 : nth
}

function onWeekday(month: IsoDate, weekday: number, nth: number): IsoDate {
  const first = firstOfMonth(month)
  if (nth < 0) {
    const last = addDays(addMonths(first, 1), -1)
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** The day of the nth time it comes round, counted from zero; where a month lacks its day, the last of that month. */
function nthTime(first: IsoDate, rhythm: Rhythm, n: number): IsoDate {
  const days = DAYS[rhythm]
  if (days) return addDays(first, days * n)
  const months = (MONTHS[rhythm] ?? 0) * n
  return rhythm === 'month-weekday'
    ? onWeekday(addMonths(firstOfMonth(first), months), weekdayOf(first), weekOfMonth(first))
    : addMonths(first, months)
}

/**
 * The days on which it is, from one day to another, both included. A month that lacks its day is passed over, as calendar
 * programs do (RFC 5545).
 */
export function daysOf(
  { first, rhythm, until }: { first: IsoDate; rhythm: Rhythm; until?: IsoDate | undefined },
  from: IsoDate,
  to: IsoDate,
): readonly IsoDate[] {
  const last = until && until < to ? until : to
  if (rhythm === 'once') return first >= from && first <= last ? [first] : []
  const days: IsoDate[] = []
  const hasItsDay = DAYS[rhythm] !== undefined || rhythm === 'month-weekday'
  // Not every week since years ago: from a time or two before the first day that is asked for.
  const step = DAYS[rhythm] ?? (MONTHS[rhythm] ?? 12) * 31
  const begin = Math.max(0, Math.floor(daysBetween(first, from) / step) - 1)
  for (let n = begin, before: IsoDate | undefined; ; n += 1) {
    const day = nthTime(first, rhythm, n)
    if (day > last || day === before) return days
    if (day >= from && (hasItsDay || day.endsWith(first.slice(8)))) days.push(day)
    before = day
  }
}
