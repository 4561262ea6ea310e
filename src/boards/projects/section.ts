import type { Translator } from '../../i18n/translator.ts'
import { sumMoney, writeMoney } from '../../method/money.ts'
import { missingParts, warningsOf, type ProjectPart } from '../../method/projects.ts'
import { shorten } from '../../kinds/note-list/shorten.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import { planTable } from '../../kinds/table/plan-table.ts'
import type { Section } from '../../plan/compile.ts'
import { missing } from '../../plan/part.ts'
import type { Block, Gap, ItemRef, Line } from '../../plan/tree.ts'
import { moneyOf } from '../../workshop/content/cells.ts'
import { linkedFrom } from '../../workshop/content/links.ts'
import type { Row } from '../../workshop/content/rows.ts'
import { indicators, milestones, projects as board, resources } from './board.ts'
import { fullProjects, type FullProject } from './facts.ts'
import { gapLine, gapWords, nameOfProject, tellingOf, type Telling } from './telling.ts'
import { partTitle, periodWords, warningWords } from './words.ts'

/** Programme lines and projects, a sheet each; what is missing stays marked. */
export const projectsSection: Section = {
  id: board.name,
  title: 'plan.projects',
  compile(snapshot, translator) {
    const { t } = translator
    const full = fullProjects(snapshot)
    const gaps: Gap[] = []
    const part = { id: board.name, title: t('plan.projects'), gaps }
    if (full.length === 0) {
      gaps.push({ text: t('plan.gap.projects'), board: board.name })
      return [{ ...part, blocks: [missing(t('plan.gap.projects'), translator)] }]
    }
    const telling = tellingOf(snapshot, translator)
    for (const { project, facts } of full)
      for (const each of missingParts(facts))
        gaps.push({
          text: t('plan.gap.ofProject', {
            name: shorten(nameOfProject(project, translator)),
            what: gapWords(each, translator),
          }),
          board: board.name,
          item: project.id,
        })
    return [{ ...part, blocks: full.flatMap((each) => sheetOf(each, full, telling)) }]
  },
}

/** The sheet of a project. */
function sheetOf(each: FullProject, all: readonly FullProject[], telling: Telling): Block[] {
  const { translator, hand, namesOf, snapshot, numberOf } = telling
  const { t } = translator
  const { project, facts, objectives } = each
  const source: ItemRef = `j:${project.id}`
  const lacks = new Set(missingParts(facts))
  const paragraph = (text: string): Block => ({ kind: 'paragraph', line: { text, isVoice: true, source } })
  const said = (text: string) =>
    text
      .split(/\n+/u)
      .filter((line) => line.trim())
      .map(paragraph)
  const field = (part: ProjectPart, blocks: readonly Block[]): Block[] => [
    { kind: 'heading', level: 3, text: partTitle(part, translator) },
    ...(lacks.has(part) ? [missing(gapWords(part, translator), translator)] : []),
    ...blocks,
  ]
  const people = (part: 'axis' | 'line' | 'responsible' | 'staff'): Line =>
    facts[part].length > 0 ? { text: namesOf(facts[part]), isVoice: true, source } : gapLine(part, translator)
  const table = (declared: RowTable, rows: readonly Row[]): Block[] => [
    ...planTable(declared, rows, { translator, hand, source: () => source }),
  ]
  const serves = linkedFrom(snapshot.links, 'serves', project.id).flatMap((id) => {
    const row = snapshot.rows.find((one) => one.id === id)
    return row ? [{ text: row.texts['text'] ?? '', isVoice: true, source: `r:${row.id}` } as const] : []
  })
  const nameIn = (id: string) =>
    snapshot.members.find((member) => member.id === id)?.name ??
    each.indicators.find((row) => row.id === id)?.texts['what'] ??
    t('register.gone')
  const warnings = warningsOf(all.map((one) => one.facts))
    .get(project.id)!
    .filter(({ kind }) => kind === 'ends-before-start' || kind === 'no-target' || kind === 'much-for-one')
  return [
    { kind: 'heading', level: 2, text: nameOfProject(project, translator), source },
    { kind: 'paragraph', line: { text: periodWords(project.period, translator) } },
    ...(warnings.length > 0
      ? [
          {
            kind: 'list' as const,
            lines: warnings.map((warning): Line => ({
              text: warningWords(warning, nameIn, translator),
              isGap: true,
            })),
          },
        ]
      : []),
    ...field('objective', [
      ...objectives.map((objective): Block => ({
        kind: 'paragraph',
        line: {
          text: `${numberOf.get(objective.id) ?? ''} ${objective.name}`.trim(),
          isVoice: true,
          source: `o:${objective.id}`,
        },
      })),
      ...said(project.texts.impact),
    ]),
    ...field('specific', [
      ...said(project.texts.specific),
      ...(serves.length > 0 ? [{ kind: 'list' as const, lines: serves }] : []),
    ]),
    {
      kind: 'table',
      header: (['axis', 'line', 'responsible', 'staff'] as const).map((part) => partTitle(part, translator)),
      rows: [(['axis', 'line', 'responsible', 'staff'] as const).map(people)],
    },
    ...field('resources', [
      ...table(resources, each.resources),
      ...totals(each.resources, translator),
      ...said(project.texts.resources),
    ]),
    ...field('indicators', [...table(indicators, each.indicators), ...said(project.texts.indicators)]),
    ...(each.milestones.length > 0
      ? [
          { kind: 'heading', level: 3, text: t('projects.milestones') } as const,
          ...table(milestones, each.milestones),
        ]
      : []),
    ...field('intermediate', said(project.texts.intermediate)),
    ...field('final', said(project.texts.final)),
  ]
}

/** What the amounts come to, a currency each. */
function totals(rows: readonly Row[], { t, list, language }: Translator): Block[] {
  const sums = sumMoney(
    rows.flatMap((row) => {
      const money = moneyOf(row.cells['amount'])
      return money ? [money] : []
    }),
  )
  if (rows.length < 2 || sums.length === 0) return []
  const sum = list(sums.map((money) => writeMoney(money, language)))
  return [{ kind: 'paragraph', line: { text: t('plan.projects.total', { sum }) } }]
}
