import type { SheetBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'

/** Nearer the centre decides more. */
export const levels = ['near', 'middle', 'outer'] as const
export const ways = ['elected', 'lot'] as const

/** Who sits in the coordination body, first among equals, from when to when, and how they came there. */
export const mandates: RowTable = {
  table: 'mandates',
  title: 'coordination.mandates',
  add: 'coordination.mandates.add',
  taken: 'coordination.row.taken',
  columns: [
    { name: 'who', kind: 'link', to: 'members', title: 'coordination.who' },
    { name: 'since', kind: 'date', title: 'coordination.since' },
    { name: 'until', kind: 'date', title: 'coordination.until' },
    {
      name: 'how',
      kind: 'choice',
      title: 'coordination.how',
      choices: ways.map((value) => ({ value, label: `coordination.how.${value}` as const })),
    },
  ],
}

export const workingGroups: RowTable = {
  table: 'working-groups',
  title: 'coordination.groups',
  add: 'coordination.groups.add',
  taken: 'coordination.row.taken',
  columns: [
    { name: 'name', kind: 'long', title: 'coordination.group.name' },
    {
      name: 'level',
      kind: 'choice',
      title: 'coordination.level',
      choices: levels.map((value) => ({ value, label: `coordination.level.${value}` as const })),
    },
    { name: 'decides', kind: 'long', title: 'coordination.group.decides' },
    { name: 'objectives', kind: 'long', title: 'coordination.group.objectives' },
    {
      name: 'coordinator',
      kind: 'people',
      as: 'member',
      role: 'coordinator',
      title: 'coordination.group.coordinator',
    },
    { name: 'members', kind: 'people', as: 'member', title: 'coordination.group.members' },
  ],
  examples: [
    {
      name: { say: 'coordination.example.growth' },
      level: { is: 'near' },
      objectives: { say: 'coordination.example.growth.objectives' },
    },
    {
      name: { say: 'coordination.example.learning' },
      level: { is: 'middle' },
      objectives: { say: 'coordination.example.learning.objectives' },
    },
  ],
}

/** The coordination body and the working groups around it. No Manual, step 2, vertical model. */
export const coordination: SheetBoard = {
  kind: 'sheet',
  name: 'coordination',
  title: 'coordination.title',
  fields: [],
  lists: [],
  tables: [mandates, workingGroups],
}
