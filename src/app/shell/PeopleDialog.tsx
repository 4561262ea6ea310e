import { Link } from 'wouter'
import { useMyName } from '../../hooks/names.ts'
import { useGone } from '../../hooks/people-gone.ts'
import { useOthers, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Face } from '../../ui/notices.tsx'
import { tabOf } from '../boards.ts'
import styles from './Dialogs.module.css'

/** Who is here now: name or none, what they look at, phone or laptop. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const others = useOthers()
  const { id, role } = useWorkshop()
  const now = useWorkshopValue('now')
  const gone = useGone()
  const name = useMyName()
  const { t, time } = useTranslator()
  return (
    <Dialog
      title={t('people.here', { n: others.length + 1 })}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      <ul className={styles.people}>
        <li>
          <Face name={name} leads={role === 'facilitator'} />
          <b>{t('people.me', { name: name || t('common.noName') })}</b>
          {role === 'facilitator' && <span>{t('people.facilitates')}</span>}
        </li>
        {others.map((other) => {
          const tab = tabOf(other.board)
          return (
            <li key={other.client}>
              <Face name={other.name} leads={other.role === 'facilitator'} />
              <b>{other.name || t('common.noName')}</b>
              {other.role !== 'participant' && (
                <span>{t(other.role === 'facilitator' ? 'people.facilitates' : 'people.reads')}</span>
              )}
              {other.done !== undefined && other.done === now?.act && (
                <span>
                  <Icon name="check" small /> {t('people.done')}
                </span>
              )}
              {tab && (
                <Link href={`/w/${id}/${tab.name}`} onClick={onClose}>
                  {t('people.looks', { board: t(tab.title) })}
                </Link>
              )}
              <span className={styles.device} title={t(`people.by.${other.device}`)}>
                <Icon name={other.device} small />
                <span className="hidden-words">{t(`people.by.${other.device}`)}</span>
              </span>
            </li>
          )
        })}
        {gone.map(({ person, name: theirs, at }) => (
          <li key={person}>
            <Face name={theirs} />
            <span>{theirs || t('common.noName')}</span>
            <span className={styles.device}>{t('people.until', { time: time(at) })}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
