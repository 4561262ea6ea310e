import type { Translator } from '../../i18n/translator.ts'
import { noonOf, type IsoDate } from '../../method/dates.ts'
import { sumMoney, writeMoney } from '../../method/money.ts'
import { missingParts, warningsOf, type ProjectPart } from '../../method/projects.ts'
import { shorten } from '../../kinds/note-list/shorten.ts'
import { writtenIn, type Hand } from '../../kinds/table/reading.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import type { Section } from '../../plan/compile.ts'
import type { PlanEvent } from '../../plan/ics.ts'
import type { Block, Gap, ItemRef, Line } from '../../plan/tree.ts'
import { dateOf, moneyOf } from '../../workshop/content/cells.ts'
import { linkedFrom } from '../../workshop/content/links.ts'
import type { Row } from '../../workshop/content/rows.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { indicators, milestones, projects as board, resources } from './board.ts'
import { fullProjects, numberObjectives, type FullProject } from './facts.ts'
import { partTitle, periodWords, warningWords } from './words.ts'

/** What a project of the plan is told with: the snapshot, its language, and how people and cells are written in it. */
interface Telling {
  readonly snapshot: WorkshopSnapshot
  readonly translator: Translator
  readonly hand: Hand
  readonly nameOf: (member: string) => string
  readonly numberOf: ReadonlyMap<string, number>
}

/** Programme lines and projects, all of them in time, then a sheet each; what is missing stays marked. */
export const projectsSection: Section = {
  id: board.name,
  compile(snapshot, translator) {
    const { t, date, language } = translator
    const full = fullProjects(snapshot)
    const gaps: Gap[] = []
    const part = { id: board.name, title: t('plan.projects'), gaps }
    if (full.length === 0) {
      gaps.push({ text: t('plan.gap.projects'), board: board.name })
      return [{ ...part, blocks: [missing(t('plan.gap.projects'), translator)] }]
    }
    const telling: Telling = {
      snapshot,
      translator,
      hand: { language, date, word: (label) => t(label), currency: undefined },
      nameOf: (id) => snapshot.members.find((each) => each.id === id)?.name ?? t('register.gone'),
      numberOf: numberObjectives(snapshot.objectives, snapshot.chosen),
    }
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
    return [
      {
        ...part,
        events: full.flatMap((each) => eventsOf(each, translator)),
        blocks: [
          calendar(full, telling),
          ...milestonesOf(full, telling),
          ...full.flatMap((each) => sheetOf(each, full, telling)),
        ],
      },
    ]
  },
}

const nameOfProject = ({ texts }: FullProject['project'], { t }: Translator) =>
  texts.name.trim() || t('projects.noName')
const gapWords = (part: ProjectPart, translator: Translator) => partTitle(part, translator).toLowerCase()
const missing = (what: string, { t }: Translator): Block => ({
  kind: 'paragraph',
  line: { text: `[${t('plan.missing', { what })}]`, isGap: true },
})
const gapLine = (part: ProjectPart, translator: Translator): Line => ({
  text: `[${translator.t('plan.missing', { what: gapWords(part, translator) })}]`,
  isGap: true,
})

/** What of a project belongs in a calendar: its two ends, its milestones, and when each indicator is to be reached. */
function eventsOf(
  { project, milestones: steps, indicators: measured }: FullProject,
  translator: Translator,
): PlanEvent[] {
  const name = nameOfProject(project, translator)
  const on = (uid: string, day: IsoDate | null | undefined, title: string): PlanEvent[] =>
    day ? [{ uid: `${uid}@tertulia`, title, about: name, when: { kind: 'days', from: day } }] : []
  const [start, end] = project.period
  const rowsOn = (rows: readonly Row[], column: string) =>
    rows.flatMap((row) =>
      on(
        row.id,
        dateOf(row.cells[column]),
        `${name}: ${row.texts['what']?.trim() || translator.t('projects.milestones')}`,
      ),
    )
  return [
    ...on(`${project.id}-start`, start, `${name}: ${partTitle('start', translator)}`),
    ...on(`${project.id}-end`, end, `${name}: ${partTitle('end', translator)}`),
    ...rowsOn(steps, 'date'),
    ...rowsOn(measured, 'by'),
  ]
}

