import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { LateMark } from '../LateMark.tsx'
import { shorten } from '../note-list/shorten.ts'
import { useDrawnTable } from './drawn-table.ts'
import { writtenIn } from './reading.ts'
import styles from './Table.module.css'
import { TableCell } from './TableCell.tsx'

/** On a phone each row is a card of its fields. */
export function Cards() {
  const table = useDrawnTable()
  const { label, columns, hand, rows, from, total } = table
  const { t } = useTranslator()
  const mayWrite = useMayWrite()
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          data-row={row.id}
          data-past={table.isPast?.(row) || undefined}
          aria-setsize={total}
          aria-posinset={from + index + 1}
        >
          {columns.map((column, at) => (
            <div key={column.name} className={at === 0 ? styles.cardName : styles.cardField}>
              {at > 0 && <span aria-hidden={mayWrite || undefined}>{t(column.title)}</span>}
              <div data-kind={column.kind}>
                <TableCell row={row} column={column} />
                {at === 0 && <LateMark of={`rows/${row.id}`} />}
              </div>
            </div>
          ))}
          {mayWrite && (
            <div className={styles.cardMenu}>
              <Menu
                label={t('notes.menu', { text: shorten(writtenIn(row, columns[0], hand)) })}
                items={table.menuOf(row)}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
