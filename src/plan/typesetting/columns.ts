import { oneLine } from '../clean-text.ts'
import type { Face } from './fonts.ts'
import type { Typesetter } from './lines.ts'

/** What a cell asks of its column, in points. */
interface CellWidths {
  /** Of its widest word. */
  readonly widest: number
  /** Of all of it on one line. */
  readonly whole: number
}

/** @param size of its letters, in points */
export function widthsOfCell(text: string, face: Face, size: number, type: Typesetter): CellWidths {
  const words = oneLine(text).split(/\s+/u)
  return {
    widest: Math.max(...words.map((word) => type.widthOf(word, face))) * size,
    whole: type.widthOf(words.join(' '), face) * size,
  }
}

/** A column asks for no more than this, whatever stands in it. */
const MOST_WHOLE = 240
/** Words wider than this are broken. */
const MOST_WORD = 110

/** Widths of a table's columns, as browsers share them out: each its widest word, the rest by what each would like. */
export function columnWidths(
  rows: readonly (readonly CellWidths[])[],
  width: number,
  padding: number,
): readonly number[] {
  const columns = rows[0]?.map((_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? [])
    const most = (of: (cell: CellWidths) => number) => cells.reduce((a, cell) => Math.max(a, of(cell)), 0)
    const least =
      Math.min(
        MOST_WORD,
        most(({ widest }) => widest),
      ) +
      padding +
      0.5
    return {
      least,
      liked: Math.max(
        least,
        Math.min(
          MOST_WHOLE,
          most(({ whole }) => whole),
        ) +
          padding +
          0.5,
      ),
    }
  })
  if (!columns || columns.length === 0) return []
  const sum = (of: (column: { least: number; liked: number }) => number) =>
    columns.reduce((total, column) => total + of(column), 0)
  const [least, liked] = [sum((column) => column.least), sum((column) => column.liked)]
  if (liked <= width) return columns.map((column) => (column.liked * width) / liked)
  if (least >= width) return columns.map((column) => (column.least * width) / least)
  const share = (width - least) / (liked - least)
  return columns.map((column) => column.least + (column.liked - column.least) * share)
}
