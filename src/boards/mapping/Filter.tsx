import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { countAnswers, tell, type Rows, type Where } from '../../method/survey/counting.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { MOST_WHERES } from '../../workshop/content/evidence.ts'
import type { Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import { QuestionChoice } from './QuestionChoice.tsx'
import { choicesAmong, type AskedQuestion } from './questions.ts'

/** Only who gave these answers: everything below is counted among them, for the one who filters alone. */
export function Filter({
  survey,
  questions,
  rows,
  wheres,
  onChange,
}: {
  readonly survey: Survey
  readonly questions: readonly AskedQuestion[]
  /** Those who gave all of them. */
  readonly rows: Rows
  readonly wheres: readonly Where[]
  readonly onChange: (wheres: readonly Where[]) => void
}) {
  const { t, number } = useTranslator()
  const [asked, setAsked] = useState<number>()
  const choices = choicesAmong(questions)
  const question = choices.find(({ column }) => column === asked)
  const answers = question ? tell(countAnswers(rows, question.column, question.type), 'answered') : []
  const nameOf = (column: number) => questions.find((each) => each.column === column)?.heading ?? ''
  if (choices.length === 0) return null
  return (
    <section className={styles.filter} aria-label={t('mapping.filter')}>
      {wheres.length < MOST_WHERES && (
        <>
          <QuestionChoice
            label={t('mapping.filter')}
            none={t('mapping.filter.all')}
            questions={choices}
            value={asked}
            onChange={setAsked}
          />
          {question && (
            <label>
              {t('mapping.filter.answer')}{' '}
              <Select
                value=""
                onChange={({ target }) => {
                  const { column, type } = question
                  onChange([...wheres, { column, type, answer: target.value }])
                  setAsked(undefined)
                }}
              >
                <option value="">{t('mapping.filter.choose')}</option>
                {answers.map(({ answer, n }) => (
                  <option key={answer} value={answer}>
                    {answer} ({number(n)})
                  </option>
                ))}
              </Select>
            </label>
          )}
        </>
      )}
      {wheres.length > 0 && (
        <>
          <ul>
            {wheres.map(({ column, answer }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same may be asked twice
              <li key={at}>
                <span className="voice">
                  {nameOf(column)}: {answer}
                </span>
                <IconButton
                  icon="close"
                  label={t('mapping.filter.off', { what: `${nameOf(column)}: ${answer}` })}
                  onClick={() => onChange(wheres.toSpliced(at, 1))}
                />
              </li>
            ))}
          </ul>
          <span role="status" className="figures">
            {t('mapping.filter.left', { n: number(rows.length), of: number(survey.rows.length) })}
          </span>
          {wheres.length > 1 && (
            <Button size="small" onClick={() => onChange([])}>
              {t('mapping.filter.clear')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
