import { useTranslator } from '../i18n/react.tsx'
import styles from './DotsGiven.module.css'

/** What a note or a trend was given in the newest vote: a disc, the figure and the word; nothing where it was in none. */
export function DotsGiven({ dots }: { dots: number | undefined }) {
  const { t } = useTranslator()
  if (dots === undefined) return null
  return (
    <span className={styles.dots}>
      <span className={styles.disc} data-given={dots > 0 || undefined} aria-hidden="true" />
      {t('notes.dots', { n: dots })}
    </span>
  )
}
