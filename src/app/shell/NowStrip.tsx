import { Link } from 'wouter'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Clock } from '../stage/Clock.tsx'
import styles from './Shell.module.css'

/** What the group does now, for who takes part on a laptop. */
export function NowStrip() {
  const { id } = useWorkshop()
  const now = useWorkshopValue('now')
  const { t } = useTranslator()
  if (!now) return null
  return (
    <p className={styles.strip}>
      <b>{t('stage.now')}</b>
      <span>{t(`stage.kind.${now.kind}`)}</span>
      {now.question && <span className="voice">{now.question}</span>}
      <span className={styles.grow} />
      <Clock />
      <Link href={`/w/${id}/now`}>{t('stage.go')}</Link>
    </p>
  )
}
