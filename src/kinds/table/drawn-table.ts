import type { MenuItem } from '../../ui/Menu.tsx'
import type { Cell } from '../../workshop/content/cells.ts'
import type { Columns, Sort } from './columns.ts'
import type { Hand } from './hand.ts'
import type { CellRow } from './looking.ts'

/** What a grid and cards draw of a table, and what they tell. */
export interface DrawnTable<Row extends CellRow> {
  readonly label: string
  readonly columns: Columns
  readonly hand: Hand
  /** Those drawn now, and where the first of them stands among all that are looked at. */
  readonly rows: readonly Row[]
  readonly from: number
  readonly total: number
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort | undefined) => void
  readonly onWrite: (row: Row, column: string, value: Cell | null) => void
  readonly menuOf: (row: Row) => readonly MenuItem[]
  /** What is said under a cell, counted from its row: "in 12 days". */
  readonly beside?: ((row: Row, column: string) => string | undefined) | undefined
  /** Rows that are past; words beside a cell say why, the grey alone says nothing. */
  readonly isPast?: ((row: Row) => boolean) | undefined
}
