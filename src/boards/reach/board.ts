import type { Field, SheetBoard } from '../../kinds/declaration.ts'
import { specificObjectives } from '../../workshop/content/rows.ts'

type Named =
  'geography' | 'context' | 'actors' | 'audience' | 'criteria' | 'costs' | 'risks' | 'opportunities'

const field = (name: Named): Field => ({
  field: name,
  title: `reach.${name}`,
  help: `reach.${name}.help`,
  question: `reach.${name}.question`,
})

/** Who may join, as the group decided: any of them, each a choice of its own. */
export const admissions = ['organisations', 'people', 'companies'] as const

/** How far the network reaches: where, in what surroundings, what for, with whom, at what cost. No Manual, step 1. */
export const reach: SheetBoard = {
  kind: 'sheet',
  name: 'reach',
  title: 'reach.title',
  fields: [
    field('geography'),
    field('context'),
    field('actors'),
    {
      field: 'purpose',
      title: 'foundations.purpose',
      help: 'foundations.purpose.help',
      question: 'foundations.purpose.question',
      words: 30,
      shared: 'reach.purpose.shared',
    },
    {
      field: 'general-objective',
      title: 'reach.general',
      help: 'reach.general.help',
      question: 'reach.general.question',
    },
    field('audience'),
    field('criteria'),
    field('costs'),
    field('risks'),
    field('opportunities'),
  ],
  lists: [],
  tables: [{ table: specificObjectives, title: 'reach.specific' }],
}
