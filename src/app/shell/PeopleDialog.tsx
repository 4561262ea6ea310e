import { useMyName } from '../../hooks/names.ts'
import { useOthers, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Face } from '../../ui/notices.tsx'
import { tabs } from '../boards.ts'
import styles from './Dialogs.module.css'

/** Who is here now: name or none, what they look at, phone or laptop. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const others = useOthers()
  const { role } = useWorkshop()
  const name = useMyName()
  const { t } = useTranslator()
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
          const tab = tabs.find((each) => each.name === other.board)
          return (
            <li key={other.client}>
              <Face name={other.name} leads={other.role === 'facilitator'} />
              <b>{other.name || t('common.noName')}</b>
              {other.role !== 'participant' && (
                <span>{t(other.role === 'facilitator' ? 'people.facilitates' : 'people.reads')}</span>
              )}
              {tab && <span>{t('people.looks', { board: t(tab.title) })}</span>}
              <span className={styles.device} title={t(`people.by.${other.device}`)}>
                <Icon name={other.device} small />
                <span className="hidden-words">{t(`people.by.${other.device}`)}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
