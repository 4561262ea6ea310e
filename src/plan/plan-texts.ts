import { ganttScene } from './pictures/gantt-scene.ts'
import { matrixScene } from './pictures/matrix-scene.ts'
import { textsOfScene } from './pictures/scene-texts.ts'
import type { Block, StrategicPlan, TableContent } from './tree.ts'

const textsOfTable = ({ header, rows }: TableContent): readonly string[] => [
  ...header,
  ...rows.flatMap((row) => row.map(({ text }) => text)),
]

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.line.text]
    case 'list':
      return block.lines.map(({ text }) => text)
    case 'table':
      return [block.caption ?? '', ...textsOfTable(block)]
    case 'matrix':
      return [block.caption, ...textsOfScene(matrixScene(block.cards, block.words))]
    case 'gantt':
      return [block.caption, ...textsOfScene(ganttScene(block.chart)), ...textsOfTable(block)]
    case 'picture':
      return [block.caption, ...textsOfScene(block.scene), ...textsOfTable(block)]
  }
}

/** Everything a plan shows: for this a document that carries its own letters opens its fonts. */
export const textsOfPlan = (plan: StrategicPlan): string[] => [
  plan.title,
  ...plan.subtitle,
  plan.running,
  ...Object.values(plan.words),
  ...plan.parts.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOfBlock)]),
]
