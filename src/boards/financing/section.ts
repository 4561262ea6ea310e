import type { Translator } from '../../i18n/translator.ts'
import { incomeFromMembers } from '../../kinds/fees/scenarios.ts'
import { handOf } from '../../kinds/table/hand.ts'
import { cellLine, isFilled, planTable, type PlanTableMeans } from '../../kinds/table/plan-table.ts'
import { fundingByYear, isCovered, type FundingLine } from '../../method/funding.ts'
import { writeMoney } from '../../method/money.ts'
import { oneLine } from '../../plan/clean-text.ts'
import type { Section } from '../../plan/compile.ts'
import { tellPart } from '../../plan/part.ts'
import type { Block, Line } from '../../plan/tree.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { amountsByPurpose, amountsOf } from './amounts.ts'
import { actionLines, actionLog, calls, financing, needs, sources } from './board.ts'
import { eventsOf, nameOfCall } from './deadlines.ts'
import { purposeWords } from './words.ts'

/** Financing in the plan: the gap, by year and by project, then needs, sources, calls, lines of action and how they go. */
export const financingSection: Section = {
  id: financing.name,
  title: 'financing.title',
  compile(snapshot, translator) {
    const { sheets, rows } = snapshot
    const { t } = translator
    const telling = tellPart(financing.name, translator)
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
      blocks.push(
        figuresTable(
          [t('financing.byYear'), t('financing.year')],
          lines.map((line) => [line.year === undefined ? t('financing.noYear') : String(line.year), line]),
          translator,
        ),
      )
      const byPurpose = amountsByPurpose(snapshot).flatMap(({ purpose, amounts }) =>
        fundingByYear(amounts).map(
          (line) => [purposeWords(purpose, snapshot.projects, translator), line] as const,
        ),
      )
      if (byPurpose.length > 0)
        blocks.push(figuresTable([t('financing.byPurpose'), t('financing.need.for')], byPurpose, translator))
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

function figuresTable(
  [caption, of]: readonly [caption: string, of: string],
  lines: readonly (readonly [name: string, line: FundingLine])[],
  { t, language }: Translator,
): Block {
  return {
    kind: 'table',
    caption,
    header: [
      of,
      ...(['needed', 'identified', 'won', 'missing'] as const).map((word) => t(`financing.${word}`)),
    ],
    rows: lines.map(([name, line]) => [
      { text: name },
      ...[line.needed, line.identified, line.won].map((money) => ({ text: writeMoney(money, language) })),
      { text: isCovered(line) ? t('financing.covered') : writeMoney(line.gap, language) },
    ]),
  }
}
