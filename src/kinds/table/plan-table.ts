// A declared table in the plan: its rows as people read them, in the plan's language. Pure.
import type { Translator } from '../../i18n/translator.ts'
import type { Block, ItemRef, Line } from '../../plan/tree.ts'
import type { Row } from '../../workshop/content/rows.ts'
import type { Column, RowTable } from './columns.ts'
import type { Hand } from './hand.ts'
import { writtenIn } from './reading.ts'

/** What stands in a cell, as a line of the plan. People's words are told from the tool's. */
export function cellLine(
  row: Row,
  column: Column,
  { translator, hand, source = `r:${row.id}` }: { translator: Translator; hand: Hand; source?: ItemRef },
): Line {
  const text =
    column.kind === 'people' ? translator.list(hand.people(row.id, column)) : writtenIn(row, column, hand)
  const isVoice = voices.has(column.kind) && text.trim() !== ''
  return isVoice ? { text, isVoice, source } : { text }
}
const voices: ReadonlySet<Column['kind']> = new Set(['text', 'long', 'people', 'link'])

/** Whether somebody wrote anything in a row: an empty one is a row somebody is about to fill. */
export const isFilled = ({ cells, texts }: Pick<Row, 'cells' | 'texts'>): boolean =>
  Object.keys(cells).length > 0 || Object.values(texts).some((text) => text.trim() !== '')

/**
 * Rows of a declared table, those that hold something, in the order in which they come; no block where there are none. A
 * column in which nothing stands anywhere is left out: a page is narrow.
 * @param hand of the plan's snapshot and language: `handOf(translator, snapshot)`
 * @param source where a row's words stand, where that is not the row itself
 */
export function planTable(
  { columns, title }: RowTable,
  rows: readonly Row[],
  { translator, hand, source, hasCaption }: PlanTableMeans,
): readonly Block[] {
  const lines = rows
    .map((row) =>
      columns.map((column) =>
        cellLine(row, column, { translator, hand, ...(source && { source: source(row) }) }),
      ),
    )
    .filter((row) => row.some(({ text }) => text.trim() !== ''))
  if (lines.length === 0) return []
  const isSaid = columns.map((_, at) => at === 0 || lines.some((row) => row[at]!.text.trim() !== ''))
  return [
    {
      kind: 'table',
      ...(hasCaption && { caption: translator.t(title) }),
      header: columns.filter((_, at) => isSaid[at]).map((column) => translator.t(column.title)),
      rows: lines.map((row) => row.filter((_, at) => isSaid[at])),
    },
  ]
}

export interface PlanTableMeans {
  readonly translator: Translator
  readonly hand: Hand
  readonly source?: (row: Row) => ItemRef
  /** Whether the table is named above it; otherwise its heading does. */
  readonly hasCaption?: boolean
}
