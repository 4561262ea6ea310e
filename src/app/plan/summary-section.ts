import type { Translator } from '../../i18n/translator.ts'
import { shorten } from '../../kinds/note-list/shorten.ts'
import { rank } from '../../method/ranking.ts'
import { weigh } from '../../method/ratings.ts'
import { countWriters, type Section } from '../../plan/compile.ts'
import { objectivesThatCount } from '../../plan/orphans.ts'
import { say, type Block, type Line } from '../../plan/tree.ts'
import { linkedFrom } from '../../workshop/content/links.ts'
import { byAge } from '../../workshop/content/notes.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'

/** So that a summary is one page, whatever people wrote: the whole of it stands in the parts. */
const MOST = { purpose: 330, name: 70, trends: 5, objectives: 5, projects: 2, project: 48 } as const
const short = (text: string): string => shorten(text, MOST.name)

/** The plan on one page, of nothing but what stands in it: how much there is, what weighs most, why, and what will be done. */
export const summarySection = (zones: readonly { readonly id: ZoneId }[]): Section => ({
  id: 'summary',
  title: 'plan.summary',
  compile(snapshot, translator) {
    const { t } = translator
    const known = new Set(zones.map(({ id }) => id))
    const trends = snapshot.trends.filter(({ place }) => known.has(place[0]))
    const counts = [
      ['people', countWriters(snapshot)],
      ['notes', snapshot.notes.length],
      ['trends', trends.length],
      [snapshot.chosen.size > 0 ? 'chosen' : 'objectives', objectivesThatCount(snapshot).length],
      ['projects', snapshot.projects.length],
    ] as const
    const blocks = [
      ...purpose(snapshot, translator),
      ...heaviest({ ...snapshot, trends }, translator),
      ...whatWillBeDone(snapshot, translator),
    ]
    if (blocks.length === 0 && snapshot.notes.length === 0) return []
    const numbers: Block = {
      kind: 'table',
      header: counts.map(([name]) => t(`plan.summary.${name}`)),
      rows: [counts.map(([, n]) => ({ text: translator.number(n) }))],
    }
    return [
      {
        id: 'summary',
        title: t('plan.summary'),
        blocks: [numbers, ...blocks],
        gaps: [],
        isRepeated: true,
      },
    ]
  },
})

function purpose({ sheets }: WorkshopSnapshot, { t }: Translator): Block[] {
  const text = shorten(sheets['purpose'] ?? '', MOST.purpose)
  if (text === '') return []
  return [
    { kind: 'heading', level: 2, text: t('foundations.purpose') },
    { kind: 'paragraph', line: { text, isVoice: true, source: 'f:purpose' } },
  ]
}

/** «and 3 more», where not all have room. */
const more = (n: number, { t }: Translator): Block[] => (n > 0 ? [say(t('plan.summary.more', { n }))] : [])

function heaviest(
  { trends, ratings, resultsShown }: Pick<WorkshopSnapshot, 'trends' | 'ratings' | 'resultsShown'>,
  translator: Translator,
): Block[] {
  const { t, number } = translator
  if (!resultsShown) return []
  const ranked = rank(trends, ({ id }) => weigh(ratings.get(id) ?? []), byAge).filter(
    ({ rank: place }) => place !== null && place <= MOST.trends,
  )
  if (ranked.length === 0) return []
  const lines = ranked.slice(0, MOST.trends).flatMap(({ item, weight }): Line[] =>
    weight.kind === 'unrated'
      ? []
      : [
          {
            text: t('plan.summary.trend', {
              title: short(item.title),
              score: number(weight.score),
              band: t(`pestel.band.${weight.band}`),
            }),
            isVoice: true,
            source: `t:${item.id}`,
          },
        ],
  )
  return [
    { kind: 'heading', level: 2, text: t('plan.summary.heaviest') },
    { kind: 'list', lines },
    // Those of the last place that have as much weight as its others.
    ...more(ranked.length - lines.length, translator),
  ]
}

/** The chosen objectives, each with the projects that put it to work. */
function whatWillBeDone(snapshot: WorkshopSnapshot, translator: Translator): Block[] {
  const { t, list } = translator
  const objectives = objectivesThatCount(snapshot)
  if (objectives.length === 0) return []
  const here = objectives.slice(0, MOST.objectives)
  const nameOf = ({ texts }: WorkshopSnapshot['projects'][number]) =>
    shorten(texts.name, MOST.project) || t('projects.noName')
  const rows = here.map(({ id, name }): readonly Line[] => {
    const projects = snapshot.projects.filter((project) =>
      linkedFrom(snapshot.links, 'from', project.id).includes(id),
    )
    const rest = projects.length - MOST.projects
    const names = projects.slice(0, MOST.projects).map(nameOf)
    return [
      { text: short(name) || t('objectives.noWords'), isVoice: true, source: `o:${id}` },
      projects.length > 0
        ? {
            text: list(rest > 0 ? [...names, t('plan.summary.others', { n: rest })] : names),
            isVoice: true,
            source: `j:${projects[0]!.id}`,
          }
        : { text: t('plan.summary.noProject'), isGap: true },
    ]
  })
  return [
    {
      kind: 'heading',
      level: 2,
      text: t(snapshot.chosen.size > 0 ? 'plan.objectives.will' : 'objectives.list'),
    },
    { kind: 'table', header: [t('plan.col.objective'), t('plan.summary.projects')], rows },
    ...more(objectives.length - here.length, translator),
  ]
}
