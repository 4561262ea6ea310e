import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { LateMark } from '../LateMark.tsx'
import { shorten } from '../note-list/shorten.ts'
import type { Column, Sort } from './columns.ts'
import { useDrawnTable } from './drawn-table.ts'
import { writtenIn } from './reading.ts'
import styles from './Table.module.css'
import { TableCell } from './TableCell.tsx'

/** Rows and columns, in a box of their own that is moved sideways; a press on a column's head sorts by it. */
export function Grid() {
  const table = useDrawnTable()
  const { label, columns, hand, rows, from, total } = table
  const { t } = useTranslator()
  const mayWrite = useMayWrite()
  return (
    <div className={styles.box} role="region" aria-label={label} tabIndex={-1}>
      <table className={styles.table} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.name} column={column} />
            ))}
            {mayWrite && (
              <th>
                <span className="hidden-words">{t('common.more')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              data-row={row.id}
              data-past={table.isPast?.(row) || undefined}
              aria-rowindex={from + index + 2}
            >
              {columns.map((column, at) => {
                const Tag = at === 0 ? 'th' : 'td'
                return (
                  <Tag key={column.name} {...(at === 0 && { scope: 'row' })} data-kind={column.kind}>
                    <TableCell row={row} column={column} />
                    {at === 0 && <LateMark of={`rows/${row.id}`} />}
                  </Tag>
                )
              })}
              {mayWrite && (
                <td>
                  <Menu
                    label={t('notes.menu', { text: shorten(writtenIn(row, columns[0], hand)) })}
                    items={table.menuOf(row)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column: { name, title, kind } }: { readonly column: Column }) {
  const { t } = useTranslator()
  const { sort, onSort, total } = useDrawnTable()
  const sorted = sort?.column === name ? (sort.isDown ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" aria-sort={sorted} data-kind={kind}>
      {total > 1 ? (
        <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, name))}>
          {t(title)}
          {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} small />}
        </button>
      ) : (
        t(title)
      )}
    </th>
  )
}

/** A press on a column's head: up, then down, then the group's own order. */
const nextSort = (sort: Sort | undefined, column: string): Sort | undefined => {
  if (sort?.column !== column) return { column, isDown: false }
  return sort.isDown ? undefined : { column, isDown: true }
}
