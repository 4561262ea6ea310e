import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusSoon } from '../../ui/focus-soon.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { addRows, moveRow, rowsOf, setCell, takeRowsAway, type Row } from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import { useUndoOffer } from '../use-undo-offer.ts'
import type { RowTable } from './columns.ts'
import { ExampleRows } from './ExampleRows.tsx'
import { ShownTable, type ShownTableProps } from './ShownTable.tsx'
import { UnreadCells } from './UnreadCells.tsx'
import { useHand } from './use-hand.ts'
import { useLook } from './use-look.ts'
import { usePaste } from './use-paste.ts'

export interface RowsTableProps extends Pick<ShownTableProps<Row>, 'beside' | 'isPast'> {
  readonly table: RowTable
  /** The project, the row or the sheet whose rows these are; without it all of the table. */
  readonly of?: string
  /** What can be done with a row besides moving it and taking it away. */
  readonly acts?: (row: Row) => readonly MenuItem[]
}

/**
 * The rows of a declared table, of one project or sheet: each cell edited in place and read by its column's kind. What is
 * pasted from a spreadsheet becomes new rows.
 */
export function RowsTable({ table, of, acts, ...look }: RowsTableProps) {
  const { content, person } = useWorkshop()
  const all = useBoardValue('rows')
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  const hand = useHand()
  const offerUndo = useUndoOffer()
  const rows = useMemo(() => rowsOf(all, table.table, of), [all, table.table, of])
  const inUse = useLook(rows, table, hand)
  const birth = () => ({ id: newDeviceId<RowId>(), table: table.table, of, by: person, made: Date.now() })
  const { onPaste, unread, dropUnread } = usePaste(table, { birth, hand, onMade: inUse.onMade })
  const add = () => {
    const row = birth()
    addRows(content, [row], jitter)
    inUse.onMade([row.id])
    focusSoon(`[data-row="${row.id}"] :is(textarea, input, select)`)
  }
  const takeAway = ({ id }: Row) => {
    takeRowsAway(content, [id])
    offerUndo(t(table.taken))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it takes what is pasted into its fields
    <div onPaste={mayWrite ? onPaste : undefined}>
      <UnreadCells
        cells={unread}
        onOnly={(ids) => inUse.change({ only: new Set(ids) })}
        onClose={dropUnread}
      />
      {rows.length === 0 && table.examples && (
        <ExampleRows table={table} birth={birth} onBlank={mayWrite ? add : undefined} />
      )}
      <ShownTable
        {...look}
        label={t(table.title)}
        columns={table.columns}
        hand={hand}
        rows={rows}
        look={inUse}
        onWrite={({ id }, column, value) => setCell(content, id, column, value)}
        onMove={(row, before) => moveRow(content, row, before?.id, jitter())}
        menuOf={(row) => [
          ...(acts?.(row) ?? []),
          { label: t('common.takeAway'), icon: 'trash', isDanger: true, onChoose: () => takeAway(row) },
        ]}
        foot={
          mayWrite && (
            <>
              <Button icon="plus" size="small" data-foot onClick={add}>
                {t(table.add)}
              </Button>
              {rows.length === 0 && <span>{t('table.paste')}</span>}
            </>
          )
        }
      />
    </div>
  )
}
