import { Link } from 'wouter'
import { useDone } from '../../hooks/done.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Clock } from '../stage/Clock.tsx'
import styles from './NowStrip.module.css'

/** What the group does now, for who takes part on a laptop. */
export function NowStrip() {
  const { id, role } = useWorkshop()
  const { isDone, setDone, now } = useDone()
  const { t } = useTranslator()
  if (!now) return null
  return (
    <p className={styles.strip}>
      <b>{t('stage.now')}</b>
      <span>{now.ended ? t('stage.between') : t(`stage.kind.${now.kind}`)}</span>
      {now.question && <span className="voice">{now.question}</span>}
      <span className={styles.grow} />
      <Clock />
      {role === 'participant' && (
        <button type="button" className={styles.done} aria-pressed={isDone} onClick={() => setDone(!isDone)}>
          {isDone && <Icon name="check" small />} {t('stage.imDone')}
        </button>
      )}
      <Link href={`/w/${id}/now`}>{t('stage.go')}</Link>
    </p>
  )
}
