// What is typed in a cell, read by its column's kind, and what stands in it, as the language writes it. Pure.
import { noonOf, parseDate, type DateRefusal } from '../../method/dates.ts'
import { parseMoney, writeMoney, type MoneyRefusal } from '../../method/money.ts'
import { parseNumber, writeNumber, type NumberRefusal } from '../../method/numbers.ts'
import { isClockTime, parseTime } from '../../method/times.ts'
import {
  CELL_LETTERS,
  dateOf,
  linkOf,
  moneyOf,
  numberOf,
  textOf,
  type Cell,
} from '../../workshop/content/cells.ts'
import type { Row } from '../../workshop/content/rows.ts'
import type { Column } from './columns.ts'
import { itemAt, type Hand } from './hand.ts'
import { plain } from '../../i18n/plain.ts'

export type CellRefusal =
  | DateRefusal
  | MoneyRefusal
  | NumberRefusal
  | { readonly kind: 'too-long'; readonly letters: number }
  | { readonly kind: 'no-time' | 'no-choice' | 'no-yes' | 'no-item' | 'items-alike' }

export type CellReading =
  { readonly ok: true; readonly value: Cell | null } | { readonly ok: false; readonly refusal: CellRefusal }

/** What stands in a cell of this column, as people read it; empty where it holds nothing of its kind. */
export function writtenIn(
  row: Pick<Row, 'cells' | 'texts'> & { readonly id: string },
  column: Column,
  hand: Hand,
): string {
  const cell = row.cells[column.name]
  switch (column.kind) {
    case 'text':
      return textOf(cell) ?? ''
    case 'long':
      return row.texts[column.name] ?? ''
    case 'number': {
      const number = numberOf(cell)
      if (number === undefined) return ''
      return column.isYear ? String(number) : writeNumber(number, hand.language)
    }
    case 'money': {
      const money = moneyOf(cell)
      return money ? writeMoney(money, hand.language) : ''
    }
    case 'date': {
      const date = dateOf(cell)
      return date ? hand.date(noonOf(date)) : ''
    }
    case 'time': {
      const time = textOf(cell)
      return isClockTime(time) ? time : ''
    }
    case 'choice': {
      const choice = column.choices.find(({ value }) => value === cell)
      return choice ? hand.word(choice.label) : ''
    }
    case 'yes':
      return typeof cell === 'boolean' ? hand.word(cell ? 'table.yes' : 'table.no') : ''
    case 'people':
      return hand.people(row.id, column).join('; ')
    case 'link': {
      const to = linkOf(cell)
      if (to === undefined) return ''
      const item = itemAt(hand.items(column.to), to)
      return item ? item.name || hand.word('common.noName') : hand.word('table.gone')
    }
  }
}

/** How a tick is written in spreadsheets, in the app's languages. */
const yesWords = new Set(['yes', 'si', 'sim', 'x', '✓', '✔', 'true', 'verdadero', 'verdadeiro', '1'])
const noWords = new Set(['no', 'nao', 'false', 'falso', '0', '-', '–'])

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
    case 'time': {
      const time = parseTime(text)
      return time ? { ok: true, value: time } : { ok: false, refusal: { kind: 'no-time' } }
    }
    case 'choice': {
      const found = column.choices.find(({ value, label }) =>
        [value, hand.word(label)].some((word) => plain(word) === plain(text)),
      )
      return found ? { ok: true, value: found.value } : { ok: false, refusal: { kind: 'no-choice' } }
    }
    case 'yes': {
      const word = plain(text)
      const isYes = yesWords.has(word) || plain(hand.word('table.yes')) === word
      if (isYes || noWords.has(word) || plain(hand.word('table.no')) === word)
        return { ok: true, value: isYes }
      return { ok: false, refusal: { kind: 'no-yes' } }
    }
    case 'link': {
      const found = hand.items(column.to).filter(({ name }) => plain(name) === plain(text))
      const [only] = found
      if (only && found.length === 1) return { ok: true, value: { to: only.id } }
      return { ok: false, refusal: { kind: only ? 'items-alike' : 'no-item' } }
    }
    case 'text':
    case 'long':
    case 'people':
      return text.length > CELL_LETTERS && column.kind === 'text'
        ? { ok: false, refusal: { kind: 'too-long', letters: text.length } }
        : { ok: true, value: text }
  }
}
