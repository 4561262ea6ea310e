import { useMemo, useState } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { Bar, BarGroup } from '../../kinds/chart/BarChart.tsx'
import { FiguresTable } from '../../kinds/FiguresTable.tsx'
import { later } from '../../kinds/later.tsx'
import { cross, type Rows } from '../../method/survey/counting.ts'
import { figureWords } from '../../plan/evidence-words.ts'
import { Button } from '../../ui/Button.tsx'
import { MOST_WHERES, type Finding } from '../../workshop/content/evidence.ts'
import type { Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import { PinDialog } from './PinDialog.tsx'
import { QuestionChoice } from './QuestionChoice.tsx'
import { choicesAmong, type AskedQuestion } from './questions.ts'
import { shareWords } from './words.ts'

const BarChart = later(() => import('../../kinds/chart/BarChart.tsx'), 'BarChart')

/** Bars side by side that one still tells apart; of more answers the table alone says it. */
const MOST_SERIES = 3
/** A table wider or longer than this is read by nobody; what is left out is counted. */
const MOST_LINES = 20

/** One question by another: how many gave both answers, and which share of those who gave the one above. */
export function CrossView({
  survey,
  questions,
  rows,
  among,
}: {
  readonly survey: Survey
  readonly questions: readonly AskedQuestion[]
  readonly rows: Rows
  readonly among: Finding['where']
}) {
  const { t } = useTranslator()
  const choices = choicesAmong(questions)
  const [down, setDown] = useState(choices[0]?.column)
  const [along, setAlong] = useState(choices[1]?.column)
  const one = choices.find(({ column }) => column === down)
  const other = choices.find(({ column }) => column === along)
  return (
    <section className={styles.question} aria-label={t('mapping.cross')}>
      <p className={styles.base}>
        <QuestionChoice label={t('mapping.cross.one')} questions={choices} value={down} onChange={setDown} />
        <QuestionChoice label={t('mapping.cross.by')} questions={choices} value={along} onChange={setAlong} />
      </p>
      {one && other && one !== other ? (
        <Crossing survey={survey} one={one} other={other} rows={rows} among={among} />
      ) : (
        <p>{t(choices.length < 2 ? 'mapping.cross.few' : 'mapping.cross.choose')}</p>
      )}
    </section>
  )
}

function Crossing({
  survey,
  one,
  other,
  rows,
  among,
}: {
  readonly survey: Survey
  readonly one: AskedQuestion
  readonly other: AskedQuestion
  readonly rows: Rows
  readonly among: Finding['where']
}) {
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t, number } = translator
  const [pinned, setPinned] = useState<Finding>()
  const crossed = useMemo(() => cross(rows, one, other), [rows, one, other])
  const down = useMemo(() => crossed.rows.slice(0, MOST_LINES), [crossed])
  const along = useMemo(() => crossed.columns.slice(0, MOST_LINES), [crossed])
  const heads = along.map(({ answer, n }) => ({ id: answer, name: `${answer} (${number(n)})` }))
  const hidden = crossed.rows.length - down.length + crossed.columns.length - along.length
  const mayPin = mayWrite && among.length < MOST_WHERES
  const { series, groups, bars } = useMemo(
    () => ({
      series: along.map(({ answer }) => answer),
      groups: down.map(({ answer }): BarGroup => ({ id: answer, name: answer })),
      bars: down.flatMap(({ answer }, row) =>
        along.map((each, column): Bar => {
          const n = crossed.n[row]![column]!
          return { group: answer, series: each.answer, length: n, says: number(n) }
        }),
      ),
    }),
    [crossed, down, along, number],
  )
  const pin = (row: number, column: number) =>
    setPinned({
      kind: 'finding',
      survey: survey.id,
      question: one.heading,
      answer: down[row]!.answer,
      n: crossed.n[row]![column]!,
      base: along[column]!.n,
      of: 'answered',
      where: [...among, [other.heading, along[column]!.answer]],
    })
  const title = t('mapping.cross.title', { one: one.heading, other: other.heading })
  return (
    <>
      <p className={styles.base}>
        <span className="figures">{t('mapping.cross.base', { n: number(crossed.base) })}</span>
        <span>{t('mapping.cross.share')}</span>
      </p>
      {series.length <= MOST_SERIES && crossed.base > 0 && (
        <BarChart
          label={t('mapping.chart', { heading: title })}
          series={series}
          groups={groups}
          bars={bars}
        />
      )}
      <FiguresTable
        caption={title}
        of={one.heading}
        heads={heads}
        lines={down.map(({ answer }, row) => ({
          id: answer,
          name: answer,
          cells: along.map((each, column) => {
            const n = crossed.n[row]![column]!
            const share = shareWords(n, each.n, translator)
            const says = (
              <>
                {number(n)} <small>{share}</small>
              </>
            )
            if (!mayPin || n === 0) return <span key={each.answer}>{says}</span>
            return (
              <Button
                key={each.answer}
                kind="bare"
                size="small"
                aria-label={t('mapping.cross.pin', { n: number(n), one: answer, other: each.answer })}
                onClick={() => pin(row, column)}
              >
                {says}
              </Button>
            )
          }),
        }))}
      />
      {hidden > 0 && <p className={styles.base}>{t('mapping.cross.hidden', { n: hidden })}</p>}
      {pinned && (
        <PinDialog
          evidence={pinned}
          words={`${pinned.answer} · ${pinned.where.at(-1)!.join(': ')}: ${figureWords(pinned, translator)}`}
          name={survey.name}
          onClose={() => setPinned(undefined)}
        />
      )}
    </>
  )
}
