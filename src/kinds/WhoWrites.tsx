import { useOthers } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import type { TextName } from '../workshop/content/texts.ts'
import styles from './SharedText.module.css'

/** Who is in this text now: names, not colours. */
export function WhoWrites({ name }: { name: TextName }) {
  const others = useOthers().filter(({ field }) => field?.name === name)
  const { t } = useTranslator()
  if (others.length === 0) return null
  return (
    <p className={styles.who}>
      <b>{others.map((other) => other.name || t('common.noName')).join(', ')}</b> {t('foundations.writing')}
    </p>
  )
}
