import { rank } from '../method/ranking.ts'
import { weigh, type Axis } from '../method/ratings.ts'
import { byAge } from '../workshop/content/notes.ts'
import type { Section } from './compile.ts'
import { say, type Line } from './tree.ts'

/** How the group rated each trend, level by level, and how far it agreed: once the group may see it, never who rated what. */
export const ratingsSection: Section = {
  id: 'ratings',
  title: 'plan.ratings',
  isAnnex: true,
  compile({ trends, ratings, resultsShown }, { t, number }) {
    if (!resultsShown) return []
    const ranked = rank(trends, ({ id }) => weigh(ratings.get(id) ?? []), byAge)
    const countsOf = ({ counts, spread }: Axis): Line => ({
      text: `${counts.map((count) => number(count)).join(' · ')}: ${t(`pestel.spread.${spread}`)}`,
    })
    const rows = ranked.flatMap(({ item, weight }): (readonly Line[])[] =>
      weight.kind === 'unrated'
        ? []
        : [
            [
              { text: item.title, isVoice: true, source: `t:${item.id}` },
              countsOf(weight.probability),
              countsOf(weight.impact),
              { text: number(weight.raters) },
            ],
          ],
    )
    if (rows.length === 0) return []
    const header = (['trend', 'probability', 'impact', 'rated'] as const).map((name) => t(`plan.col.${name}`))
    return [
      {
        id: 'ratings',
        title: t('plan.ratings'),
        blocks: [
          say(t('plan.ratings.how')),
          { kind: 'table', caption: t('plan.ratings.caption'), header, rows },
        ],
        gaps: [],
        isAnnex: true,
      },
    ]
  },
}
