import { useTranslator } from '../../i18n/react.tsx'
import { linkOf, type Cell } from '../../workshop/content/cells.ts'
import { RegisterPicker } from '../register/RegisterPicker.tsx'
import { shorten } from '../note-list/shorten.ts'
import type { LinkColumn } from './columns.ts'
import styles from './EditableTable.module.css'
import { itemAt, type Hand } from './hand.ts'

export interface LinkCellProps {
  readonly column: LinkColumn
  readonly row: string
  readonly value: Cell | undefined
  readonly label: string
  readonly hand: Hand
  readonly onWrite: (value: Cell | null) => void
}

/** One other item, chosen by its name; somebody of the register may be new. What is gone says so, and stays chosen. */
export function LinkCell({ column: { name, to }, row, value, label, hand, onWrite }: LinkCellProps) {
  const { t } = useTranslator()
  const chosen = linkOf(value)
  const item = chosen === undefined ? undefined : itemAt(hand.items(to), chosen)
  if (to === 'organisations' || to === 'members')
    return (
      <div role="group" aria-label={label}>
        <RegisterPicker
          of={to}
          cell={name}
          label={t(to === 'members' ? 'register.who' : 'register.pick.organisation')}
          chosen={item ? item.name || t('common.noName') : chosen && t('register.gone')}
          onPick={(id) => onWrite({ to: id })}
          onClear={() => onWrite(null)}
        />
      </div>
    )
  return (
    <select
      className={styles.cell}
      aria-label={label}
      data-cell={name}
      value={item?.id ?? chosen ?? ''}
      onChange={(event) => onWrite(event.target.value ? { to: event.target.value } : null)}
    >
      <option value="">–</option>
      {chosen !== undefined && !item && <option value={chosen}>{t('table.gone')}</option>}
      {hand
        .items(to)
        .filter(({ id }) => id !== row || id === chosen)
        .map(({ id, name: itsName }) => (
          <option key={id} value={id}>
            {shorten(itsName, 60) || t('common.noName')}
          </option>
        ))}
    </select>
  )
}