/** All projects in time, as a picture and as a table. */
function calendar(full: readonly FullProject[], { translator, nameOf, numberOf }: Telling): Block {
  const { t, date, list, language } = translator
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const numberIn = ({ objectives }: FullProject) => objectives[0] && numberOf.get(objectives[0].id)
  const people = ({ facts }: FullProject) => facts.responsible.map(nameOf)
  return {
    kind: 'gantt',
    caption: t('plan.projects.calendar'),
    alt: t('plan.projects.calendarAlt', {
      bars: full
        .map(
          ({ project }) =>
            `${nameOfProject(project, translator)}: ${periodWords(project.period, translator)}`,
        )
        .join('; '),
    }),
    chart: {
      months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 15))),
      rows: full.map((each) => ({
        name: nameOfProject(each.project, translator),
        number: numberIn(each),
        who: list(people(each)),
        period: each.project.period,
        milestones: each.milestones.flatMap((row) => dateOf(row.cells['date']) ?? []),
      })),
    },
    header: [
      t('projects.one'),
      t('plan.col.objective'),
      t('projects.responsible'),
      t('projects.start'),
      t('projects.end'),
    ],
    rows: full.map((each): Line[] => {
      const { project, facts } = each
      const [start, end] = project.period
      return [
        { text: nameOfProject(project, translator), isVoice: true, source: `j:${project.id}` },
        facts.objectives.length > 0
          ? { text: facts.objectives.map((id) => numberOf.get(id) ?? '').join(', ') }
          : gapLine('objective', translator),
        facts.responsible.length > 0
          ? { text: list(people(each)), isVoice: true, source: `j:${project.id}` }
          : gapLine('responsible', translator),
        start ? { text: date(noonOf(start)) } : gapLine('start', translator),
        end ? { text: date(noonOf(end)) } : gapLine('end', translator),
      ]
    }),
  }
}

/** Every dated milestone of every project, earliest first. */
function milestonesOf(full: readonly FullProject[], { translator, snapshot, nameOf }: Telling): Block[] {
  const { t, date, list } = translator
  const all = full
    .flatMap(({ project, milestones: rows }) =>
      rows.flatMap((row) => {
        const day = dateOf(row.cells['date'])
        return day ? [{ project, row, day }] : []
      }),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  if (all.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('projects.milestones') },
    {
      kind: 'table',
      header: [
        t('projects.milestone.date'),
        t('projects.milestone.what'),
        t('projects.one'),
        t('projects.milestone.who'),
      ],
      rows: all.map(({ project, row, day }) => [
        { text: date(noonOf(day)) },
        { text: row.texts['what'] ?? '', isVoice: true, source: `j:${project.id}` },
        { text: nameOfProject(project, translator), isVoice: true, source: `j:${project.id}` },
        {
          text: list(linkedFrom(snapshot.links, 'responsible', row.id).map(nameOf)),
          isVoice: true,
          source: `j:${project.id}`,
        },
      ]),
    },
  ]
}

/** The sheet of a project. */
function sheetOf(each: FullProject, all: readonly FullProject[], telling: Telling): Block[] {
  const { translator, nameOf, snapshot, numberOf } = telling
  const { t, list } = translator
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
    facts[part].length > 0
      ? { text: list(facts[part].map(nameOf)), isVoice: true, source }
      : gapLine(part, translator)
  const table = (declared: RowTable, rows: readonly Row[]): Block[] =>
    rows.length === 0 ? [] : [rowsToTable(declared, rows, source, telling)]
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

function rowsToTable(
  { columns }: RowTable,
  rows: readonly Row[],
  source: ItemRef,
  { translator, hand, snapshot, nameOf }: Telling,
): Block {
  return {
    kind: 'table',
    header: columns.map(({ title }) => translator.t(title)),
    rows: rows.map((row) =>
      columns.map((column): Line => {
        const choice =
          column.kind === 'choice'
            ? column.choices.find(({ value }) => value === row.cells[column.name])
            : undefined
        const text =
          column.kind === 'people'
            ? translator.list(linkedFrom(snapshot.links, 'responsible', row.id).map(nameOf))
            : choice
              ? translator.t(choice.label)
              : writtenIn(row, column, hand)
        const isVoice = column.kind === 'long' || column.kind === 'text' || column.kind === 'people'
        return isVoice ? { text, isVoice, source } : { text }
      }),
    ),
  }
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
