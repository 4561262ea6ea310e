import { createContext, useContext } from 'react'
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
  readonly isCards: boolean
  readonly sort: Sort | undefined
  onSort(sort: Sort | undefined): void
  onWrite(row: Row, column: string, value: Cell | null): void
  menuOf(row: Row): readonly MenuItem[]
  /** What is said under a cell, counted from its row: "in 12 days". */
  beside?(row: Row, column: string): string | undefined
  /** Rows that are past; words beside a cell say why, the grey alone says nothing. */
  isPast?(row: Row): boolean
}

const DrawnTableContext = createContext<DrawnTable<CellRow> | null>(null)
/** To every cell: as a property of each, thousands of rows would pass through hundreds of cells. */
export const DrawnTableProvider = DrawnTableContext.Provider

export function useDrawnTable(): DrawnTable<CellRow> {
  const table = useContext(DrawnTableContext)
  if (!table) throw new Error('a cell needs its table above it')
  return table
}
