import type { Field, SheetBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import { datedTables } from '../../workshop/content/rows.ts'

const field = (name: 'access' | 'institutional'): Field => ({
  field: name,
  title: `financing.${name}`,
  help: `financing.${name}.help`,
  question: `financing.${name}.question`,
})

/** What is needed beside what the project sheets say: for an area, or for the network itself. */
export const needs: RowTable = {
  table: 'needs',
  title: 'financing.needs',
  add: 'financing.needs.add',
  taken: 'financing.row.taken',
  columns: [
    { name: 'what', kind: 'long', title: 'financing.need.what' },
    {
      name: 'for',
      kind: 'choice',
      title: 'financing.need.for',
      choices: [
        { value: 'project', label: 'financing.for.project' },
        { value: 'area', label: 'financing.for.area' },
        { value: 'institution', label: 'financing.for.institution' },
      ],
    },
    { name: 'project', kind: 'link', title: 'projects.one', to: 'projects' },
    { name: 'amount', kind: 'money', title: 'financing.amount' },
    { name: 'year', kind: 'number', title: 'financing.year', isYear: true },
  ],
}

/** Where money comes from: the method's map, A to C, and peers. */
const kinds = [
  { value: 'public', label: 'financing.kind.public' },
  { value: 'cooperation', label: 'financing.kind.cooperation' },
  { value: 'private', label: 'financing.kind.private' },
  { value: 'peers', label: 'financing.kind.peers' },
] as const

export const sources: RowTable = {
  table: 'sources',
  title: 'financing.sources',
  add: 'financing.sources.add',
  taken: 'financing.row.taken',
  columns: [
    { name: 'name', kind: 'text', title: 'financing.source.name' },
    { name: 'kind', kind: 'choice', title: 'financing.kind', choices: kinds },
    { name: 'what', kind: 'long', title: 'financing.source.what' },
    { name: 'contact', kind: 'text', title: 'financing.source.contact' },
  ],
}

/** From a call that was found to one that is won. */
export const callStates = ['found', 'applying', 'applied', 'won', 'lost'] as const
export type CallState = (typeof callStates)[number]

export const calls: RowTable = {
  table: datedTables.calls,
  title: 'financing.calls',
  add: 'financing.calls.add',
  taken: 'financing.row.taken',
  sort: { column: 'deadline', isDown: false },
  columns: [
    { name: 'name', kind: 'text', title: 'financing.call.name' },
    { name: 'funder', kind: 'text', title: 'financing.call.funder' },
    { name: 'kind', kind: 'choice', title: 'financing.kind', choices: kinds },
    { name: 'deadline', kind: 'date', title: 'financing.deadline' },
    { name: 'amount', kind: 'money', title: 'financing.amount' },
    { name: 'year', kind: 'number', title: 'financing.year', isYear: true },
    {
      name: 'state',
      kind: 'choice',
      title: 'financing.state',
      choices: callStates.map((value) => ({ value, label: `financing.state.${value}` as const })),
    },
    {
      name: 'fit',
      kind: 'choice',
      title: 'financing.fit',
      choices: [
        { value: 'yes', label: 'financing.fit.yes' },
        { value: 'partly', label: 'financing.fit.partly' },
        { value: 'no', label: 'financing.fit.no' },
      ],
    },
    { name: 'pillar', kind: 'link', title: 'financing.call.pillar', to: 'pillars' },
    { name: 'project', kind: 'link', title: 'projects.one', to: 'projects' },
    { name: 'criteria', kind: 'long', title: 'financing.call.criteria' },
    { name: 'conditions', kind: 'long', title: 'financing.call.conditions' },
    { name: 'who', kind: 'people', title: 'financing.who' },
  ],
  examples: [
    {
      name: { say: 'financing.example.city' },
      funder: { say: 'financing.example.city.funder' },
      kind: { is: 'public' },
      deadline: { inDays: 30 },
      state: { is: 'applying' },
      fit: { is: 'yes' },
    },
    {
      name: { say: 'financing.example.embassy' },
      funder: { say: 'financing.example.embassy.funder' },
      kind: { is: 'cooperation' },
      deadline: { inDays: 75 },
      state: { is: 'found' },
      fit: { is: 'partly' },
    },
    {
      name: { say: 'financing.example.peers' },
      funder: { say: 'financing.example.peers.funder' },
      kind: { is: 'peers' },
      deadline: { inDays: 120 },
      state: { is: 'found' },
      fit: { is: 'yes' },
    },
  ],
}

export const actionLines: RowTable = {
  table: datedTables.actionLines,
  title: 'financing.lines',
  add: 'financing.lines.add',
  taken: 'financing.row.taken',
  sort: { column: 'deadline', isDown: false },
  columns: [
    { name: 'what', kind: 'long', title: 'financing.line.what' },
    { name: 'deadline', kind: 'date', title: 'financing.deadline' },
    { name: 'who', kind: 'people', title: 'financing.who' },
    {
      name: 'state',
      kind: 'choice',
      title: 'financing.state',
      choices: [
        { value: 'open', label: 'financing.line.open' },
        { value: 'done', label: 'financing.line.done' },
        { value: 'stopped', label: 'financing.line.stopped' },
      ],
    },
  ],
}

/** How the lines of action go, entry by entry. */
export const actionLog: RowTable = {
  table: 'action-log',
  title: 'financing.log',
  add: 'financing.log.add',
  taken: 'financing.row.taken',
  sort: { column: 'date', isDown: true },
  columns: [
    { name: 'date', kind: 'date', title: 'financing.log.date' },
    {
      name: 'line',
      kind: 'link',
      title: 'financing.log.line',
      to: { table: datedTables.actionLines, column: 'what' },
    },
    { name: 'what', kind: 'long', title: 'financing.log.what' },
  ],
}

/** What is needed, where it may come from, and how getting it goes. No Manual, step 4. */
export const financing: SheetBoard = {
  kind: 'sheet',
  name: 'financing',
  title: 'financing.title',
  fields: [field('access'), field('institutional')],
  lists: [],
  tables: [needs, sources, calls, actionLines, actionLog],
}
