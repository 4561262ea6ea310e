import { useTranslator } from '../../i18n/react.tsx'
import styles from './Frame.module.css'

/** Said to who cast something that another changed: it was cast again. */
export function ChangedByAnother({ is }: { is: boolean }) {
  const { t } = useTranslator()
  if (!is) return null
  return (
    <p className={styles.alarm} role="status">
      {t('rounds.changedByAnother')}
    </p>
  )
}
