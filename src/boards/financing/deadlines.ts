// Deadlines of calls and of lines of action, in time. Pure.
import type { IsoDate } from '../../method/dates.ts'
import { dateOf, textOf } from '../../workshop/content/cells.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { actionLines, calls } from './board.ts'

export interface Deadline {
  readonly row: Row
  readonly kind: 'call' | 'line'
  readonly day: IsoDate
  readonly name: string
  readonly isPast: boolean
}

/** Past for a call: the day has gone by and nothing was handed in. */
export const isPastCall = ({ cells }: Row, today: IsoDate): boolean =>
  isBefore(cells, today) && !['applied', 'won', 'lost'].includes(textOf(cells['state']) ?? '')
export const isPastLine = ({ cells }: Row, today: IsoDate): boolean =>
  isBefore(cells, today) && !['done', 'stopped'].includes(textOf(cells['state']) ?? '')

function isBefore(cells: Row['cells'], today: IsoDate): boolean {
  const day = dateOf(cells['deadline'])
  return day !== undefined && day < today
}

export const nameOfCall = ({ cells }: Row): string =>
  [textOf(cells['name']), textOf(cells['funder'])].filter(Boolean).join(' · ')

/** Every deadline, earliest first; of calls that were lost or do not fit none. */
export function deadlinesOf(rows: readonly Row[], today: IsoDate): readonly Deadline[] {
  const read = (kind: Deadline['kind'], row: Row, name: string, isPast: boolean): Deadline[] => {
    const day = dateOf(row.cells['deadline'])
    return day ? [{ row, kind, day, name, isPast }] : []
  }
  return [
    ...rowsOf(rows, calls.table)
      .filter(({ cells }) => cells['state'] !== 'lost' && cells['fit'] !== 'no')
      .flatMap((row) => read('call', row, nameOfCall(row), isPastCall(row, today))),
    ...rowsOf(rows, actionLines.table)
      .filter(({ cells }) => cells['state'] !== 'stopped')
      .flatMap((row) => read('line', row, row.texts['what']?.trim() ?? '', isPastLine(row, today))),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
