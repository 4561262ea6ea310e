// What changed in a plan since it was read: line by line, by the item each came from.
import { wordsOf } from '../workshop/content/responses.ts'
import type { ItemRef, Line, StrategicPlan } from './tree.ts'

/** Of each item that the plan says, a figure made of its words. */
export type Digest = Readonly<Record<string, string>>

const linesOf = (plan: StrategicPlan): readonly Pick<Line, 'text' | 'source'>[] =>
  plan.parts
    .filter(({ isAnnex, isRepeated }) => !isAnnex && !isRepeated)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
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
            return block.rows.flat()
          case 'matrix':
            return []
        }
      }),
    )

/** Annexes and summaries repeat what stands elsewhere: it is not counted twice. */
export function digestOf(plan: StrategicPlan): Digest {
  const said = new Map<string, string[]>()
  for (const { text, source } of linesOf(plan))
    if (source) said.set(source, [...(said.get(source) ?? []), text])
  return Object.fromEntries([...said].map(([source, texts]) => [source, wordsOf(texts.join('\n'))]))
}

export interface Changes {
  /** In the order of the plan. */
  readonly lines: readonly {
    readonly source: ItemRef
    readonly text: string
    readonly is: 'new' | 'changed'
  }[]
  /** How many are no longer in the plan. */
  readonly gone: number
}

export function changesSince(before: Digest, plan: StrategicPlan): Changes {
  const now = digestOf(plan)
  const first = new Map<ItemRef, string>()
  for (const { text, source } of linesOf(plan)) if (source && !first.has(source)) first.set(source, text)
  return {
    lines: [...first].flatMap(([source, text]) => {
      if (before[source] === now[source]) return []
      return [{ source, text, is: before[source] === undefined ? ('new' as const) : ('changed' as const) }]
    }),
    gone: Object.keys(before).filter((source) => now[source] === undefined).length,
  }
}
