import type { ItemBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import { datedTables, projectResources } from '../../workshop/content/rows.ts'

/** What is measured: from where, to where, by when. */
export const indicators: RowTable = {
  table: datedTables.indicators,
  title: 'projects.indicators',
  add: 'projects.indicators.add',
  taken: 'projects.row.taken',
  columns: [
    { name: 'what', kind: 'long', title: 'projects.indicator.what' },
    { name: 'baseline', kind: 'number', title: 'projects.indicator.baseline' },
    { name: 'target', kind: 'number', title: 'projects.indicator.target' },
    { name: 'unit', kind: 'text', title: 'projects.indicator.unit' },
    { name: 'by', kind: 'date', title: 'projects.indicator.by' },
  ],
}

export const milestones: RowTable = {
  table: datedTables.milestones,
  title: 'projects.milestones',
  add: 'projects.milestones.add',
  taken: 'projects.row.taken',
  columns: [
    { name: 'what', kind: 'long', title: 'projects.milestone.what' },
    { name: 'date', kind: 'date', title: 'projects.milestone.date' },
    { name: 'who', kind: 'people', title: 'projects.milestone.who' },
  ],
}

export const resources: RowTable = {
  table: projectResources,
  title: 'projects.resources',
  add: 'projects.resources.add',
  taken: 'projects.row.taken',
  columns: [
    { name: 'what', kind: 'long', title: 'projects.resource.what' },
    { name: 'amount', kind: 'money', title: 'projects.resource.amount' },
    {
      name: 'state',
      kind: 'choice',
      title: 'projects.resource.state',
      choices: [
        { value: 'here', label: 'projects.resource.here' },
        { value: 'asked', label: 'projects.resource.asked' },
        { value: 'missing', label: 'projects.resource.missing' },
      ],
    },
  ],
}

/** Projects: how each objective is put to work, in a measurable sheet, and when. No Manual, step 6.5. */
export const projects: ItemBoard = {
  kind: 'items',
  name: 'projects',
  title: 'projects.title',
  items: 'projects',
  tables: [indicators, milestones, resources],
}
