import type { Field, SheetBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import { feesTable } from '../../kinds/fees/scenarios.ts'
import type { ChoiceField } from '../../kinds/sheet/choice-field.ts'

const field = (name: 'exchange' | 'contribution'): Field => ({
  field: name,
  title: `membership.${name}`,
  help: `membership.${name}.help`,
  question: `membership.${name}.question`,
})

/** The same text as in Reach. */
export const criteria: Field = {
  field: 'criteria',
  title: 'reach.criteria',
  help: 'reach.criteria.help',
  question: 'reach.criteria.question',
  shared: 'membership.criteria.shared',
}
export const exchange = field('exchange')
export const contribution = field('contribution')

/** Open to whoever meets the criteria, or with a contribution: of all the same, or by size and income. */
export const model: ChoiceField = {
  value: 'membership/model',
  title: 'membership.model',
  help: 'membership.model.help',
  question: 'membership.model.question',
  choices: [
    { value: 'open', label: 'membership.model.open', about: 'membership.model.open.about' },
    { value: 'fixed', label: 'membership.model.fixed', about: 'membership.model.fixed.about' },
    { value: 'variable', label: 'membership.model.variable', about: 'membership.model.variable.about' },
  ],
}

/** A card for each kind of membership: what is asked of whom, and what it gives. */
export const memberships: RowTable = {
  table: 'memberships',
  title: 'membership.kinds',
  add: 'membership.kinds.add',
  taken: 'membership.kinds.taken',
  columns: [
    { name: 'name', kind: 'text', title: 'membership.kind.name' },
    { name: 'who', kind: 'long', title: 'membership.kind.who' },
    { name: 'asks', kind: 'long', title: 'membership.kind.asks' },
    { name: 'gives', kind: 'long', title: 'membership.kind.gives' },
  ],
  examples: [
    {
      name: { say: 'membership.example.full' },
      who: { say: 'membership.example.full.who' },
      asks: { say: 'membership.example.full.asks' },
      gives: { say: 'membership.example.full.gives' },
    },
    {
      name: { say: 'membership.example.friend' },
      who: { say: 'membership.example.friend.who' },
      asks: { say: 'membership.example.friend.asks' },
      gives: { say: 'membership.example.friend.gives' },
    },
  ],
}

const sizes = [
  { value: 'small', label: 'register.class.small' },
  { value: 'medium', label: 'register.class.medium' },
  { value: 'large', label: 'register.class.large' },
] as const

/** Who pays what: one row where all pay the same, one a size and income where the fee varies. A row belongs to a scenario. */
export const fees: RowTable = {
  table: feesTable,
  title: 'membership.fees',
  add: 'membership.fees.add',
  taken: 'membership.fees.taken',
  columns: [
    { name: 'who', kind: 'text', title: 'membership.fee.who' },
    { name: 'size', kind: 'choice', title: 'membership.fee.size', choices: sizes },
    { name: 'income', kind: 'choice', title: 'membership.fee.income', choices: sizes },
    { name: 'members', kind: 'number', title: 'membership.fee.members' },
    { name: 'fee', kind: 'money', title: 'membership.fee.fee' },
    {
      name: 'every',
      kind: 'choice',
      title: 'membership.fee.every',
      choices: [
        { value: 'year', label: 'membership.every.year' },
        { value: 'month', label: 'membership.every.month' },
      ],
    },
  ],
}

/** Membership: who belongs, what is asked of them and what fees would come to. No Manual, step 3. */
export const membership: SheetBoard = {
  kind: 'sheet',
  name: 'membership',
  title: 'membership.title',
  fields: [criteria, exchange, contribution],
  lists: [],
  tables: [memberships, fees],
}
