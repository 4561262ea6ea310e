import type { Field, SheetBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import { rhythms } from '../../method/rhythm.ts'

type Named = 'why-join' | 'goals' | 'member-needs' | 'showcase'
const field = (name: Named): Field => ({
  field: name,
  title: `communication.${name}`,
  help: `communication.${name}.help`,
  question: `communication.${name}.question`,
})

export const whyJoin = field('why-join')
export const goals = field('goals')
export const memberNeeds = field('member-needs')
export const showcase = field('showcase')

/** By what the network speaks and meets, how often, with whom. */
export const channels: RowTable = {
  table: 'channels',
  title: 'communication.channels',
  add: 'communication.channels.add',
  taken: 'communication.channels.taken',
  columns: [
    { name: 'name', kind: 'text', title: 'communication.channel.name' },
    {
      name: 'rhythm',
      kind: 'choice',
      title: 'communication.channel.rhythm',
      choices: rhythms.map((value) => ({ value, label: `communication.rhythm.${value}` as const })),
    },
    { name: 'first', kind: 'date', title: 'communication.channel.first' },
    { name: 'at', kind: 'time', title: 'communication.channel.at' },
    { name: 'minutes', kind: 'number', title: 'communication.channel.minutes' },
    { name: 'until', kind: 'date', title: 'communication.channel.until' },
    { name: 'who', kind: 'people', title: 'communication.channel.who' },
    { name: 'audience', kind: 'text', title: 'communication.channel.audience' },
    { name: 'medium', kind: 'text', title: 'communication.channel.medium' },
    { name: 'what', kind: 'long', title: 'communication.channel.what' },
  ],
  examples: [
    {
      name: { say: 'communication.example.message' },
      rhythm: { is: 'week' },
      first: { inDays: 7 },
      audience: { say: 'communication.example.all' },
      medium: { say: 'communication.example.mail' },
      what: { say: 'communication.example.message.what' },
    },
    {
      name: { say: 'communication.example.meeting' },
      rhythm: { is: 'month-weekday' },
      first: { inDays: 14 },
      at: { is: '17:00' },
      minutes: { is: 90 },
      audience: { say: 'communication.example.all' },
      medium: { say: 'communication.example.call' },
      what: { say: 'communication.example.meeting.what' },
    },
    {
      name: { say: 'communication.example.face' },
      rhythm: { is: 'half-year' },
      first: { inDays: 120 },
      audience: { say: 'communication.example.delegates' },
      what: { say: 'communication.example.face.what' },
    },
  ],
}

/** Levels of taking part, each with what it takes, and who chose it. */
export const commitments: RowTable = {
  table: 'commitments',
  title: 'communication.commitments',
  add: 'communication.commitments.add',
  taken: 'communication.commitments.taken',
  columns: [
    { name: 'name', kind: 'text', title: 'communication.commitment.name' },
    { name: 'takes', kind: 'text', title: 'communication.commitment.takes' },
    { name: 'what', kind: 'long', title: 'communication.commitment.what' },
    { name: 'who', kind: 'people', as: 'member', title: 'communication.commitment.who' },
  ],
  examples: [
    {
      name: { say: 'communication.example.five' },
      takes: { say: 'communication.example.five.takes' },
      what: { say: 'communication.example.five.what' },
    },
    {
      name: { say: 'communication.example.month' },
      takes: { say: 'communication.example.month.takes' },
      what: { say: 'communication.example.month.what' },
    },
    {
      name: { say: 'communication.example.group' },
      takes: { say: 'communication.example.group.takes' },
      what: { say: 'communication.example.group.what' },
    },
  ],
}

/** Why join, how we speak and meet, and how much of oneself one can give. No Manual, step 5. */
export const communication: SheetBoard = {
  kind: 'sheet',
  name: 'communication',
  title: 'communication.title',
  fields: [whyJoin, goals, memberNeeds, showcase],
  lists: [],
  tables: [channels, commitments],
}
