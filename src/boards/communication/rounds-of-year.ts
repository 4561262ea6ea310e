// What comes round in a year, out of the table of channels. Pure.
import { addDays, addMonths, type IsoDate } from '../../method/dates.ts'
import { daysOf, rhythms, type Rhythm } from '../../method/rhythm.ts'
import { isClockTime, type ClockTime } from '../../method/times.ts'
import { choiceOf, dateOf, numberOf, textOf } from '../../workshop/content/cells.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import type { SheetValues } from '../../workshop/content/sheet-values.ts'
import { isTimeZone } from '../../plan/zones.ts'
import { channels } from './board.ts'

/** A channel of which it is known when it is first. */
export interface Recurring {
  readonly row: Row
  readonly name: string
  readonly rhythm: Rhythm
  readonly first: IsoDate
  readonly until: IsoDate | undefined
  readonly at: ClockTime | undefined
  readonly minutes: number
}

const HOUR = 60
const LONGEST_MINUTES = 24 * HOUR

export const recurringIn = (rows: readonly Row[]): readonly Recurring[] =>
  rowsOf(rows, channels.table).flatMap((row) => {
    const { cells } = row
    const first = dateOf(cells['first'])
    if (!first) return []
    const at = textOf(cells['at'])
    const minutes = numberOf(cells['minutes']) ?? HOUR
    return [
      {
        row,
        name: textOf(cells['name'])?.trim() ?? '',
        rhythm: choiceOf(cells['rhythm'], rhythms) ?? 'once',
        first,
        until: dateOf(cells['until']),
        at: isClockTime(at) ? at : undefined,
        minutes: minutes > 0 && minutes <= LONGEST_MINUTES ? Math.round(minutes) : HOUR,
      },
    ]
  })

/** Whether it does not come round any more: past its last day, or once, and that day is behind us. */
export function isOver({ cells }: Pick<Row, 'cells'>, today: IsoDate): boolean {
  const isOnce = choiceOf(cells['rhythm'], rhythms) === 'once'
  const last = dateOf(cells['until']) ?? (isOnce ? dateOf(cells['first']) : undefined)
  return last !== undefined && last < today
}

export interface Occasion {
  readonly day: IsoDate
  readonly of: Recurring
}

/** A year of them from a day on, earliest first, on one day by the hour. */
export function yearOf(recurring: readonly Recurring[], from: IsoDate): readonly Occasion[] {
  const to = addDays(addMonths(from, 12), -1)
  return recurring
    .flatMap((of) => daysOf(of, from, to).map((day) => ({ day, of })))
    .toSorted((a, b) => {
      const [one, other] = [a, b].map(({ day, of }) => `${day} ${of.at ?? ''}`)
      return one! < other! ? -1 : one! > other! ? 1 : 0
    })
}

/** The zone in whose hours the group meets; `undefined` where none was chosen, or one that there is not. */
export function zoneIn(values: SheetValues): string | undefined {
  const zone = textOf(values['communication/zone'])
  return zone !== undefined && isTimeZone(zone) ? zone : undefined
}
