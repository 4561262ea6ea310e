import type { Line, StrategicPlan } from '../../src/plan/tree.ts'

/** Every line of the plan in its order: of a table row by row. */
export const linesOf = ({ parts }: StrategicPlan): readonly Line[] =>
  parts.flatMap(({ title, blocks }) => [
    { text: title },
    ...blocks.flatMap((block): readonly Line[] => {
      switch (block.kind) {
        case 'heading':
          return [block]
        case 'paragraph':
          return [block.line]
        case 'list':
          return block.lines
        case 'table':
        case 'gantt':
        case 'picture':
          return [...block.header.map((text) => ({ text })), ...block.rows.flat()]
        case 'matrix':
          return []
      }
    }),
  ])
