import type { Translator } from '../../i18n/translator.ts'
import { incomeFromMembers } from '../../kinds/fees/scenarios.ts'
import { handOf } from '../../kinds/table/hand.ts'
import { cellLine, isFilled, planTable, type PlanTableMeans } from '../../kinds/table/plan-table.ts'
import { fundingByYear, isCovered, type FundingLine } from '../../method/funding.ts'
import { lengthOf, writeMoney } from '../../method/money.ts'
import { oneLine } from '../../plan/clean-text.ts'
import type { Section } from '../../plan/compile.ts'
import { barsScene } from '../../plan/pictures/bars-scene.ts'
import { tellPart } from '../../plan/part.ts'
import type { Block, Line } from '../../plan/tree.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { amountsByPurpose, amountsOf } from './amounts.ts'
import { actionLines, actionLog, calls, financing, needs, sources } from './board.ts'
import { eventsOf, nameOfCall } from '../../kinds/deadlines.ts'
import { purposeWords } from './words.ts'

/** Financing in the plan: the gap, by year and by project, then needs, sources, calls, lines of action and how they go. */
export const financingSection: Section = {
  id: financing.name,
  title: 'financing.title',
  compile(snapshot, translator) {
    const { sheets, rows } = snapshot
    const { t } = translator
    const telling = tellPart(financing, translator)
    const { blocks, gaps } = telling
    const part = {
      id: financing.name,
      title: t('financing.title'),
      blocks,
      gaps,
      events: eventsOf(snapshot.rows, translator),
    }
    const filled = financing.tables.map(({ table }) => rowsOf(rows, table).filter(isFilled))
    const isBegun =
      financing.fields.some(({ field }) => sheets[field]?.trim()) || filled.some((own) => own.length > 0)
    const lines = fundingByYear(amountsOf(snapshot, incomeFromMembers(snapshot)))
    if (!isBegun) {
      telling.miss(t('plan.gap.financing'))
      return [part]
    }
    if (lines.length > 0) {
      telling.heading(t('financing.gap'))
      telling.say(t('financing.gap.counts'))
      const byYear = lines.map(
        (line) => [line.year === undefined ? t('financing.noYear') : String(line.year), line] as const,
      )
      const ofYear = { name: 'by-year', title: t('financing.byYear'), of: t('financing.year') }
      blocks.push(...figuresOf(ofYear, byYear, translator))
      const byPurpose = amountsByPurpose(snapshot).flatMap(({ purpose, amounts }) =>
        fundingByYear(amounts).map(
          (line) => [purposeWords(purpose, snapshot.projects, translator), line] as const,
        ),
      )
      const ofPurpose = { name: 'by-purpose', title: t('financing.byPurpose'), of: t('financing.need.for') }
      blocks.push(...figuresOf(ofPurpose, byPurpose, translator))
    }
    for (const { field, title } of financing.fields) {
      telling.heading(t(title))
      telling.field(sheets[field], `f:${field}`, t(title))
    }
    const means = { translator, hand: handOf(translator, snapshot) }
    for (const [index, table] of [needs, sources, calls, actionLines, actionLog].entries()) {
      const own = filled[index]!
      if (own.length === 0 && table !== calls) continue
      telling.heading(t(table.title))
      if (own.length === 0) telling.miss(t('plan.gap.calls'))
      if (table === calls) blocks.push(...tellCalls(own, means))
      else blocks.push(...planTable(table, own, means))
    }
    return [part]
  },
}

/** A call has more columns than a page is wide: where it stands in a table, what it asks for below, call by call. */
function tellCalls(rows: readonly Row[], means: Pick<PlanTableMeans, 'translator' | 'hand'>): Block[] {
  const [name, ...others] = calls.columns
  const asked = others.filter((column) => column.kind === 'long' || column.name === 'pillar')
  const { t } = means.translator
  return [
    ...planTable(
      {
        ...calls,
        columns: [name, ...others.filter((column) => !asked.includes(column) && column.name !== 'year')],
      },
      rows,
      means,
    ),
    ...rows.flatMap((row): Block[] => {
      const lines = asked.flatMap((column): Line[] => {
        const said = cellLine(row, column, means)
        return said.text.trim() ? [{ ...said, text: `${t(column.title)}: ${oneLine(said.text)}` }] : []
      })
      if (lines.length === 0) return []
      const title = nameOfCall(row) || t('common.noName')
      return [
        { kind: 'heading', level: 3, text: title, source: `r:${row.id}` },
        { kind: 'list', lines },
      ]
    }),
  ]
}

const figures = ['needed', 'identified', 'won'] as const
type Named = readonly [name: string, line: FundingLine]

/** Lines of one reading as bars and as the table of the same: one of each a currency, for two have no common length. */
function figuresOf(
  { name, title, of }: { readonly name: string; readonly title: string; readonly of: string },
  lines: readonly Named[],
  { t, language }: Translator,
): readonly Block[] {
  const currencies = [...new Set(lines.map(([, { currency }]) => currency))].toSorted()
  return currencies.map((currency): Block => {
    const own = lines.filter(([, line]) => line.currency === currency)
    const caption = t('financing.chart', { what: title, currency })
    const groups = own.map(([group, line]) => ({
      name: group,
      bars: figures.map((figure) => ({
        series: t(`financing.${figure}`),
        length: lengthOf(line[figure]),
        says: writeMoney(line[figure], language),
      })),
    }))
    const inWords = groups.map((group) =>
      [group.name, group.bars.map(({ series, says }) => `${series} ${says}`).join(', ')].join(': '),
    )
    return {
      kind: 'picture',
      name: `financing-${name}-${currency.toLowerCase()}`,
      scene: barsScene(groups),
      alt: `${caption}. ${inWords.join('; ')}`,
      caption,
      header: [of, ...[...figures, 'missing' as const].map((word) => t(`financing.${word}`))],
      rows: own.map(([group, line]) => [
        { text: group },
        ...figures.map((figure) => ({ text: writeMoney(line[figure], language) })),
        { text: isCovered(line) ? t('financing.covered') : writeMoney(line.gap, language) },
      ]),
    }
  })
}
