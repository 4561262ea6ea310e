import { useMemo, useState } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { Rows } from '../../method/survey/counting.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import type { Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import { PinDialog } from './PinDialog.tsx'
import type { AskedQuestion } from './questions.ts'

/** So many stand there at first, and come with each press. */
const SHOWN = 6
const LABEL_LETTERS = 60

/** What people answered in words of their own, one below the other; who said it where the survey tells. */
export function Quotes({
  survey: { id, name, roles },
  question: { column, heading },
  rows,
}: {
  readonly survey: Survey
  readonly question: AskedQuestion
  readonly rows: Rows
}) {
  const { t, number } = useTranslator()
  const mayWrite = useMayWrite()
  const [pinned, setPinned] = useState<{ readonly text: string; readonly who: string }>()
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
            <div>
              <blockquote className="voice">{text}</blockquote>
              {who && <small className="voice">{who}</small>}
            </div>
            {mayWrite && (
              <IconButton
                icon="flag"
                label={t('mapping.pin.answer', { answer: text.slice(0, LABEL_LETTERS) })}
                onClick={() => setPinned({ text, who })}
              />
            )}
          </li>
        ))}
      </ul>
      {said.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN * 4)}>
          {t('mapping.quotes.more', { n: Math.min(SHOWN * 4, said.length - shown) })}
        </Button>
      )}
      {pinned && (
        <PinDialog
          evidence={{ kind: 'quote', survey: id, question: heading, who: pinned.who }}
          words={pinned.text}
          name={name}
          onClose={() => setPinned(undefined)}
        />
      )}
    </section>
  )
}
