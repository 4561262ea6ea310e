import { rank } from '../../method/ranking.ts'
import { weigh, type Weight } from '../../method/ratings.ts'
import type { Section } from '../../plan/compile.ts'
import { noteLine } from '../../plan/evidence-words.ts'
import { tellPart } from '../../plan/part.ts'
import type { Line, MatrixCard } from '../../plan/tree.ts'
import { byAge } from '../../workshop/content/notes.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import { pestel } from './board.ts'

const zoneOf = new Map(pestel.zones.map((zone) => [zone.id, zone]))

/** PESTEL in the plan: the matrix, the ranking with its spread, and the notes behind each trend. */
export const pestelSection: Section = {
  id: 'pestel',
  title: 'plan.around',
  compile(snapshot, translator) {
    const { t, number } = translator
    const trends = snapshot.trends.filter(({ place }) => zoneOf.has(place[0]))
    // Until the weights are shown nothing is in their order.
    const weightOf = ({ id }: Trend): Weight =>
      snapshot.resultsShown ? weigh(snapshot.ratings.get(id) ?? []) : { kind: 'unrated' }
    const ranking = rank(trends, weightOf, byAge)
    const { blocks, gaps, miss } = tellPart(pestel, translator)
    if (trends.length === 0) miss(t('plan.gap.trends'))

    if (snapshot.resultsShown && trends.length > 0) {
      const unrated = ranking.filter(({ weight }) => weight.kind === 'unrated').length
      const cards = ranking.flatMap(({ item, weight, rank: place }): MatrixCard[] => {
        const zone = zoneOf.get(item.place[0])!
        if (weight.kind === 'unrated') return []
        const [probability, impact] = [weight.probability.median, weight.impact.median]
        return [{ title: item.title, tag: t(zone.tag), paper: zone.paper, rank: place!, probability, impact }]
      })
      const said = cards.map((card) =>
        t('plan.around.card', {
          title: card.title,
          p: number(card.probability),
          i: number(card.impact),
          score: number(card.probability * card.impact),
        }),
      )
      const cell = (text: string): Line => ({ text })
      blocks.push(
        { kind: 'heading', level: 2, text: t('plan.around.matrix') },
        {
          kind: 'matrix',
          cards,
          words: {
            probability: {
              title: t('pestel.probability'),
              levels: [t('pestel.probability.1'), t('pestel.probability.2'), t('pestel.probability.3')],
            },
            impact: {
              title: t('pestel.impact'),
              levels: [t('pestel.impact.1'), t('pestel.impact.2'), t('pestel.impact.3')],
            },
          },
          alt: t('plan.around.matrixAlt', { cards: said.join(' ') }),
          caption: t('plan.around.matrix'),
        },
        { kind: 'heading', level: 2, text: t('plan.around.trends') },
        {
          kind: 'table',
          caption: t('plan.around.trends'),
          header: (
            ['rank', 'trend', 'zone', 'probability', 'impact', 'weight', 'spread', 'rated'] as const
          ).map((column) => t(`plan.col.${column}`)),
          rows: ranking.map(({ item, weight, rank: place, tied }) => {
            const title: Line = { text: item.title, isVoice: true, source: `t:${item.id}` }
            const zone = cell(t(zoneOf.get(item.place[0])!.title))
            const before = weigh(snapshot.ratingsBefore.get(item.id) ?? [])
            const earlier = before.kind === 'rated' ? `${number(before.score)} → ` : ''
            if (weight.kind === 'unrated') {
              return [
                cell('–'),
                title,
                zone,
                cell('–'),
                cell('–'),
                cell('–'),
                cell(t('plan.unrated')),
                cell('0'),
              ]
            }
            return [
              cell(`${tied ? '=' : ''}${place}`),
              title,
              zone,
              cell(number(weight.probability.median)),
              cell(number(weight.impact.median)),
              cell(`${earlier}${number(weight.score)} (${t(`pestel.band.${weight.band}`)})`),
              cell(t(`pestel.spread.${weight.spread}`)),
              cell(number(weight.raters)),
            ]
          }),
        },
      )
      if (unrated > 0) miss(t('plan.gap.unrated', { n: unrated }))
    }

    const noteOf = new Map(snapshot.notes.map((note) => [note.id, note]))
    if (trends.length > 0) blocks.push({ kind: 'heading', level: 2, text: t('plan.around.notes') })
    for (const item of ranking.map(({ item }) => item)) {
      blocks.push({ kind: 'heading', level: 3, text: item.title, source: `t:${item.id}` })
      if (item.notes.length > 0) {
        blocks.push({
          kind: 'list',
          lines: item.notes.flatMap((id): Line[] => {
            const note = noteOf.get(id)
            return note?.text.trim() ? [noteLine(note, snapshot, translator)] : []
          }),
        })
      }
    }
    return [{ id: 'pestel', title: t('plan.around'), blocks, gaps }]
  },
}
