import { useMemo, type ClipboardEvent } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { keepText } from '../../hooks/kept-text.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { textOf } from '../../workshop/content/cells.ts'
import { addFilledRows } from '../../workshop/content/filled-rows.ts'
import {
  addRows,
  moveRow,
  rowsOf,
  rowText,
  setCell,
  takeRowsAway,
  type Row,
} from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import { shorten } from '../note-list/shorten.ts'
import { orderItems } from '../order-items.ts'
import { People } from '../register/People.tsx'
import { SharedText } from '../SharedText.tsx'
import { useUndoOffer } from '../use-undo-offer.ts'
import { WhoWrites } from '../WhoWrites.tsx'
import { goOn } from './cell-keys.ts'
import { linkKindOf, type Column, type RowTable } from './columns.ts'
import styles from './EditableTable.module.css'
import { EditableTable, type TableColumn, type TableRow } from './EditableTable.tsx'
import type { Hand } from './hand.ts'
import { cellDraft, draftOf } from './LineCell.tsx'
import { LinkCell } from './LinkCell.tsx'
import { isTableText, readPaste } from './paste.ts'
import { readTyped, writtenIn } from './reading.ts'
import { refusalWords } from './refusal-words.ts'
import { useHand } from './use-hand.ts'

interface ShownRow extends TableRow {
  readonly id: RowId
  readonly values: Row['cells']
}

/**
 * The rows of a declared table, of one project or sheet: each cell edited in place and read by its column's kind. What is
 * pasted from a spreadsheet becomes new rows.
 */
export function RowsTable({ table, of }: { table: RowTable; of?: string }) {
  const { id: workshop, content, person } = useWorkshop()
  const all = useBoardValue('rows')
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t } = translator
  const hand = useHand()
  const offerUndo = useUndoOffer()
  const rows = useMemo(() => rowsOf(all, table.table, of), [all, table.table, of])
  const shown = useMemo(
    () => rows.map((row) => ({ id: row.id, values: row.cells, cells: cellsOf(row, table.columns, hand) })),
    [rows, table.columns, hand],
  )
  const birth = () => ({ id: newDeviceId<RowId>(), table: table.table, of, by: person, made: Date.now() })
  const add = () => {
    const row = birth()
    addRows(content, [row], jitter)
    focusSoon(`[data-row="${row.id}"] :is(textarea, input, select)`)
  }
  const write = ({ id }: ShownRow, name: string, typed: string) => {
    const column = table.columns.find((each) => each.name === name)!
    const read = readTyped(typed, column, hand)
    if (read.ok) setCell(content, id, name, read.value)
  }
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!mayWrite || !isTableText(text)) return
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell']
    const from = table.columns.findIndex(({ name }) => name === at)
    event.preventDefault()
    const pasted = readPaste(text, table.columns, Math.max(0, from), hand).map(
      ({ cells, texts, people, unread }) => {
        const row = { ...birth(), cells, texts, people }
        for (const [column, typed] of Object.entries(unread))
          keepText(workshop, cellDraft(row.id, column), draftOf(typed))
        return row
      },
    )
    addFilledRows(content, pasted, newDeviceId, jitter)
    offerUndo(t('table.pasted', { n: pasted.length }))
  }
  const menuOf = ({ id }: ShownRow): readonly MenuItem[] => {
    const at = rows.findIndex((row) => row.id === id)
    return [
      ...orderItems(t, rows, at, (before) => moveRow(content, rows[at]!, rows[before]?.id, jitter())),
      {
        label: t('common.takeAway'),
        icon: 'trash',
        isDanger: true,
        onChoose: () => {
          takeRowsAway(content, [id])
          offerUndo(t(table.taken))
        },
      },
    ]
  }
  const columns = table.columns.map((column) => drawn(column)) as [
    TableColumn<ShownRow>,
    ...TableColumn<ShownRow>[],
  ]
  function drawn(column: Column): TableColumn<ShownRow> {
    const { name } = column
    const title = t(column.title)
    const named = (row: ShownRow) => `${title}, ${shorten(row.cells[table.columns[0].name] ?? '')}`
    if (column.kind === 'choice')
      return {
        name,
        title,
        choices: column.choices.map(({ value, label }) => ({ value, label: t(label) })),
      }
    if (column.kind === 'long')
      return {
        name,
        title,
        draw: (row) => (
          <div className={styles.long} data-cell={name}>
            <SharedText name={rowText(row.id, name)} label={named(row)} placeholder="…" endsOnEnter />
            <WhoWrites name={rowText(row.id, name)} />
          </div>
        ),
      }
    if (column.kind === 'people')
      return {
        name,
        title,
        draw: (row) => (
          <People of={row.id} as={linkKindOf(column)} role={column.role} cell={name} label={named(row)} />
        ),
      }
    if (column.kind === 'link')
      return {
        name,
        title,
        draw: (row) =>
          mayWrite ? (
            <LinkCell
              column={column}
              row={row.id}
              value={row.values[name]}
              label={named(row)}
              hand={hand}
              onWrite={(value) => setCell(content, row.id, name, value)}
            />
          ) : (
            <span className={styles.read}>{row.cells[name]}</span>
          ),
      }
    if (column.kind === 'yes')
      return {
        name,
        title,
        draw: (row) =>
          mayWrite ? (
            <input
              type="checkbox"
              className={styles.tick}
              aria-label={named(row)}
              data-cell={name}
              checked={row.values[name] === true}
              onChange={(event) => setCell(content, row.id, name, event.target.checked)}
            />
          ) : (
            <span className={styles.read}>{row.cells[name]}</span>
          ),
      }
    return {
      name,
      title,
      refuse: (typed) => {
        const read = readTyped(typed, column, hand)
        return read.ok ? undefined : refusalWords(read.refusal, translator)
      },
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it takes what is pasted into its fields
    <div
      data-table={table.table}
      onPaste={paste}
      onKeyDownCapture={(event) => {
        if (event.target instanceof HTMLTextAreaElement) goOn(event)
      }}
    >
      {rows.length > 0 && (
        <EditableTable
          label={t(table.title)}
          columns={columns}
          rows={shown}
          onWrite={write}
          menuOf={menuOf}
        />
      )}
      {mayWrite && (
        <div className={styles.foot}>
          <Button icon="plus" size="small" data-foot onClick={add}>
            {t(table.add)}
          </Button>
          {rows.length === 0 && <span>{t('table.paste')}</span>}
        </div>
      )}
    </div>
  )
}

const cellsOf = (row: Row, columns: readonly Column[], hand: Hand): Record<string, string> =>
  Object.fromEntries(
    columns.map((column) => [
      column.name,
      column.kind === 'choice' ? (textOf(row.cells[column.name]) ?? '') : writtenIn(row, column, hand),
    ]),
  )
