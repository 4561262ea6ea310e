// How one person looks at a table: sorted, and only some of its rows. Nothing of it is shared or written. Pure.
import { dateOf, moneyOf, numberOf, textOf } from '../../workshop/content/cells.ts'
import type { Row } from '../../workshop/content/rows.ts'
import type { Column, Sort } from './columns.ts'
import type { Hand } from './hand.ts'
import { plain } from '../../i18n/plain.ts'
import { writtenIn } from './reading.ts'

/** A row of whatever noun: what stands in its cells. */
export interface CellRow extends Pick<Row, 'cells' | 'texts'> {
  readonly id: string
}

export interface Look {
  /** Without one, rows stand in the group's order. */
  readonly sort: Sort | undefined
  /** Words that stand in a row, whatever the column. */
  readonly words: string
  /** A choice; `''` where none was made. */
  readonly choice: { readonly column: string; readonly value: string } | undefined
  /** Rows asked for one by one. */
  readonly only: ReadonlySet<string> | undefined
}

export const wholeTable: Look = { sort: undefined, words: '', choice: undefined, only: undefined }
export const isFiltered = ({ words, choice, only }: Look): boolean =>
  plain(words) !== '' || choice !== undefined || only !== undefined

/** Columns one may filter by: each with its words, as they stand in cells. */
export const choicesOf = (column: Column, hand: Hand): readonly { value: string; label: string }[] => {
  if (column.kind === 'choice')
    return column.choices.map(({ value, label }) => ({ value, label: hand.word(label) }))
  if (column.kind !== 'yes') return []
  return [
    { value: 'true', label: hand.word('table.yes') },
    { value: 'false', label: hand.word('table.no') },
  ]
}

/** Whether a row is among those looked at. */
export function isLookedAt(row: CellRow, look: Look, columns: readonly Column[], hand: Hand): boolean {
  if (look.only && !look.only.has(row.id)) return false
  if (look.choice && chosenIn(row, look.choice.column, columns, hand) !== look.choice.value) return false
  const words = plain(look.words).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const said = plain(columns.map((column) => writtenIn(row, column, hand)).join(' '))
  return words.every((word) => said.includes(word))
}

/** A word of this version's declaration; `''` for every other value. */
function chosenIn(row: CellRow, name: string, columns: readonly Column[], hand: Hand): string {
  const column = columns.find((each) => each.name === name)
  const cell = row.cells[name]
  const value = typeof cell === 'boolean' ? String(cell) : (textOf(cell) ?? '')
  return column && choicesOf(column, hand).some((each) => each.value === value) ? value : ''
}

type Key = string | number | bigint
/** By what a row is sorted in a column, first by first; `undefined` where the cell is empty. */
function keyOf(row: CellRow, column: Column, hand: Hand): readonly Key[] | undefined {
  const cell = row.cells[column.name]
  switch (column.kind) {
    case 'number': {
      const number = numberOf(cell)
      return number === undefined ? undefined : [number]
    }
    case 'money': {
      const money = moneyOf(cell)
      if (!money) return undefined
      const [whole = '0', decimals = ''] = money[0].split('.')
      return [money[1], BigInt(whole + decimals.padEnd(2, '0'))]
    }
    case 'date': {
      const date = dateOf(cell)
      return date && [date]
    }
    case 'time': {
      const time = writtenIn(row, column, hand)
      return time ? [time] : undefined
    }
    case 'choice': {
      const at = column.choices.findIndex(({ value }) => value === cell)
      return at < 0 ? undefined : [at]
    }
    case 'yes':
      return typeof cell === 'boolean' ? [cell ? 0 : 1] : undefined
    case 'text':
    case 'long':
    case 'people':
    case 'link': {
      const text = writtenIn(row, column, hand).trim()
      return text ? [text] : undefined
    }
  }
}

/**
 * Rows by what stands in a column: numbers by value, amounts by currency and within it by value, days by date, choices as they
 * are declared, words as the language sorts them; empty cells last both ways, and what is alike in the group's order.
 */
export function sortRows<Each extends CellRow>(
  rows: readonly Each[],
  sort: Sort | undefined,
  columns: readonly Column[],
  hand: Hand,
): readonly Each[] {
  const column = columns.find(({ name }) => name === sort?.column)
  if (!sort || !column) return rows
  const isWords = ['text', 'long', 'people', 'link'].includes(column.kind)
  const { compare } = new Intl.Collator(hand.language, { numeric: true })
  const order = (a: Key, b: Key) => (isWords ? compare(a as string, b as string) : a < b ? -1 : a > b ? 1 : 0)
  const way = sort.isDown ? -1 : 1
  return rows
    .map((row) => ({ row, key: keyOf(row, column, hand) }))
    .toSorted((a, b) => {
      if (!a.key || !b.key) return Number(!a.key) - Number(!b.key)
      for (const [at, part] of a.key.entries()) {
        const ordered = order(part, b.key[at]!)
        if (ordered !== 0) return way * ordered
      }
      return 0
    })
    .map(({ row }) => row)
}

/**
 * The rows as this person looks at them. Who is in a row keeps it where it is, as it stood when they came into it; a row they
 * just made is in sight whatever is looked for.
 * @param held rows that somebody here is in, as they stood
 */
export function lookAt<Each extends CellRow>(
  rows: readonly Each[],
  look: Look,
  {
    columns,
    hand,
    held = new Map(),
    fresh = new Set(),
  }: {
    readonly columns: readonly Column[]
    readonly hand: Hand
    readonly held?: ReadonlyMap<string, CellRow>
    readonly fresh?: ReadonlySet<string>
  },
): readonly Each[] {
  const asTheyStood = rows.map((now) => ({ ...(held.get(now.id) ?? now), now }))
  const seen = isFiltered(look)
    ? asTheyStood.filter((row) => fresh.has(row.id) || isLookedAt(row, look, columns, hand))
    : asTheyStood
  return sortRows(seen, look.sort, columns, hand).map(({ now }) => now)
}
