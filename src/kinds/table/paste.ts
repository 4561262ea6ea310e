// What somebody copied in a spreadsheet, made into new rows: nothing that stands is written over. Pure.
import { parse } from 'papaparse'
import { undefuse } from '../../plan/formula.ts'
import type { Cell } from '../../workshop/content/cells.ts'
import type { NamedPerson } from '../../workshop/content/filled-rows.ts'
import { linkKindOf, type Column } from './columns.ts'
import type { Hand } from './hand.ts'
import { plain } from '../../i18n/plain.ts'
import { readTyped } from './reading.ts'

export interface PastedRow {
  readonly cells: Readonly<Record<string, Cell>>
  readonly texts: Readonly<Record<string, string>>
  readonly people: readonly NamedPerson[]
  /** What could not be read, as it was typed, by column. */
  readonly unread: Readonly<Record<string, string>>
}

const namesIn = (typed: string): readonly string[] => typed.split(/\s*[,;/]\s*/).filter(Boolean)

/** Whether it is more than one cell: a spreadsheet puts tabs between cells and line breaks between rows. */
export const isTableText = (text: string): boolean => /\t|\n(?=.)/.test(text.trim())

/**
 * @param from the column in which it was pasted: the first column of the text lands there, what has no column is kept in the
 * last. Under titles of the table's columns each goes to its own.
 */
export function readPaste(text: string, columns: readonly Column[], from: number, hand: Hand): PastedRow[] {
  const { data } = parse<string[]>(text.replaceAll(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, ''), {
    delimiter: text.includes('\t') ? '\t' : '\u0000',
    skipEmptyLines: 'greedy',
  })
  const titled = columnsNamed(data[0] ?? [], columns, hand)
  const meant = titled ?? columns.slice(from)
  return (titled ? data.slice(1) : data).map((line) => readRow(line, meant, hand))
}

/** The columns a first line names, all of it; `undefined` where it is a row like the others. */
function columnsNamed(
  line: readonly string[],
  columns: readonly Column[],
  hand: Hand,
): readonly Column[] | undefined {
  const named = line.flatMap(
    (title) => columns.find((column) => plain(hand.word(column.title)) === plain(undefuse(title))) ?? [],
  )
  return line.length > 1 && named.length === line.length && new Set(named).size === named.length
    ? named
    : undefined
}

function readRow(line: readonly string[], meant: readonly Column[], hand: Hand): PastedRow {
  const cells: Record<string, Cell> = {}
  const texts: Record<string, string> = {}
  const people: NamedPerson[] = []
  const unread: Record<string, string> = {}
  const last = meant.length - 1
  meant.forEach((column, index) => {
    const beyond = index === last ? line.slice(meant.length) : []
    const typed = [line[index] ?? '', ...beyond]
      .map((each) => undefuse(each.trim()))
      .filter(Boolean)
      .join(' ')
    if (!typed) return
    const read = readTyped(typed, column, hand)
    if (!read.ok) unread[column.name] = typed
    else if (column.kind === 'long') texts[column.name] = typed
    else if (column.kind === 'people')
      people.push(...namesIn(typed).map((name) => ({ name, as: linkKindOf(column), role: column.role })))
    else if (read.value !== null) cells[column.name] = read.value
  })
  return { cells, texts, people, unread }
}
