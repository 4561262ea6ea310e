import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { noonOf } from '../../method/dates.ts'
import { dueIn, kindWords, type Due } from './due.ts'
import styles from './Review.module.css'

/** What each review looks at: what falls due until then; and what no review looks at. */
export function FallingDue() {
  const { reviews, after } = dueIn({ rows: useBoardValue('rows'), projects: useBoardValue('projects') })
  const { t, date } = useTranslator()
  if (after.length === 0 && reviews.every(({ due }) => due.length === 0))
    return <p className={styles.none}>{t('review.due.none')}</p>
  return (
    <>
      {reviews.map(({ day, due }) => (
        <section key={day} className={styles.review}>
          <h3>{t('review.due.by', { day: date(noonOf(day)) })}</h3>
          {due.length > 0 ? <Lines of={due} /> : <p className={styles.none}>{t('review.due.nothing')}</p>}
        </section>
      ))}
      {after.length > 0 && (
        <section className={styles.review}>
          <h3>{t(reviews.length > 0 ? 'review.due.after' : 'review.due.noReview')}</h3>
          <Lines of={after} />
        </section>
      )}
    </>
  )
}

function Lines({ of }: { readonly of: readonly Due[] }) {
  const translator = useTranslator()
  const { t, date } = translator
  return (
    <ul className={styles.lines}>
      {of.map((due) => (
        <li key={`${due.kind} ${due.id}`}>
          <span className="figures">{date(noonOf(due.day))}</span>
          <span className="voice">{due.name || t('common.noName')}</span>
          <small>{kindWords(due, translator)}</small>
        </li>
      ))}
    </ul>
  )
}
