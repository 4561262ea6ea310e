// What stands in the documents for good stands in FORMAT.md, in its place: without it no other client could write a note.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keptBoards } from '../../../src/app/checkpoints/boards.ts'
import { noteBoards } from '../../../src/app/note-boards.ts'
import { tabs } from '../../../src/app/boards.ts'
import { templates } from '../../../src/app/templates.ts'
import type { Board, Table } from '../../../src/kinds/declaration.ts'
import type { RowTable } from '../../../src/kinds/table/columns.ts'
import { contentRoots } from '../../../src/workshop/content/content.ts'
import { stageRoots } from '../../../src/workshop/stage/stage.ts'

const page = readFileSync('src/workshop/FORMAT.md', 'utf8')
const boardsChapter = page.slice(page.indexOf('## Boards'), page.indexOf('## `stage`'))
const tablesAt = boardsChapter.indexOf('| table |')
/** What the chapter says of a board, or of a table: the two may have one name. */
const rowOf = (word: string, chapter: string) =>
  chapter.split('\n').find((line) => line.startsWith(`| \`${word}\` |`)) ?? ''

function wordsOf(board: Board): readonly string[] {
  if (board.kind === 'notes') return board.zones.map(({ id }) => id)
  const tables = board.tables.map(({ table }) => table)
  if (board.kind === 'items') return [board.items, ...tables]
  return [...board.fields.map(({ field }) => field), ...board.lists.map(({ list }) => list), ...tables]
}

const isWithColumns = (table: Table): table is RowTable => 'columns' in table
const tables = keptBoards.flatMap((board) => (board.kind === 'notes' ? [] : board.tables))

test.each([...contentRoots, ...stageRoots])('the root %s stands in the page', (root) => {
  expect(page).toMatch(new RegExp(`^\\| (?:\`[a-z]+\`, )?\`${root}\``, 'm'))
})

/** A template is told of as a kind: no list names one. */
const isOfTheMethod = ({ name }: { readonly name: string }) =>
  !templates.some((template) => template.name === name)

test.each([...keptBoards, ...noteBoards].filter(isOfTheMethod))(
  'the board $name stands in the page, with all that is on it',
  (board) => {
    for (const word of wordsOf(board))
      expect(rowOf(board.name, boardsChapter.slice(0, tablesAt))).toContain(`\`${word}\``)
  },
)

test.each(tabs.filter(isOfTheMethod))('the place $name stands in the page', ({ name }) => {
  expect(page).toContain(`\`${name}\``)
})

test.each(tables)('the table $table stands in the page, with its columns and choices', (table) => {
  const row = rowOf(table.table, boardsChapter.slice(tablesAt))
  expect(row).not.toBe('')
  if (!isWithColumns(table)) return
  for (const column of table.columns) {
    expect(row).toContain(`\`${column.name}\``)
    if (column.kind === 'choice')
      for (const { value } of column.choices) expect(row).toContain(`\`${value}\``)
  }
})
