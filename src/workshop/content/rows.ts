// The rows of all tables: indicators, milestones, resources, calls, channels … Columns are declared by their board; a row
// holds one plain value a column, and what people write at length is a root text, `rows/<row>/<column>`.
import { isId, type PersonId, type RowId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { isRecord, isTime } from '../values.ts'
import { checkCell, readCell, type Cell } from './cells.ts'
import { act, type Content } from './content.ts'
import { keyAtEnd } from './order.ts'
import { birthOf, moveAmong, readOrdered, takeAway } from './ordered.ts'
import { editText } from './text-edits.ts'
import { readText, type TextName, type TextTooLong } from './texts.ts'

/** Permanent words, as zones are: never translated, never reused. */
export type TableName = string
export type ColumnName = string

/** Rows of this table are the specific objectives; what each is put to work by stands in the same row. */
export const specificObjectives: TableName = 'specific-objectives'

/** Rows of this table are what a project needs; a row belongs to its project. */
export const projectResources: TableName = 'resources'

/** Tables whose rows have a day on which something falls due. */
export const datedTables = {
  indicators: 'indicators',
  milestones: 'milestones',
  calls: 'calls',
  actionLines: 'action-lines',
} as const satisfies Record<string, TableName>

export interface Row {
  readonly id: RowId
  readonly order: string
  readonly table: TableName
  /** The project, the row or the sheet it belongs to. */
  readonly of: string | undefined
  readonly by: PersonId | undefined
  readonly made: number
  /** Every valid value, also of columns this version does not know. */
  readonly cells: Readonly<Record<ColumnName, Cell>>
  /** Of the columns declared long, those that somebody wrote in. */
  readonly texts: Readonly<Record<ColumnName, string>>
}

const tablePattern = /^[a-z][a-z-]{0,29}$/
export const isTableName = (value: unknown): value is TableName =>
  typeof value === 'string' && tablePattern.test(value)
const columnPattern = /^[a-z]{1,30}$/
const ofTheRowItself: readonly string[] = ['order', 'gone']
export const isColumnName = (name: string): name is ColumnName =>
  columnPattern.test(name) && !ofTheRowItself.includes(name)

export const rowText = (id: RowId, column: ColumnName): TextName => `rows/${id}/${column}`

/** What stands in the cells, by row. */
function readCells(content: Content): Map<string, Record<ColumnName, Cell>> {
  const cells = new Map<string, Record<ColumnName, Cell>>()
  for (const [key, value] of content.rows.entries()) {
    const [row, column, ...rest] = key.split('/')
    if (!isId(row) || column === undefined || rest.length > 0 || !isColumnName(column)) continue
    const cell = readCell(value)
    if (cell !== undefined) cells.set(row, Object.assign(cells.get(row) ?? {}, { [column]: cell }))
  }
  return cells
}

function readLongTexts(content: Content): Map<string, Record<ColumnName, string>> {
  const texts = new Map<string, Record<ColumnName, string>>()
  for (const name of content.y.share.keys()) {
    const [noun, row, column, ...rest] = name.split('/')
    if (noun !== 'rows' || !isId(row) || column === undefined || rest.length > 0) continue
    const text = isColumnName(column) ? readText(content, rowText(row as string as RowId, column)) : ''
    if (text) texts.set(row, Object.assign(texts.get(row) ?? {}, { [column]: text }))
  }
  return texts
}

/** Every row of every table that was not taken away, in the order of its table. */
export function readRows(content: Content): Row[] {
  const [cells, texts] = [readCells(content), readLongTexts(content)]
  return readOrdered(content, 'rows').flatMap(({ id, order, birth }) => {
    const { table, of, by, made } = birth
    if (!isTableName(table)) return []
    return [
      {
        id: id as RowId,
        order,
        table,
        of: isId(of) ? of : undefined,
        by: isId(by) ? (by as string as PersonId) : undefined,
        made: isTime(made) ? made : 0,
        cells: cells.get(id) ?? {},
        texts: texts.get(id) ?? {},
      },
    ]
  })
}

/** The table of a row, also of one that was taken away. */
export function readTableOf(content: Content, id: RowId): TableName | undefined {
  const birth = content.rows.get(id)
  const table = isRecord(birth) ? birth['table'] : undefined
  return isTableName(table) ? table : undefined
}

/** The rows of one table, of one project or sheet where it is said. */
export const rowsOf = (rows: readonly Row[], table: TableName, of?: string): Row[] =>
  rows.filter((row) => row.table === table && (of === undefined || row.of === of))

export interface NewRow {
  readonly id: RowId
  readonly table: TableName
  readonly of?: string | undefined
  readonly by?: PersonId | undefined
  readonly made: number
  readonly cells?: Readonly<Record<ColumnName, Cell>>
  readonly texts?: Readonly<Record<ColumnName, string>>
}

/**
 * Adds rows behind all others, as one act: what was pasted is taken back by one undo.
 * @param jitter two random bytes a row
 */
export function addRows(
  content: Content,
  rows: readonly NewRow[],
  jitter: () => Uint8Array,
): Result<void, TextTooLong> {
  for (const cell of rows.flatMap(({ cells = {} }) => Object.values(cells))) {
    const fits = checkCell(cell)
    if (!fits.ok) return fits
  }
  let last = readOrdered(content, 'rows').slice(-1)
  act(content, () => {
    for (const { id, table, of, by, made, cells = {}, texts = {} } of rows) {
      const order = keyAtEnd(last, jitter())
      last = [{ id, order, birth: {} }]
      content.rows.set(id, { table, ...(of !== undefined && { of }), ...birthOf(made, by) })
      content.rows.set(`${id}/order`, order)
      for (const [column, cell] of Object.entries(cells)) content.rows.set(`${id}/${column}`, cell)
      for (const [column, text] of Object.entries(texts)) editText(content, rowText(id, column), '', text)
    }
  })
  return ok(undefined)
}

/** @param value `null` empties the cell */
export function setCell(
  content: Content,
  id: RowId,
  column: ColumnName,
  value: Cell | null,
): Result<void, TextTooLong> {
  const fits = checkCell(value)
  if (fits.ok && content.rows.has(id)) act(content, () => content.rows.set(`${id}/${column}`, value))
  return fits
}

/** Moves a row to stand before another of its table, or behind all of them. */
export function moveRow(content: Content, row: Row, before: RowId | undefined, jitter: Uint8Array): void {
  const neighbours = rowsOf(readRows(content), row.table, row.of)
  moveAmong(content, 'rows', neighbours, { id: row.id, before, jitter })
}

export const takeRowsAway = (content: Content, ids: readonly RowId[]): void => takeAway(content, 'rows', ids)
