import { handOf } from '../../kinds/table/hand.ts'
import { planTable } from '../../kinds/table/plan-table.ts'
import type { Section } from '../../plan/compile.ts'
import { missing } from '../../plan/part.ts'
import { circlesScene } from '../../plan/pictures/circles-scene.ts'
import type { Block, Gap } from '../../plan/tree.ts'
import { electionsIn } from '../../workshop/elections.ts'
import { chosenModel } from '../../workshop/governance.ts'
import { circles, circlesBoard, coordinator, delegates, members, name, tasks, wider } from './board.ts'
import { readCircles } from './facts.ts'
import { drawnCircles, electedText, faultText, nameOfCircle, picturedWords } from './words.ts'

/** The circles in the plan: their picture, who links them, and what each decides. What a link lacks is a gap. */
export const circlesSection: Section = {
  id: circlesBoard.name,
  title: 'circles.title',
  compile(snapshot, translator) {
    const { t } = translator
    const all = readCircles(snapshot)
    if (all.length === 0) {
      if (chosenModel(snapshot)?.model !== 'horizontal') return []
      const what = t('circles.none')
      return [
        {
          id: circlesBoard.name,
          title: t('circles.title'),
          blocks: [missing(what, translator)],
          gaps: [{ text: what, board: circlesBoard.name }],
        },
      ]
    }
    const hand = handOf(translator, snapshot)
    const means = { translator, hand }
    const drawn = drawnCircles(all, means)
    const elections = electionsIn(snapshot.rounds)
    const gaps: Gap[] = all.flatMap((facts) =>
      facts.faults.map((fault) => ({
        text: t('circles.gap', { name: nameOfCircle(facts, translator), what: faultText(fault, translator) }),
        board: circlesBoard.name,
        item: facts.row.id,
      })),
    )
    const [linked] = planTable(
      { ...circles, columns: [name, wider, coordinator, delegates] },
      all.map(({ row }) => row),
      means,
    )
    const blocks: Block[] = [
      ...(linked?.kind === 'table'
        ? [
            {
              ...linked,
              kind: 'picture',
              name: 'circles',
              scene: circlesScene(drawn),
              alt: picturedWords(drawn, all, translator),
              caption: t('circles.picture'),
            } as const,
          ]
        : []),
      ...gaps.map(({ text }): Block => ({ kind: 'paragraph', line: { text: `[${text}]`, isGap: true } })),
      ...all.flatMap(({ row }, index): Block[] => [
        { kind: 'heading', level: 2, text: drawn[index]!.name, source: `r:${row.id}` },
        ...planTable({ ...circles, columns: [...tasks, members] }, [row], means),
        ...elections
          .filter(({ circle }) => circle === row.id)
          .map((election): Block => ({
            kind: 'paragraph',
            line: { text: electedText(election, all[index]!, translator), source: `r:${row.id}` },
          })),
      ]),
    ]
    return [{ id: circlesBoard.name, title: t('circles.title'), blocks, gaps }]
  },
}
