import { useKeptText } from '../../hooks/kept-text.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { linkOf, type Cell } from '../../workshop/content/cells.ts'
import { shorten } from '../note-list/shorten.ts'
import { RegisterPicker } from '../register/RegisterPicker.tsx'
import { typedIn } from './cell-draft.ts'
import type { ChoiceColumn, Column, LinkColumn } from './columns.ts'
import { itemAt, type Hand } from './hand.ts'
import { readTyped } from './reading.ts'
import { refusalWords } from './refusal-words.ts'
import styles from './Table.module.css'

interface ChosenCellProps<Of extends Column> {
  readonly column: Of
  readonly row: string
  readonly value: Cell | undefined
  readonly label: string
  readonly hand: Hand
  readonly onWrite: (value: Cell | null) => void
}

/** A cell in which one chooses and does not type. What was pasted into it and is none of the choices stays below it. */
export function ChosenCell({ keptAs, ...cell }: ChosenCellProps<Column> & { readonly keptAs: string }) {
  const translator = useTranslator()
  const { text, setText: keep } = useKeptText(keptAs)
  const typed = typedIn(text)
  const read = typed === undefined ? undefined : readTyped(typed, cell.column, cell.hand)
  const onWrite = (value: Cell | null) => {
    keep('')
    cell.onWrite(value)
  }
  return (
    <>
      <Control {...cell} onWrite={onWrite} />
      {read && (
        <p className={styles.fault}>
          <q>{typed}</q> {!read.ok && refusalWords(read.refusal, translator)}{' '}
          {read.ok && (
            <button type="button" onClick={() => onWrite(read.value)}>
              {translator.t('table.take')}
            </button>
          )}
          <button type="button" onClick={() => keep('')}>
            {translator.t('table.leaveOut')}
          </button>
        </p>
      )}
    </>
  )
}

function Control({ column, ...cell }: ChosenCellProps<Column>) {
  if (column.kind === 'choice') return <Choice {...cell} column={column} />
  if (column.kind === 'link') return <Link {...cell} column={column} />
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        aria-label={cell.label}
        data-cell={column.name}
        checked={cell.value === true}
        onChange={(event) => cell.onWrite(event.target.checked)}
      />
    </label>
  )
}

function Choice({ column, value, label, hand, onWrite }: ChosenCellProps<ChoiceColumn>) {
  const chosen = column.choices.some((each) => each.value === value) ? (value as string) : ''
  return (
    <select
      className={styles.cell}
      aria-label={label}
      data-cell={column.name}
      value={chosen}
      onChange={(event) => onWrite(event.target.value || null)}
    >
      <option value="">–</option>
      {column.choices.map((each) => (
        <option key={each.value} value={each.value}>
          {hand.word(each.label)}
        </option>
      ))}
    </select>
  )
}

/** One other item, by its name; somebody of the register may be new. What is gone says so, and stays chosen. */
function Link({ column: { name, to }, row, value, label, hand, onWrite }: ChosenCellProps<LinkColumn>) {
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
