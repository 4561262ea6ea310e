import type { Translator } from '../../i18n/translator.ts'
import { cellLine } from '../../kinds/table/plan-table.ts'
import { byDay, noonOf, type IsoDate } from '../../method/dates.ts'
import type { Section } from '../../plan/compile.ts'
import type { PlanEvent } from '../../plan/ics.ts'
import type { Block, Line } from '../../plan/tree.ts'
import { dateOf } from '../../workshop/content/cells.ts'
import { linkedFrom } from '../../workshop/content/links.ts'
import type { Row } from '../../workshop/content/rows.ts'
import { indicators } from './board.ts'
import { fullProjects, type FullProject } from './facts.ts'
import { gapLine, nameOfProject, tellingOf, type Telling } from './telling.ts'
import { partTitle, periodWords } from './words.ts'

/** What is measured, and when: the indicators and the milestones of all projects, earliest first, and all of them in time. */
export const calendarSection: Section = {
  id: 'calendar',
  title: 'plan.calendar',
  compile(snapshot, translator) {
    const full = fullProjects(snapshot)
    if (full.length === 0) return []
    const telling = tellingOf(snapshot, translator)
    return [
      {
        id: 'calendar',
        title: translator.t('plan.calendar'),
        gaps: [],
        isRepeated: true,
        events: full.flatMap((each) => eventsOf(each, translator)),
        blocks: [...indicatorsOf(full, telling), calendar(full, telling), ...milestonesOf(full, telling)],
      },
    ]
  },
}

/** Every indicator of every project, those to be reached first before the others, those without a day last. */
function indicatorsOf(full: readonly FullProject[], { translator, hand }: Telling): Block[] {
  const { t } = translator
  const all = full
    .flatMap(({ project, indicators: rows }) =>
      rows.map((row) => ({ project, row, by: dateOf(row.cells['by']) ?? '~' })),
    )
    .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
  if (all.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('projects.indicators') },
    {
      kind: 'table',
      header: [t('projects.one'), ...indicators.columns.map(({ title }) => t(title))],
      rows: all.map(({ project, row }): readonly Line[] => {
        return [
          { text: nameOfProject(project, translator), isVoice: true, source: `j:${project.id}` },
          ...indicators.columns.map((column) =>
            cellLine(row, column, { translator, hand, source: `j:${project.id}` }),
          ),
        ]
      }),
    },
  ]
}

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
function calendar(full: readonly FullProject[], { translator, namesOf, numberOf }: Telling): Block {
  const { t, date, language } = translator
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const numberIn = ({ objectives }: FullProject) => objectives[0] && numberOf.get(objectives[0].id)
  const people = ({ facts }: FullProject) => namesOf(facts.responsible)
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
        who: people(each),
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
          ? { text: people(each), isVoice: true, source: `j:${project.id}` }
          : gapLine('responsible', translator),
        start ? { text: date(noonOf(start)) } : gapLine('start', translator),
        end ? { text: date(noonOf(end)) } : gapLine('end', translator),
      ]
    }),
  }
}

/** Every dated milestone of every project, earliest first. */
function milestonesOf(full: readonly FullProject[], { translator, snapshot, namesOf }: Telling): Block[] {
  const { t, date } = translator
  const all = full
    .flatMap(({ project, milestones: rows }) =>
      rows.flatMap((row) => {
        const day = dateOf(row.cells['date'])
        return day ? [{ project, row, day }] : []
      }),
    )
    .toSorted(byDay)
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
          text: namesOf(linkedFrom(snapshot.links, 'responsible', row.id)),
          isVoice: true,
          source: `j:${project.id}`,
        },
      ]),
    },
  ]
}
