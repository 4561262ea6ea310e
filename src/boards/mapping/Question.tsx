import { useMemo, useState, type ReactNode } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { Bar, BarGroup } from '../../kinds/chart/BarChart.tsx'
import { FiguresTable } from '../../kinds/FiguresTable.tsx'
import { later } from '../../kinds/later.tsx'
import {
  baseKinds,
  countColumn,
  figuresOf,
  percentOf,
  tell,
  type Rows,
} from '../../method/survey/counting.ts'
import { Button } from '../../ui/Button.tsx'
import { sayBase, type Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import type { AskedQuestion } from './questions.ts'

const BarChart = later(() => import('../../kinds/chart/BarChart.tsx'), 'BarChart')

/** More answers are drawn when somebody asks. */
const MOST_SHOWN = 10

/** One question: of how many, each answer as a bar and in a table. */
export function Question({
  survey,
  question,
  rows,
}: {
  readonly survey: Survey
  readonly question: AskedQuestion
  readonly rows: Rows
}) {
  const { content } = useWorkshop()
  const { language } = useWorkshopValue('meta')
  const mayWrite = useMayWrite()
  const { t, number } = useTranslator()
  const [isWhole, setWhole] = useState(false)
  const { column, type, base, heading } = question
  const count = useMemo(() => countColumn(rows, column, type, language), [rows, column, type, language])
  const figures = useMemo(
    () => (type.kind === 'number' ? figuresOf(rows, column, language) : undefined),
    [rows, column, type, language],
  )
  const of = count.bases[base]
  const told = useMemo(() => tell(count, base), [count, base])
  const shown = useMemo(() => (isWhole ? told : told.slice(0, MOST_SHOWN)), [told, isWhole])
  const percent = (n: number) => number(percentOf(n, of, 1))
  const { groups, bars, series } = useMemo(() => {
    const says = (n: number) => `${number(n)} · ${number(percentOf(n, of, 1))} %`
    return {
      groups: shown.map(({ answer }): BarGroup => ({ id: answer, name: answer })),
      bars: shown.map(({ answer, n }): Bar => ({ group: answer, series: heading, length: n, says: says(n) })),
      series: [heading],
    }
  }, [shown, heading, of, number])
  const others = told.length - shown.length
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
            <select
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
            </select>
          </label>
        )}
      </p>
      {told.length === 0 ? (
        <p className={styles.base}>{t('mapping.noAnswers')}</p>
      ) : (
        <div className={styles.pair}>
          <BarChart label={t('mapping.chart', { heading })} series={series} groups={groups} bars={bars} />
          <div>
            <FiguresTable
              caption={heading}
              label={t('mapping.figuresOf', { heading })}
              of={t('mapping.answer')}
              heads={[
                { id: 'n', name: t('mapping.count') },
                { id: 'share', name: t('mapping.share') },
              ]}
              lines={shown.map(({ answer, n }) => ({
                id: answer,
                name: answer,
                cells: [number(n), `${percent(n)} %`] as readonly ReactNode[],
              }))}
            />
            {others > 0 && (
              <Button size="small" onClick={() => setWhole(true)}>
                {t('mapping.others', { n: others })}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  )
}
