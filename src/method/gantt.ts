// A calendar of projects: where in time each lies, as shares of the whole from 0 to 1. Screens and documents draw the same.
import { addDays, addMonths, daysBetween, type IsoDate } from './dates.ts'

/** Either end may be open, and the end before the start. */
export type Span = readonly [start: IsoDate | null, end: IsoDate | null]

export interface Tick {
  /** The first of a month. */
  readonly date: IsoDate
  readonly at: number
}

export interface Timeline {
  readonly from: IsoDate
  /** The day after its last. */
  readonly to: IsoDate
  readonly ticks: readonly Tick[]
  /** Months from tick to tick. */
  readonly step: number
}

export interface Bar {
  readonly from: number
  readonly to: number
  /** Nobody said when it begins, or ends: it is drawn a month long and open there. */
  readonly isOpen: 'start' | 'end' | undefined
  /** It ends before it starts; both dates stay as typed. */
  readonly isReversed: boolean
}

const SHORTEST_MONTHS = 12
const MOST_TICKS = 36
const steps = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12_000]
/** How long an end that is open is drawn. */
const OPEN_DAYS = 30

const monthsIn = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const firstOfMonth = (months: number): IsoDate =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01` as IsoDate

/** The calendar of IsoDate begins and ends here. */
const [FIRST_MONTH, LAST_MONTH] = [monthsIn('0001-01-01'), monthsIn('9999-12-01')]

/** Whole months around all the dates, at least twelve, with so many ticks that one can read them. */
export function timelineOf(dates: readonly IsoDate[], today: IsoDate): Timeline {
  const sorted = (dates.length > 0 ? dates : [today]).toSorted()
  // A month more than there is, so that the last end can be moved on.
  const [first, last] = [monthsIn(sorted[0]!), monthsIn(sorted.at(-1)!) + 2]
  const length = Math.max(SHORTEST_MONTHS, last - first)
  const step = steps.find((each) => length / each <= MOST_TICKS) ?? steps.at(-1)!
  const begin = Math.max(FIRST_MONTH, Math.floor(Math.min(first, LAST_MONTH - length) / step) * step)
  const end = Math.min(LAST_MONTH, begin + Math.ceil(Math.max(length, last - begin) / step) * step)
  const [from, to] = [firstOfMonth(begin), firstOfMonth(end)]
  const bare = { from, to, ticks: [], step }
  const ticks = Array.from({ length: Math.ceil((end - begin) / step) }, (_, index) => {
    const date = firstOfMonth(begin + index * step)
    return { date, at: shareOf(bare, date) }
  })
  return { ...bare, ticks }
}

/** Where a day begins; before and after the timeline its ends. */
export const shareOf = ({ from, to }: Pick<Timeline, 'from' | 'to'>, date: IsoDate): number =>
  Math.min(1, Math.max(0, daysBetween(from, date) / daysBetween(from, to)))

/** `undefined`: nobody said when. The last day counts whole. */
export function barOf(timeline: Timeline, [start, end]: Span): Bar | undefined {
  if (start === null && end === null) return undefined
  const isReversed = start !== null && end !== null && end < start
  const [first, last] = isReversed ? [end, start] : [start, end]
  return {
    from: shareOf(timeline, first ?? addDays(last!, -OPEN_DAYS)),
    to: shareOf(timeline, addDays(last ?? addDays(first!, OPEN_DAYS), 1)),
    isOpen: start === null ? 'start' : end === null ? 'end' : undefined,
    isReversed,
  }
}

/** What of a bar is held: an end, or all of it. */
export type Grip = 'start' | 'end' | 'whole'
export type Move = { readonly days: number } | { readonly months: number }

/** The span after moving what is held; an end that is open stays open. */
export function moveSpan([start, end]: Span, grip: Grip, move: Move): Span {
  const moved = (date: IsoDate | null) =>
    date && ('days' in move ? addDays(date, move.days) : addMonths(date, move.months))
  return [grip === 'end' ? start : moved(start), grip === 'start' ? end : moved(end)]
}
