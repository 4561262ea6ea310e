import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { setLink, type LinkKind } from '../../workshop/content/links.ts'
import styles from './People.module.css'
import { RegisterPicker } from './RegisterPicker.tsx'

export interface PeopleProps {
  readonly of: string
  readonly as: LinkKind
  /** Those whose link says this role; taken off, they stay linked without one. */
  readonly role?: string | undefined
  readonly label: string
  /** The column, for keys, where it stands in a table. */
  readonly cell?: string
}

/** The people of the register to whom something points in one way: each with a button that takes them off, and one for more. */
export function People({ of, as, role, label, cell }: PeopleProps) {
  const { content } = useWorkshop()
  const links = useBoardValue('links')
  const members = useBoardValue('members')
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  const people = links.flatMap((link) =>
    link.kind === as && link.from === of && (role === undefined || link.role === role) ? [link.to] : [],
  )
  const nameOf = (id: string) => {
    const member = members.find((each) => each.id === id)
    return member ? member.name || t('common.noName') : t('register.gone')
  }
  return (
    <div className={styles.people} role="group" aria-label={label}>
      {people.map((id) => (
        <span key={id} className={styles.person}>
          <span className="voice">{nameOf(id)}</span>
          {mayWrite && (
            <button
              type="button"
              aria-label={t('register.takeOff', { name: nameOf(id) })}
              onClick={() => setLink(content, { kind: as, from: of, to: id }, role !== undefined)}
            >
              <Icon name="close" small />
            </button>
          )}
        </span>
      ))}
      {mayWrite && (
        <span className={styles.pick}>
          <RegisterPicker
            of="members"
            cell={cell}
            label={people.length > 0 ? t('register.another') : t('register.who')}
            onPick={(member) => setLink(content, { kind: as, from: of, to: member }, role ?? true)}
          />
        </span>
      )}
      {!mayWrite && people.length === 0 && <span className={styles.none}>–</span>}
    </div>
  )
}
