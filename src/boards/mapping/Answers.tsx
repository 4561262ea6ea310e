import { useMemo, useState } from 'react'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { Bar, BarGroup } from '../../kinds/chart/BarChart.tsx'
import { FiguresTable } from '../../kinds/FiguresTable.tsx'
import { later } from '../../kinds/later.tsx'
import { tell, type Count } from '../../method/survey/counting.ts'
import { figureWords } from '../../plan/evidence-words.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import type { Finding } from '../../workshop/content/evidence.ts'
import type { Survey } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'
import { PinDialog } from './PinDialog.tsx'
import type { AskedQuestion } from './questions.ts'
import { shareWords } from './words.ts'

const BarChart = later(() => import('../../kinds/chart/BarChart.tsx'), 'BarChart')

/** More answers are drawn when somebody asks. */
const MOST_SHOWN = 10

/** The answers to one question as bars and, beside them, in a table; each can be carried on. */
export function Answers({
  survey,
  question: { base, heading },
  count,
  among,
}: {
  readonly survey: Survey
  readonly question: AskedQuestion
  readonly count: Count
  /** Only those who gave these answers were counted. */
  readonly among: Finding['where']
}) {
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t, number } = translator
  const [isWhole, setWhole] = useState(false)
  const [pinned, setPinned] = useState<Finding>()
  const of = count.bases[base]
  const told = useMemo(() => tell(count, base), [count, base])
  const shown = useMemo(() => (isWhole ? told : told.slice(0, MOST_SHOWN)), [told, isWhole])
  const { groups, bars, series } = useMemo(() => {
    const says = (n: number) => `${number(n)} · ${shareWords(n, of, { number })}`
    return {
      groups: shown.map(({ answer }): BarGroup => ({ id: answer, name: answer })),
      bars: shown.map(({ answer, n }): Bar => ({ group: answer, series: heading, length: n, says: says(n) })),
      series: [heading],
    }
  }, [shown, heading, of, number])
  const others = told.length - shown.length
  const findingOf = (answer: string, n: number): Finding => ({
    kind: 'finding',
    survey: survey.id,
    question: heading,
    answer,
    n,
    base: of,
    of: base,
    where: among,
  })
  if (told.length === 0) return <p className={styles.base}>{t('mapping.noAnswers')}</p>
  return (
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
            ...(mayWrite ? [{ id: 'pin', name: t('mapping.evidence') }] : []),
          ]}
          lines={shown.map(({ answer, n }) => ({
            id: answer,
            name: answer,
            cells: [
              number(n),
              shareWords(n, of, translator),
              mayWrite && (
                <IconButton
                  key="pin"
                  icon="flag"
                  label={t('mapping.pin.answer', { answer })}
                  onClick={() => setPinned(findingOf(answer, n))}
                />
              ),
            ],
          }))}
        />
        {others > 0 && (
          <Button size="small" onClick={() => setWhole(true)}>
            {t('mapping.others', { n: others })}
          </Button>
        )}
      </div>
      {pinned && (
        <PinDialog
          evidence={pinned}
          words={`${pinned.answer}: ${figureWords(pinned, translator)}`}
          name={survey.name}
          onClose={() => setPinned(undefined)}
        />
      )}
    </div>
  )
}
