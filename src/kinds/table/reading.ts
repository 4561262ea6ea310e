// What is typed in a cell, read by its column's kind, and what stands in it, as the language writes it. Pure.
import { noonOf, parseDate, type DateRefusal } from '../../method/dates.ts'
import { parseMoney, writeMoney, type MoneyRefusal } from '../../method/money.ts'
import { parseNumber, writeNumber, type NumberRefusal } from '../../method/numbers.ts'
import {
  CELL_LETTERS,
  choiceOf,
  dateOf,
  moneyOf,
  numberOf,
  textOf,
  type Cell,
} from '../../workshop/content/cells.ts'
import type { Row } from '../../workshop/content/rows.ts'
import type { Column } from './columns.ts'

/** The language's hand: what writing and reading of a cell depend on. */
export interface Hand {
  readonly language: string
  date(at: number): string
  /** The word of a choice, as it is shown. */
  word(label: Extract<Column, { kind: 'choice' }>['choices'][number]['label']): string
  /** The currency meant where none is typed. */
  readonly currency: string | undefined
}

export type CellRefusal =
  | DateRefusal
  | MoneyRefusal
  | NumberRefusal
  | { readonly kind: 'too-long'; readonly letters: number }
  | { readonly kind: 'no-choice' }

export type CellReading =
  { readonly ok: true; readonly value: Cell | null } | { readonly ok: false; readonly refusal: CellRefusal }

/** What stands in a cell of this column; empty where it holds nothing of its kind. */
export function writtenIn(row: Pick<Row, 'cells' | 'texts'>, column: Column, hand: Hand): string {
  const cell = row.cells[column.name]
  switch (column.kind) {
    case 'text':
      return textOf(cell) ?? ''
    case 'long':
      return row.texts[column.name] ?? ''
    case 'number': {
      const number = numberOf(cell)
      return number === undefined ? '' : writeNumber(number, hand.language)
    }
    case 'money': {
      const money = moneyOf(cell)
      return money ? writeMoney(money, hand.language) : ''
    }
    case 'date': {
      const date = dateOf(cell)
      return date ? hand.date(noonOf(date)) : ''
    }
    case 'choice': {
      const words = column.choices.map(({ value }) => value)
      return choiceOf(cell, words) ?? ''
    }
    case 'people':
      return ''
  }
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()

/** Reads what somebody typed, or pasted, into a cell of this column. */
export function readTyped(typed: string, column: Column, hand: Hand): CellReading {
  const text = typed.trim()
  if (!text) return { ok: true, value: null }
  switch (column.kind) {
    case 'number': {
      const read = parseNumber(text, hand.language)
      return read.ok ? { ok: true, value: read.number } : read
    }
    case 'money': {
      const read = parseMoney(text, hand.language, hand.currency)
      return read.ok ? { ok: true, value: read.money } : read
    }
    case 'date': {
      const read = parseDate(text, hand.language)
      return read.ok ? { ok: true, value: read.date } : read
    }
    case 'choice': {
      const found = column.choices.find(({ value, label }) =>
        [value, hand.word(label)].some((word) => plain(word) === plain(text)),
      )
      return found ? { ok: true, value: found.value } : { ok: false, refusal: { kind: 'no-choice' } }
    }
    case 'text':
    case 'long':
    case 'people':
      return text.length > CELL_LETTERS && column.kind === 'text'
        ? { ok: false, refusal: { kind: 'too-long', letters: text.length } }
        : { ok: true, value: text }
  }
}

/** The currency a bare amount is in: the one of the newest amount that anybody wrote. */
export function usualCurrency(rows: readonly Row[]): string | undefined {
  const newest = rows.toSorted((a, b) => b.made - a.made || (a.id < b.id ? -1 : 1))
  for (const { cells } of newest)
    for (const cell of Object.values(cells)) {
      const money = moneyOf(cell)
      if (money) return money[1]
    }
  return undefined
}
