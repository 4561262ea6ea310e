import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import type { Rows } from '../../method/survey/counting.ts'
import { Button } from '../../ui/Button.tsx'
import type { Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import type { AskedQuestion } from './questions.ts'

/** So many stand there at first, and come with each press. */
const SHOWN = 6

/** What people answered in words of their own, one below the other; who said it where the survey tells. */
export function Quotes({
  survey: { roles },
  question: { column, heading },
  rows,
}: {
  readonly survey: Survey
  readonly question: AskedQuestion
  readonly rows: Rows
}) {
  const { t, number } = useTranslator()
  const [shown, setShown] = useState(SHOWN)
  const said = useMemo(
    () =>
      rows.flatMap((row, at) => {
        const text = row[column] ?? ''
        const who = roles.who === undefined || roles.who === column ? '' : (row[roles.who] ?? '')
        return text ? [{ at, text, who }] : []
      }),
    [rows, column, roles.who],
  )
  return (
    <section className={styles.question} aria-label={heading}>
      <h4 className="voice">{heading}</h4>
      <p className={styles.base}>
        <span className="figures">
          {t('mapping.base', { n: number(said.length), of: number(rows.length) })}
        </span>
      </p>
      <ul className={styles.quotes}>
        {said.slice(0, shown).map(({ at, text, who }) => (
          <li key={at}>
            <blockquote className="voice">{text}</blockquote>
            {who && <small className="voice">{who}</small>}
          </li>
        ))}
      </ul>
      {said.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN * 4)}>
          {t('mapping.quotes.more', { n: Math.min(SHOWN * 4, said.length - shown) })}
        </Button>
      )}
    </section>
  )
}
