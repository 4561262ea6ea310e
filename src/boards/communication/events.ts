import { MINUTE } from '../../method/clock.ts'
import { minutesOf } from '../../method/times.ts'
import type { PlanEvent } from '../../plan/ics.ts'
import { momentIn } from '../../plan/zones.ts'
import type { Rhythm } from '../../method/rhythm.ts'
import type { Recurring } from './rounds-of-year.ts'

const repeats: Readonly<Record<Rhythm, Omit<NonNullable<PlanEvent['repeats']>, 'until'> | undefined>> = {
  once: undefined,
  week: { every: 'week' },
  fortnight: { every: 'week', interval: 2 },
  month: { every: 'month' },
  'month-weekday': { every: 'month', isByWeekday: true },
  quarter: { every: 'month', interval: 3 },
  'half-year': { every: 'month', interval: 6 },
  year: { every: 'year' },
}

/** For calendars: at its hour in the group's zone; without an hour, or a zone to read it in, on its day. */
export function eventOf(each: Recurring, zone: string | undefined, unnamed: string): PlanEvent {
  const { row, name, first, at, minutes, rhythm, until } = each
  const from = at && zone ? momentIn(zone, first, minutesOf(at)) : undefined
  const rule = repeats[rhythm]
  const about = row.texts['what']?.trim()
  return {
    uid: `${row.id}@tertulia`,
    title: at && from === undefined ? `${at} ${name || unnamed}` : name || unnamed,
    ...(about && { about }),
    when:
      from === undefined
        ? { kind: 'days', from: first }
        : { kind: 'hours', from, to: from + minutes * MINUTE, zone: zone! },
    ...(rule && { repeats: { ...rule, ...(until && { until }) } }),
  }
}
