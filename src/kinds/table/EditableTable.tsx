import type { ReactNode } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import styles from './EditableTable.module.css'
import { cellDraft, LineCell } from './LineCell.tsx'

export interface TableRow {
  readonly id: string
  /** What stands in each column, as it is written; a choice as its word. */
  readonly cells: Readonly<Record<string, string>>
}

export interface TableColumn<Row extends TableRow> {
  readonly name: string
  readonly title: string
  /** One of these words; without, a line that one types. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** A cell of another kind: it draws itself. */
  readonly draw?: (row: Row) => ReactNode
  /** Letters a line holds. */
  readonly limit?: number
  /** How to write it, where what was typed cannot be read: it stays in the cell and is not written. */
  readonly refuse?: (typed: string) => string | undefined
}

export interface EditableTableProps<Row extends TableRow> {
  readonly label: string
  /** The first names the row: it stays in sight while the rest is moved sideways. */
  readonly columns: readonly [TableColumn<Row>, ...TableColumn<Row>[]]
  readonly rows: readonly Row[]
  readonly onWrite: (row: Row, column: string, value: string) => void
  readonly menuOf: (row: Row) => readonly MenuItem[]
}

/**
 * A table whose cells are edited in place: Tab goes right, Enter and the arrows up and down go to the same column of
 * another row. On a phone each row is a card of its fields.
 */
export function EditableTable<Row extends TableRow>(props: EditableTableProps<Row>) {
  const isPocket = useIsPocket()
  return isPocket ? <Cards {...props} /> : <Grid {...props} />
}

const nameOf = <Row extends TableRow>({ columns }: EditableTableProps<Row>, row: Row): string =>
  row.cells[columns[0].name] ?? ''

function Grid<Row extends TableRow>(props: EditableTableProps<Row>) {
  const { label, columns, rows } = props
  const { t } = useTranslator()
  const mayWrite = useMayWrite()
  return (
    <div className={styles.box} role="region" aria-label={label} tabIndex={-1}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
            {mayWrite && (
              <th>
                <span className="hidden-words">{t('common.more')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.name} scope="row">
                    <Cell {...props} row={row} column={column} />
                  </th>
                ) : (
                  <td key={column.name}>
                    <Cell {...props} row={row} column={column} />
                  </td>
                ),
              )}
              {mayWrite && (
                <td>
                  <Menu label={t('notes.menu', { text: nameOf(props, row) })} items={props.menuOf(row)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards<Row extends TableRow>(props: EditableTableProps<Row>) {
  const { label, columns, rows } = props
  const { t } = useTranslator()
  const mayWrite = useMayWrite()
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} data-row={row.id}>
          {columns.map((column, index) => (
            <div key={column.name} className={index === 0 ? styles.cardName : styles.cardField}>
              {index > 0 && <span aria-hidden="true">{column.title}</span>}
              <Cell {...props} row={row} column={column} />
            </div>
          ))}
          {mayWrite && (
            <div className={styles.cardMenu}>
              <Menu label={t('notes.menu', { text: nameOf(props, row) })} items={props.menuOf(row)} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Cell<Row extends TableRow>({
  columns,
  row,
  column,
  onWrite,
}: EditableTableProps<Row> & { row: Row; column: TableColumn<Row> }) {
  const mayWrite = useMayWrite()
  const value = row.cells[column.name] ?? ''
  const label = `${column.title}, ${row.cells[columns[0].name] ?? ''}`
  if (column.draw) return column.draw(row)
  const choice = column.choices?.find((each) => each.value === value)
  if (!mayWrite) return <span className={styles.read}>{column.choices ? (choice?.label ?? '') : value}</span>
  if (column.choices)
    return (
      <select
        className={styles.cell}
        aria-label={label}
        data-cell={column.name}
        value={choice ? value : ''}
        onChange={(event) => onWrite(row, column.name, event.target.value)}
      >
        <option value="">–</option>
        {column.choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    )
  return (
    <LineCell
      label={label}
      keptAs={cellDraft(row.id, column.name)}
      name={column.name}
      limit={column.limit}
      refuse={column.refuse}
      value={value}
      onWrite={(typed) => onWrite(row, column.name, typed)}
    />
  )
}
