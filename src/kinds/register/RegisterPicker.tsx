import { useState } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { newDeviceId } from '../../hooks/ids.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { plain } from '../../i18n/plain.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { addToRegister, REGISTER_LETTERS } from '../../workshop/content/register.ts'
import { tidyLine } from '../../workshop/content/texts.ts'
import type { MemberId, OrganisationId } from '../../workshop/ids.ts'
import styles from './RegisterPicker.module.css'

interface Entry {
  readonly id: string
  readonly name: string
  /** What tells two of one name apart. */
  readonly fact: string
}

export interface RegisterPickerProps<Of extends 'organisations' | 'members'> {
  readonly of: Of
  /** The column, for keys, where it stands in a table. */
  readonly cell?: string | undefined
  /** On the button, and above the list. */
  readonly label: string
  /** What stands on the button in place of the label: who is chosen already. */
  readonly chosen?: string | undefined
  readonly onPick: (id: Of extends 'members' ? MemberId : OrganisationId) => void
  /** Takes off who is chosen; without it nobody can be taken off here. */
  readonly onClear?: (() => void) | undefined
}

/** Chooses somebody of the register, or writes a new name into it: three taps, and nothing is typed twice. */
export function RegisterPicker<Of extends 'organisations' | 'members'>({
  of,
  cell,
  label,
  chosen,
  onPick,
  onClear,
}: RegisterPickerProps<Of>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.button} data-cell={cell ?? of} onClick={() => setOpen(true)}>
        {chosen ? <span className="voice">{chosen}</span> : <span className={styles.none}>{label}</span>}
      </button>
      {isOpen && (
        <PickDialog
          of={of}
          label={label}
          onPick={(id) => {
            onPick(id as Parameters<typeof onPick>[0])
            setOpen(false)
          }}
          onClear={
            chosen && onClear
              ? () => {
                  onClear()
                  setOpen(false)
                }
              : undefined
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function useEntries(of: 'organisations' | 'members'): readonly Entry[] {
  const organisations = useBoardValue('organisations')
  const members = useBoardValue('members')
  if (of === 'organisations')
    return organisations.map(({ id, name, city, country }) => ({
      id,
      name,
      fact: [city, country].filter(Boolean).join(', '),
    }))
  return members.map(({ id, name, role, organisation }) => ({
    id,
    name,
    fact: [role, organisations.find((each) => each.id === organisation)?.name].filter(Boolean).join(', '),
  }))
}

function PickDialog({
  of,
  label,
  onPick,
  onClear,
  onClose,
}: {
  of: 'organisations' | 'members'
  label: string
  onPick: (id: string) => void
  onClear: (() => void) | undefined
  onClose: () => void
}) {
  const { content } = useWorkshop()
  const entries = useEntries(of)
  const { t, compare } = useTranslator()
  const [typed, setTyped] = useState('')
  const name = tidyLine(typed, REGISTER_LETTERS)
  const found = entries
    .filter((entry) => plain(entry.name).includes(plain(name)))
    .toSorted((a, b) => compare(a.name, b.name))
  const isNew = name !== '' && !entries.some((entry) => plain(entry.name) === plain(name))
  const add = () => {
    const entry = { id: newDeviceId(), made: Date.now(), fields: { name } }
    addToRegister(content, { [of]: [entry] })
    onPick(entry.id)
  }
  return (
    <Dialog title={label} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const [only] = found
          if (isNew) add()
          else if (only && name) onPick(only.id)
        }}
      >
        <Field
          label={t('register.pick.name')}
          value={typed}
          maxLength={REGISTER_LETTERS}
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
        {isNew && (
          <Button kind="go" type="submit" icon="plus">
            {t('register.pick.add', { name })}
          </Button>
        )}
        <ul className={styles.found}>
          {found.map((entry) => (
            <li key={entry.id}>
              <button type="button" onClick={() => onPick(entry.id)}>
                <span className="voice">{entry.name || t('common.noName')}</span>
                <small>{entry.fact}</small>
              </button>
            </li>
          ))}
        </ul>
        {onClear && (
          <Button icon="close" onClick={onClear}>
            {t('register.pick.clear')}
          </Button>
        )}
      </form>
    </Dialog>
  )
}
