import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Section } from './compile.ts'
import type { Line } from './tree.ts'

const isIn = (area: string) => (snapshot: WorkshopSnapshot) =>
  snapshot.notes.some(({ place }) => place[0].startsWith(area))
const isWritten =
  (field: string) =>
  ({ sheets }: WorkshopSnapshot) =>
    (sheets[field] ?? '').trim() !== ''
const isWeighed = ({ resultsShown, ratings }: WorkshopSnapshot) => resultsShown && ratings.size > 0
const hasRows =
  (table: string) =>
  ({ rows, projects }: WorkshopSnapshot) =>
    rows.some((row) => row.table === table && projects.some(({ id }) => id === row.of))
const hasClosed =
  (kind: WorkshopSnapshot['rounds'][number]['kind']) =>
  ({ rounds }: WorkshopSnapshot) =>
    rounds.some((record) => record.kind === kind && record.round.isClosed)

/** The method's words, each with when a plan has need of it. */
const words = {
  pestel: (snapshot) => isIn('pestel-')(snapshot) || snapshot.trends.length > 0,
  trend: ({ trends }) => trends.length > 0,
  weight: isWeighed,
  agreement: isWeighed,
  swot: (snapshot) => isIn('swot-')(snapshot) || snapshot.carried.length > 0,
  cross: ({ crosses }) => crosses.length > 0,
  purpose: isWritten('purpose'),
  mission: isWritten('mission'),
  vision: isWritten('vision'),
  values: ({ principles }) => principles.length > 0,
  pillar: ({ pillars }) => pillars.length > 0,
  keyGroup: ({ pillars }) => pillars.some(({ group }) => group.trim() !== ''),
  objective: ({ objectives }) => objectives.length > 0,
  line: ({ projects }) => projects.length > 0,
  referent: ({ links }) => links.some(({ kind }) => kind === 'axis' || kind === 'line'),
  indicator: hasRows('indicators'),
  milestone: hasRows('milestones'),
  results: ({ projects }) => projects.some(({ texts }) => Boolean(texts.intermediate || texts.final)),
  dots: hasClosed('dots'),
  temperature: hasClosed('temperature'),
  consensus: hasClosed('decision'),
  objection: hasClosed('decision'),
  aside: hasClosed('decision'),
  parking: isIn('parking-lot'),
} satisfies Record<string, (snapshot: WorkshopSnapshot) => boolean>

/** What the method's words mean, of those that this plan uses; for whoever was not there. */
export const glossarySection: Section = {
  id: 'glossary',
  title: 'plan.glossary',
  isAnnex: true,
  compile(snapshot, { t, compare }) {
    const used = (Object.keys(words) as (keyof typeof words)[]).filter((word) => words[word](snapshot))
    if (used.length === 0) return []
    const rows = used
      .map((word): readonly [Line, Line] => [
        { text: t(`plan.glossary.${word}.word`) },
        { text: t(`plan.glossary.${word}`) },
      ])
      .toSorted(([a], [b]) => compare(a.text, b.text))
    const header = [t('plan.glossary.word'), t('plan.glossary.meaning')]
    return [
      {
        id: 'glossary',
        title: t('plan.glossary'),
        blocks: [{ kind: 'table', header, rows }],
        gaps: [],
        isAnnex: true,
      },
    ]
  },
}
