import { weigh } from '../../method/ratings.ts'
import { crossFamilies, quadrants } from '../../method/swot.ts'
import type { Section } from '../../plan/compile.ts'
import { evidenceBehind } from '../../plan/evidence-words.ts'
import { tellPart } from '../../plan/part.ts'
import type { Line } from '../../plan/tree.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { swot } from './board.ts'
import { crossedPairs, entriesOf, type Entry } from '../../kinds/swot/entries.ts'

/** SWOT in the plan: the four quadrants, and the strategies that came out of crossing them. */
export const swotSection: Section = {
  id: 'swot',
  title: 'plan.are',
  compile(snapshot, translator) {
    const { t, number } = translator
    const entries = entriesOf({ ...snapshot, weightOf: (trend) => weigh(snapshot.ratings.get(trend) ?? []) })
    const pairs = crossedPairs(snapshot.crosses, entries)
    const { blocks, gaps, miss } = tellPart(swot, translator)
    const label = (entry: Entry | undefined) =>
      entry ? `${t(`swot.${entry.quadrant}.letter`)}${entry.number}` : t('swot.gone')
    const origin = ({ ref, trend }: Entry) => {
      if (!trend) return evidenceBehind(ref.slice(2) as NoteId, snapshot, translator)
      const isRated = snapshot.resultsShown && trend.weight.kind === 'rated'
      const words = isRated
        ? t('plan.are.fromWeight', { score: number(trend.weight.kind === 'rated' ? trend.weight.score : 0) })
        : t('plan.are.from')
      return ` (${words})`
    }
    const lineOf = (entry: Entry): Line => ({
      text: `${label(entry)}. ${entry.text}${origin(entry)}`,
      isVoice: true,
      source: entry.trend ? `e:${entry.trend.id}` : `n:${entry.ref.slice(2) as NoteId}`,
    })

    if (entries.length === 0) miss(t('plan.gap.swot'))
    for (const quadrant of quadrants) {
      const here = entries.filter((entry) => entry.quadrant === quadrant)
      if (here.length === 0) continue
      blocks.push(
        { kind: 'heading', level: 2, text: t(`swot.${quadrant}`) },
        { kind: 'list', lines: here.map(lineOf) },
      )
    }
    blocks.push({ kind: 'heading', level: 2, text: t('plan.crosses') })
    if (pairs.length === 0) miss(t('plan.gap.crosses'))
    for (const family of [...crossFamilies, undefined]) {
      const here = pairs.filter((pair) => pair.family === family)
      if (here.length === 0) continue
      if (family) {
        blocks.push({
          kind: 'heading',
          level: 3,
          text: `${t(`swot.${family}.letters`)} · ${t(`swot.${family}.title`)}`,
        })
      }
      blocks.push({
        kind: 'list',
        lines: here.map(({ cross, entries: [a, b] }) => ({
          text: `${cross.text} (${t('plan.crosses.from', { a: label(a), b: label(b) })})`,
          isVoice: true,
          source: `x:${cross.id}`,
        })),
      })
    }
    return [{ id: 'swot', title: t('plan.are'), blocks, gaps }]
  },
}
