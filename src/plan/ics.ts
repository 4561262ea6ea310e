// Dates of a plan as a calendar file (RFC 5545). Pure: the same events give the same bytes.
import { MINUTE } from '../method/clock.ts'
import { weekdayOf, weekOfMonth } from '../method/rhythm.ts'
import { oneLine } from './clean-text.ts'
import { momentIn, offsetOf } from './zones.ts'

/** «2026-11-24» */
export type DayDate = `${number}-${number}-${number}`

export type When =
  /** Whole days, both included. */
  | { readonly kind: 'days'; readonly from: DayDate; readonly to?: DayDate }
  /** Moments in ms since 1970; in a time zone («America/Mexico_City») it stays at that hour of the clock when repeated. */
  | { readonly kind: 'hours'; readonly from: number; readonly to?: number; readonly zone?: string }

export interface PlanEvent {
  /** The same event has the same for ever: a calendar that read it before takes it for a change, not for another. */
  readonly uid: string
  readonly title: string
  readonly about?: string
  readonly when: When
  readonly repeats?: {
    readonly every: 'week' | 'month' | 'year'
    /** Each so many weeks, months or years; 1 if not said. */
    readonly interval?: number
    /** By the month: on the same weekday of it, as the second Tuesday; a fifth is the last. */
    readonly isByWeekday?: boolean
    /** The last day on which it may be. */
    readonly until?: DayDate
  }
}

const escape = (text: string): string => oneLine(text).replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)

const utf8Length = (letter: string): number => {
  const code = letter.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line is at most 75 bytes; the next one goes on after a space. A letter is never cut. */
export function fold(line: string): string {
  const lines: string[] = ['']
  let bytes = 0
  for (const letter of line) {
    const more = utf8Length(letter)
    if (bytes + more > 75) {
      lines.push(' ')
      bytes = 1
    }
    lines[lines.length - 1] += letter
    bytes += more
  }
  return lines.join('\r\n')
}

const two = (value: number) => String(value).padStart(2, '0')
const day = (date: DayDate): string => date.replaceAll('-', '')
const dayAfter = (date: DayDate): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
/** «20261124T180000», of the fields of a date in UTC. */
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}Z$/gu, '')

const offset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`

const DAY_MS = 86_400_000
/** So long after its first event a zone's changes of the clock are written out. */
const ZONE_DAYS = 366 * 10

/** The zone's changes of the clock from before the first event on, each as an observance of its own. */
function timezone(zone: string, from: number): string[] {
  const begin = from - 370 * DAY_MS
  const changes: { at: number; before: number; after: number }[] = []
  for (let at = begin; at < from + ZONE_DAYS * DAY_MS; at += 7 * DAY_MS) {
    const [before, after] = [offsetOf(zone, at), offsetOf(zone, at + 7 * DAY_MS)]
    if (before === after) continue
    let [low, high] = [at, at + 7 * DAY_MS]
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2)
      if (offsetOf(zone, middle) === before) low = middle
      else high = middle
    }
    changes.push({ at: Math.round(high / MINUTE) * MINUTE, before, after })
  }
  const first = offsetOf(zone, begin)
  const all = [{ at: begin - (begin % DAY_MS), before: first, after: first }, ...changes]
  const least = Math.min(...all.map(({ after }) => after))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...all.flatMap(({ at, before, after }) => {
      const kind = after > least ? 'DAYLIGHT' : 'STANDARD'
      return [
        `BEGIN:${kind}`,
        `DTSTART:${stamp(at + before * MINUTE)}`,
        `TZOFFSETFROM:${offset(before)}`,
        `TZOFFSETTO:${offset(after)}`,
        `END:${kind}`,
      ]
    }),
    'END:VTIMEZONE',
  ]
}

function times(when: When): string[] {
  if (when.kind === 'days')
    return [`DTSTART;VALUE=DATE:${day(when.from)}`, `DTEND;VALUE=DATE:${dayAfter(when.to ?? when.from)}`]
  const { from, to, zone } = when
  const write = (name: string, at: number) =>
    zone ? `${name};TZID=${zone}:${stamp(at + offsetOf(zone, at) * MINUTE)}` : `${name}:${stamp(at)}Z`
  return [write('DTSTART', from), ...(to === undefined ? [] : [write('DTEND', to)])]
}

const frequency = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
/** The day of its first time, by the clock of its zone. */
const firstDay = (when: When): DayDate =>
  when.kind === 'days'
    ? when.from
    : (new Date(when.from + (when.zone ? offsetOf(when.zone, when.from) : 0) * MINUTE)
        .toISOString()
        .slice(0, 10) as DayDate)

/** Which weekday of the month. On the same number a calendar counts by itself, and passes over a month that lacks it. */
const byDay = ({ isByWeekday }: NonNullable<PlanEvent['repeats']>, first: DayDate): string =>
  isByWeekday ? `;BYDAY=${weekOfMonth(first)}${weekdays[weekdayOf(first)]!}` : ''

function rule({ repeats, when }: PlanEvent): string[] {
  if (!repeats) return []
  const { every, interval = 1, until } = repeats
  const endOfDay = (zone: string | undefined, last: DayDate) =>
    stamp(zone ? momentIn(zone, last, 24 * 60) - 1_000 : Date.parse(`${last}T23:59:59Z`))
  const last = until && (when.kind === 'days' ? day(until) : `${endOfDay(when.zone, until)}Z`)
  return [
    [
      `RRULE:FREQ=${frequency[every]}`,
      interval > 1 ? `;INTERVAL=${interval}` : '',
      byDay(repeats, firstDay(when)),
      last ? `;UNTIL=${last}` : '',
    ].join(''),
  ]
}

/** @param asOf when the calendar was made, in ms since 1970 */
export function renderIcs(title: string, events: readonly PlanEvent[], asOf: number): string {
  const zones = new Map<string, number>()
  for (const { when } of events)
    if (when.kind === 'hours' && when.zone)
      zones.set(when.zone, Math.min(when.from, zones.get(when.zone) ?? Infinity))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tertulia//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(title)}`,
    ...[...zones].flatMap(([zone, from]) => timezone(zone, from)),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid.replaceAll(/[^\w.@-]/gu, '-')}`,
      `DTSTAMP:${stamp(asOf)}Z`,
      ...times(event.when),
      ...rule(event),
      `SUMMARY:${escape(event.title)}`,
      ...(event.about ? [`DESCRIPTION:${escape(event.about)}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
