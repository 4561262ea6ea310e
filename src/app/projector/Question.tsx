import { useNoteIds } from '../../hooks/notes.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Written } from '../../kinds/Written.tsx'
import styles from './Projector.module.css'

const everything = <Item,>(items: readonly Item[]) => items

/** What the group is asked, as large as the wall, and how much it has written. */
export function Question({ words, isPrivate }: { words: string; isPrivate: boolean }) {
  const notes = useNoteIds(everything)
  const { t } = useTranslator()
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.question}`}>{words}</h1>
      {isPrivate ? (
        <p className={styles.count}>
          <Written />
        </p>
      ) : (
        notes.length > 0 && <p className={styles.count}>{t('notes.count', { n: notes.length })}</p>
      )}
    </section>
  )
}
