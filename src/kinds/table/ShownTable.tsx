import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Button } from '../../ui/Button.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { orderItems } from '../order-items.ts'
import { Cards } from './Cards.tsx'
import { goOn } from './cell-keys.ts'
import { copyRows } from './copy.ts'
import { DrawnTableProvider, type DrawnTable } from './drawn-table.ts'
import { Grid } from './Grid.tsx'
import { LookBar } from './LookBar.tsx'
import type { CellRow } from './looking.ts'
import { Pages } from './Pages.tsx'
import styles from './Table.module.css'
import { putOnClipboard } from './clipboard.ts'
import { PAGE_ROWS, type LookInUse } from './use-look.ts'

export interface ShownTableProps<Row extends CellRow> extends Pick<
  DrawnTable<Row>,
  'label' | 'columns' | 'hand' | 'onWrite' | 'menuOf' | 'beside' | 'isPast'
> {
  /** All there are, in the group's order. */
  readonly rows: readonly Row[]
  readonly look: LookInUse<Row>
  /** Puts a row before another, or behind all; without it the order is nobody's to change. */
  readonly onMove?: (row: Row, before: Row | undefined) => void
  /** Below it: the way to one more row. */
  readonly foot?: ReactNode
}

/**
 * A declared table whose cells are edited in place, whatever its rows are: Tab goes right, Enter and the arrows up and down go
 * to the same column of another row, Alt and an arrow move the row. On a phone each row is a card of its fields.
 */
export function ShownTable<Row extends CellRow>(props: ShownTableProps<Row>) {
  const { columns, hand, rows, look, onMove, foot } = props
  const { t } = useTranslator()
  const { announce, tell } = useAnnouncements()
  const isPocket = useIsPocket()
  const mover = look.isGroupsOrder ? onMove : undefined
  const placeOf = (id: string | undefined) => rows.findIndex((row) => row.id === id)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 2 }[event.key] : undefined
    if (step === undefined || !mover) {
      goOn(event)
      return
    }
    const target = event.target as HTMLElement
    const at = placeOf(target.closest<HTMLElement>('[data-row]')?.dataset['row'])
    const before = at + step
    if (at < 0 || before < 0 || before > rows.length || target.closest('dialog, [role=menu]')) return
    event.preventDefault()
    event.stopPropagation()
    mover(rows[at]!, rows[before])
    announce(t('table.moved', { n: step < 0 ? before + 1 : before, all: rows.length }))
  }
  const copy = async () => {
    if (await putOnClipboard(copyRows(look.seen, columns, hand)))
      tell({ text: t('table.copied', { n: look.seen.length }) })
  }
  const drawn: DrawnTable<Row> = {
    ...props,
    rows: look.drawn,
    isCards: isPocket,
    from: look.page * PAGE_ROWS,
    total: look.seen.length,
    sort: look.look.sort,
    onSort: (sort) => look.change({ sort }),
    menuOf: (row) => [
      ...(mover ? orderItems(t, rows, placeOf(row.id), (before) => mover(row, rows[before])) : []),
      ...props.menuOf(row),
    ],
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of its fields
    <div
      className={styles.whole}
      data-table
      onKeyDownCapture={onKeyDown}
      onFocus={look.onFocus}
      onBlur={look.onBlur}
    >
      {rows.length > 0 && (
        <>
          <LookBar columns={columns} hand={hand} total={rows.length} look={look} />
          <DrawnTableProvider value={drawn}>{isPocket ? <Cards /> : <Grid />}</DrawnTableProvider>
          <Pages look={look} />
        </>
      )}
      {(foot || rows.length > 0) && (
        <div className={styles.foot}>
          {foot}
          {rows.length > 0 && !isPocket && (
            <Button kind="bare" icon="copy" size="small" onClick={() => void copy()}>
              {t('table.copy')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
