// Rows as a spreadsheet takes them, and as they can be pasted here again: without a doubt about any figure. Pure.
import { unparse } from 'papaparse'
import { defuse } from '../../plan/formula.ts'
import { dateOf, moneyOf, numberOf } from '../../workshop/content/cells.ts'
import type { Column } from './columns.ts'
import type { Hand } from './hand.ts'
import type { CellRow } from './looking.ts'
import { writtenIn } from './reading.ts'

export interface CopiedTable {
  /** Tabs between cells. */
  readonly text: string
  readonly html: string
}

/** The rows under their columns' titles. No cell is a formula. */
export function copyRows(rows: readonly CellRow[], columns: readonly Column[], hand: Hand): CopiedTable {
  const lines = [
    columns.map(({ title }) => hand.word(title)),
    ...rows.map((row) => columns.map((column) => defuse(copied(row, column, hand)))),
  ]
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`
  const [head = [], ...body] = lines
  return {
    text: unparse(lines, { delimiter: '\t', newline: '\r\n' }),
    html: `<table><thead>${line(head, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`,
  }
}

/** Figures without thousands, days as numbers from the year on: spreadsheets of every language read both. */
function copied(row: CellRow, column: Column, hand: Hand): string {
  const cell = row.cells[column.name]
  switch (column.kind) {
    case 'number':
      return figures(numberOf(cell), hand.language)
    case 'money': {
      const money = moneyOf(cell)
      return money ? `${money[0].replace('.', decimalMark(hand.language))} ${money[1]}` : ''
    }
    case 'date':
      return dateOf(cell) ?? ''
    case 'time':
    case 'text':
    case 'long':
    case 'choice':
    case 'yes':
    case 'people':
    case 'link':
      return writtenIn(row, column, hand)
  }
}

const decimalMark = (language: string): string =>
  new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')!.value

/** Three decimals look like thousands: they get a fourth. */
function figures(number: number | undefined, language: string): string {
  if (number === undefined) return ''
  const written = number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
  return (/\.\d{3}$/.test(written) ? `${written}0` : written).replace('.', decimalMark(language))
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
