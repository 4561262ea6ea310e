import type { DecisionRule } from './decisions.ts'

/** The two ways in which a network can govern itself. No Manual, step 2. */
export const models = ['horizontal', 'vertical'] as const
export type Model = (typeof models)[number]

/** What every decision begins with once a model was chosen; whoever opens it may take another. */
export const ruleOfModel: Readonly<Record<Model, DecisionRule>> = {
  horizontal: 'consensus',
  vertical: 'three-quarters',
}
