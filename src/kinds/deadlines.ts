// Deadlines of calls and of lines of action, in time. Pure.
import type { Translator } from '../i18n/translator.ts'
import { byDay, type IsoDate } from '../method/dates.ts'
import type { PlanEvent } from '../plan/ics.ts'
import { dateOf, textOf } from '../workshop/content/cells.ts'
import { datedTables, rowsOf, type Row } from '../workshop/content/rows.ts'

export interface Deadline {
  readonly row: Row
  readonly kind: 'call' | 'line'
  readonly day: IsoDate
  readonly name: string
  readonly isPast: boolean
}

/** Of a call that was handed in or lost, and of a line that is done or stopped, nothing falls due any more. */
const settled: ReadonlySet<string> = new Set(['applied', 'won', 'lost', 'done', 'stopped'])
export const isSettled = ({ cells }: Pick<Row, 'cells'>): boolean => settled.has(textOf(cells['state']) ?? '')

/** Past: the day has gone by and nothing was handed in, or done. */
export const isPast = (row: Pick<Row, 'cells'>, today: IsoDate): boolean =>
  isBefore(row.cells, today) && !isSettled(row)

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
    ...rowsOf(rows, datedTables.calls)
      .filter(({ cells }) => cells['state'] !== 'lost' && cells['fit'] !== 'no')
      .flatMap((row) => read('call', row, nameOfCall(row), isPast(row, today))),
    ...rowsOf(rows, datedTables.actionLines)
      .filter(({ cells }) => cells['state'] !== 'stopped')
      .flatMap((row) => read('line', row, row.texts['what']?.trim() ?? '', isPast(row, today))),
  ].toSorted(byDay)
}

/** Before every day: in a calendar nothing is past. */
export const NO_DAY = '0001-01-01'

/** The deadlines as events of a calendar; each keeps its id, so that a calendar that has it takes it for the same. */
export const eventsOf = (rows: readonly Row[], { t }: Translator): readonly PlanEvent[] =>
  deadlinesOf(rows, NO_DAY).map(({ row, kind, day, name }) => ({
    uid: `${row.id}@tertulia`,
    title: `${t(`financing.deadline.${kind}`)}: ${name || t('common.noName')}`,
    when: { kind: 'days', from: day },
  }))
