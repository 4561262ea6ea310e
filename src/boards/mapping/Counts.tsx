import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import type { Rows } from '../../method/survey/counting.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { plain } from '../../i18n/plain.ts'
import type { Finding } from '../../workshop/content/evidence.ts'
import type { Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import { Question } from './Question.tsx'
import { Quotes } from './Quotes.tsx'
import type { AskedQuestion } from './questions.ts'

/** So many questions stand on the page at once: a survey may have hundreds. */
const PAGE = 12

/** Every question with what was answered to it; what was left out is none. */
export function Counts({
  survey,
  questions: all,
  rows,
  among,
}: {
  readonly survey: Survey
  readonly questions: readonly AskedQuestion[]
  readonly rows: Rows
  /** Only those who gave these answers are among the rows. */
  readonly among: Finding['where']
}) {
  const { t } = useTranslator()
  const [sought, setSought] = useState('')
  const [page, setPage] = useState(0)
  const found = sought.trim() ? all.filter(({ heading }) => plain(heading).includes(plain(sought))) : all
  const last = Math.max(0, Math.ceil(found.length / PAGE) - 1)
  const at = Math.min(page, last)
  const go = (next: number) => {
    setPage(next)
    document.getElementById('questions')?.scrollIntoView({ block: 'start' })
  }
  return (
    <div id="questions" className={styles.questions}>
      {all.length > PAGE && (
        <div className={styles.find}>
          <Field
            type="search"
            label={t('mapping.find')}
            value={sought}
            onChange={(event) => {
              setSought(event.target.value)
              setPage(0)
            }}
          />
          <span role="status" className="figures">
            {found.length === 0
              ? t('mapping.find.none')
              : t('mapping.page', {
                  from: at * PAGE + 1,
                  to: Math.min((at + 1) * PAGE, found.length),
                  all: found.length,
                })}
          </span>
        </div>
      )}
      {found
        .slice(at * PAGE, (at + 1) * PAGE)
        .map((question) =>
          question.type.kind === 'text' ? (
            <Quotes key={question.column} survey={survey} question={question} rows={rows} />
          ) : (
            <Question key={question.column} survey={survey} question={question} rows={rows} among={among} />
          ),
        )}
      {last > 0 && (
        <nav className={styles.actions} aria-label={t('mapping.pages')}>
          {at > 0 && (
            <Button icon="left" onClick={() => go(at - 1)}>
              {t('common.previous')}
            </Button>
          )}
          {at < last && (
            <Button iconAfter="right" onClick={() => go(at + 1)}>
              {t('common.next')}
            </Button>
          )}
        </nav>
      )}
    </div>
  )
}
