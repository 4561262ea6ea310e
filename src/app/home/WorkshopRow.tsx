import { useState } from 'react'
import { Link } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useLatePart } from '../use-late-part.ts'
import { useMoment } from '../use-moment.ts'
import styles from './Home.module.css'

const Rename = later(() => import('./RenameDialog.tsx'), 'RenameDialog')
const Remove = later(() => import('./RemoveDialog.tsx'), 'RemoveDialog')
const SaveFile = later(() => import('../files/SaveFileDialog.tsx'), 'SaveFileDialog')

/** Where a workshop's words are, as far as this device knows. */
function whereabouts({ key, waiting, isSaved }: KeptWorkshop) {
  if (!key) return 'copy'
  if (isSaved === false) return 'onlyHere'
  return waiting > 0 ? 'waiting' : 'saved'
}

/** One workshop of this device: title, role, people, last change, and where its words are. */
export function WorkshopRow({ workshop }: { workshop: KeptWorkshop }) {
  const { t, date, time } = useTranslator()
  const moment = useMoment()
  const [dialog, setDialog] = useState<'rename' | 'remove' | 'file' | null>(null)
  const title = workshop.title || t('home.untitled')
  const [hasFailed, setFailed] = useState(false)
  const { isMissing, fetchLate } = useLatePart()
  const close = () => setDialog(null)
  const where = whereabouts(workshop)

  const duplicate = async () => {
    setFailed(false)
    const part = await fetchLate(() => import('../duplicate-workshop.ts'))
    try {
      await part?.duplicateWorkshop(workshop, t('home.duplicateTitle', { title }))
    } catch {
      setFailed(true)
    }
  }
  const items: MenuItem[] = [
    ...(workshop.role === 'facilitator'
      ? [{ label: t('home.rename'), icon: 'pencil', onChoose: () => setDialog('rename') } as const]
      : []),
    { label: t('home.duplicate'), icon: 'copy', onChoose: () => void duplicate() },
    { label: t('home.saveFile'), icon: 'download', onChoose: () => setDialog('file') },
    { label: t('home.remove'), icon: 'trash', isDanger: true, onChoose: () => setDialog('remove') },
  ]
  const facts = [
    t(`home.role.${workshop.role}`),
    workshop.people ? t('home.people', { n: workshop.people }) : '',
    `${date(workshop.changedAt)}, ${time(workshop.changedAt)}`,
    workshop.sample ? t('home.sample') : '',
  ]

  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <Link href={`/w/${workshop.id}`} className={`voice ${styles.title}`}>
          {title}
        </Link>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {(workshop.open ?? [])
          .filter(({ until }) => until > Date.now())
          .map(({ act, until, words }) => (
            <p key={act} className={styles.stillOpen}>
              <Icon name="clock" small />
              <Link href={`/w/${workshop.id}/open?act=${act}`}>
                {t('stage.openUntil', { moment: moment(until) })}: <span className="voice">{words}</span>
              </Link>
            </p>
          ))}
        {workshop.role === 'facilitator' && !workshop.isLinkSafe && !workshop.sample && (
          <p className={styles.unsafe}>
            <Icon name="key" small />
            <Link href={`/w/${workshop.id}?keep=link`}>{t('home.keepLink')}</Link>
          </p>
        )}
        {isMissing && (
          <p role="status" className={styles.alarm}>
            {t('common.comesWithNetwork')}
          </p>
        )}
        {hasFailed && (
          <p role="alert" className={styles.alarm}>
            {t('home.notDuplicated')}
          </p>
        )}
      </div>
      <p
        className={styles.state}
        data-where={where}
        data-waiting={where === 'waiting' || where === 'onlyHere' || undefined}
      >
        <Icon name={where === 'saved' ? 'checks' : where === 'copy' ? 'file' : 'laptop'} small />
        {t(`home.${where}`, { n: workshop.waiting })}
      </p>
      <Link href={`/w/${workshop.id}`} className={styles.open} aria-label={`${t('home.openRow')}: ${title}`}>
        {t('home.openRow')}
      </Link>
      <Menu label={t('home.menu', { title })} items={items} />
      {dialog === 'rename' && <Rename workshop={workshop} onClose={close} />}
      {dialog === 'remove' && (
        <Remove workshop={workshop} onClose={close} onSaveFile={() => setDialog('file')} />
      )}
      {dialog === 'file' && <SaveFile workshop={workshop} onClose={close} />}
    </li>
  )
}
