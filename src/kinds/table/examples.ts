import type { Translator } from '../../i18n/translator.ts'
import { addDays, type IsoDate } from '../../method/dates.ts'
import { textOf, type Cell } from '../../workshop/content/cells.ts'
import type { Columns, ExampleCell, ExampleRow } from './columns.ts'

/** What an example says, in a language and as of a day: cells, and the words of long columns. Pure. */
export function exampleRow(
  example: ExampleRow,
  columns: Columns,
  { t }: Pick<Translator, 't'>,
  today: IsoDate,
): { readonly cells: Readonly<Record<string, Cell>>; readonly texts: Readonly<Record<string, string>> } {
  const cells: Record<string, Cell> = {}
  const texts: Record<string, string> = {}
  for (const { name, kind } of columns) {
    const cell = example[name]
    if (!cell) continue
    const value = valueOf(cell, t, today)
    if (kind === 'long') texts[name] = textOf(value) ?? ''
    else cells[name] = value
  }
  return { cells, texts }
}

function valueOf(cell: ExampleCell, t: Translator['t'], today: IsoDate): Cell {
  if ('say' in cell) return t(cell.say)
  return 'is' in cell ? cell.is : addDays(today, cell.inDays)
}
