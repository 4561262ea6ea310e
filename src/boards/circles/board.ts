import type { SheetBoard } from '../../kinds/declaration.ts'
import type { Column, LinkColumn, PeopleColumn, RowTable } from '../../kinds/table/columns.ts'

export const wider: LinkColumn = {
  name: 'wider',
  kind: 'link',
  to: { table: 'circles', column: 'name' },
  title: 'circles.wider',
}
/** Who sits in it; the two that follow say which of them link it to the wider circle. */
export const members: PeopleColumn = {
  name: 'members',
  kind: 'people',
  as: 'member',
  title: 'circles.members',
}
export const coordinator: PeopleColumn = {
  name: 'coordinator',
  kind: 'people',
  as: 'member',
  role: 'coordinator',
  title: 'circles.coordinator',
}
export const delegates: PeopleColumn = {
  name: 'delegates',
  kind: 'people',
  as: 'member',
  role: 'delegate',
  title: 'circles.delegates',
}
export const name: Column = { name: 'name', kind: 'long', title: 'circles.name' }
/** What a circle may decide, do and look back on by itself. */
export const tasks: readonly [Column, ...Column[]] = [
  { name: 'objectives', kind: 'long', title: 'circles.objectives' },
  { name: 'activities', kind: 'long', title: 'circles.activities' },
  { name: 'authority', kind: 'long', title: 'circles.authority' },
]

export const circles: RowTable = {
  table: 'circles',
  title: 'circles.title',
  add: 'circles.add',
  taken: 'circles.taken',
  columns: [name, wider, coordinator, delegates, members, ...tasks],
  examples: [
    {
      name: { say: 'circles.example.centre' },
      objectives: { say: 'circles.example.centre.objectives' },
      authority: { say: 'circles.example.centre.authority' },
    },
    {
      name: { say: 'circles.example.growth' },
      objectives: { say: 'circles.example.growth.objectives' },
      authority: { say: 'circles.example.growth.authority' },
    },
  ],
}

/** Circles: who decides what, and the two people who link each to the next. No Manual, step 2, horizontal model. */
export const circlesBoard: SheetBoard = {
  kind: 'sheet',
  name: 'circles',
  title: 'circles.title',
  fields: [],
  lists: [],
  tables: [circles],
}
