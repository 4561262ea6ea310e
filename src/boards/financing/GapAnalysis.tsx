import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { FiguresTable } from '../../kinds/FiguresTable.tsx'
import { later } from '../../kinds/later.tsx'
import { incomeFromMembers } from '../../kinds/fees/scenarios.ts'
import type { Bar } from '../../kinds/chart/BarChart.tsx'
import { fundingByYear, isCovered, type FundingLine } from '../../method/funding.ts'
import { lengthOf, writeMoney } from '../../method/money.ts'
import { amountsByPurpose, amountsOf } from './amounts.ts'
import styles from './Financing.module.css'
import { purposeWords } from './words.ts'

const BarChart = later(() => import('../../kinds/chart/BarChart.tsx'), 'BarChart')

const figures = ['needed', 'identified', 'won'] as const

/** Needed, identified and won, by year and by project, a currency each: as bars, and as the table they are drawn from. */
export function GapAnalysis() {
  const said = {
    rows: useBoardValue('rows'),
    projects: useBoardValue('projects'),
    values: useBoardValue('values'),
    sheets: useBoardValue('sheets'),
  }
  const translator = useTranslator()
  const { t } = translator
  const income = incomeFromMembers(said)
  const lines = fundingByYear(amountsOf(said, income))
  const purposes = amountsByPurpose(said).flatMap(({ purpose, amounts }) =>
    fundingByYear(amounts).map((line) => ({
      id: purpose.kind === 'project' ? purpose.id : purpose.kind,
      name: purposeWords(purpose, said.projects, translator),
      line,
    })),
  )
  if (lines.length === 0) return <p className={styles.none}>{t('financing.gap.none')}</p>
  return (
    <>
      <p className={styles.none}>{t('financing.gap.counts')}</p>
      <Lines
        title={t('financing.byYear')}
        of={t('financing.year')}
        lines={lines.map((line) => ({
          id: String(line.year ?? ''),
          name: line.year === undefined ? t('financing.noYear') : String(line.year),
          line,
        }))}
      />
      {purposes.length > 0 && (
        <Lines title={t('financing.byPurpose')} of={t('financing.need.for')} lines={purposes} />
      )}
    </>
  )
}

interface Named {
  /** Two may have one name. */
  readonly id: string
  readonly name: string
  readonly line: FundingLine
}

interface LinesProps {
  readonly title: string
  /** What the lines are named by. */
  readonly of: string
  readonly lines: readonly Named[]
}

/** Lines of one reading: a chart a currency, for bars of two currencies have no common length, and one table. */
function Lines({ title, of, lines }: LinesProps) {
  const { t, language } = useTranslator()
  const currencies = [...new Set(lines.map(({ line }) => line.currency))].toSorted()
  return (
    <section className={styles.reading} aria-label={title}>
      <h3>{title}</h3>
      {currencies.map((currency) => (
        <Bars
          key={currency}
          label={t('financing.chart', { what: title, currency })}
          lines={lines.filter(({ line }) => line.currency === currency)}
        />
      ))}
      <FiguresTable
        caption={title}
        label={t('financing.figuresOf', { what: title })}
        of={of}
        heads={[...figures, 'missing' as const].map((id) => ({ id, name: t(`financing.${id}`) }))}
        lines={lines.map(({ id, name, line }) => ({
          id: `${id} ${line.currency}`,
          name,
          cells: [
            ...figures.map((figure) => writeMoney(line[figure], language)),
            isCovered(line) ? (
              <span key="gap" className={styles.covered}>
                {t('financing.covered')}
              </span>
            ) : (
              writeMoney(line.gap, language)
            ),
          ],
        }))}
      />
    </section>
  )
}

function Bars({ label, lines }: { readonly label: string; readonly lines: readonly Named[] }) {
  const { t, language } = useTranslator()
  const series = figures.map((figure) => t(`financing.${figure}`))
  const bars = lines.flatMap(({ id, line }) =>
    figures.map((figure, index): Bar => ({
      group: id,
      series: series[index]!,
      length: lengthOf(line[figure]),
      says: writeMoney(line[figure], language),
    })),
  )
  return <BarChart label={label} series={series} groups={lines} bars={bars} />
}
