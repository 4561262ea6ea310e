import { useMemo } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { baseKinds, countColumn, figuresOf, type Rows } from '../../method/survey/counting.ts'
import type { Finding } from '../../workshop/content/evidence.ts'
import { sayBase, type Survey } from '../../workshop/content/surveys.ts'
import { Select } from '../../ui/Select.tsx'
import { Answers } from './Answers.tsx'
import styles from './Mapping.module.css'
import type { AskedQuestion } from './questions.ts'

/** One question: of how many, each answer as a bar and in a table. */
export function Question({
  survey,
  question,
  rows,
  among,
}: {
  readonly survey: Survey
  readonly question: AskedQuestion
  readonly rows: Rows
  readonly among: Finding['where']
}) {
  const { content } = useWorkshop()
  const { language } = useWorkshopValue('meta')
  const mayWrite = useMayWrite()
  const { t, number } = useTranslator()
  const { column, type, base, heading } = question
  const count = useMemo(() => countColumn(rows, column, type, language), [rows, column, type, language])
  const figures = useMemo(
    () => (type.kind === 'number' ? figuresOf(rows, column, language) : undefined),
    [rows, column, type, language],
  )
  return (
    <section className={styles.question} aria-label={heading}>
      <h4 className="voice">{heading}</h4>
      <p className={styles.base}>
        <span className="figures">
          {t('mapping.base', {
            n: number(count.bases.answered),
            of: number(count.bases.respondents),
          })}
        </span>
        {figures && (
          <span className="figures">
            {t('mapping.figures', {
              least: number(figures.least),
              median: number(figures.median),
              most: number(figures.most),
            })}
            {figures.unread > 0 && ` ${t('mapping.figures.unread', { n: figures.unread })}`}
          </span>
        )}
        {!count.isOrdered && mayWrite && (
          <label>
            {t('mapping.shareOf')}{' '}
            <Select
              value={base}
              onChange={({ target }) => {
                const chosen = baseKinds.find((each) => each === target.value)
                if (chosen) sayBase(content, survey.id, column, chosen)
              }}
            >
              {baseKinds.map((each) => (
                <option key={each} value={each}>
                  {t(`mapping.of.${each}`, { n: number(count.bases[each]) })}
                </option>
              ))}
            </Select>
          </label>
        )}
      </p>
      <Answers survey={survey} question={question} count={count} among={among} />
    </section>
  )
}
