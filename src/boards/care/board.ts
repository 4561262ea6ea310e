import type { SheetBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'

/** The five principles by which somebody is received who was harmed, then the measures that prevent harm. */
export const principles = ['listening', 'respect', 'no-harm', 'containment', 'information'] as const
export const measures = ['policy', 'reflection'] as const
export type CarePoint = (typeof principles)[number] | (typeof measures)[number]
export const pointField = (point: CarePoint) => `care-${point}` as const
export const codeField = 'code-of-ethics'

/** Whom to talk to, in confidence. More than one: nobody should have to turn to the person it is about. */
export const contacts: RowTable = {
  table: 'care-contacts',
  title: 'care.contacts',
  add: 'care.contacts.add',
  taken: 'care.row.taken',
  columns: [
    { name: 'who', kind: 'link', to: 'members', title: 'care.contact.who' },
    { name: 'reach', kind: 'text', title: 'care.contact.reach' },
    { name: 'hours', kind: 'text', title: 'care.contact.hours' },
  ],
}
export const ownMeasures: RowTable = {
  table: 'care-measures',
  title: 'care.measures.own',
  add: 'care.measures.add',
  taken: 'care.row.taken',
  columns: [
    { name: 'what', kind: 'long', title: 'care.measure.what' },
    { name: 'done', kind: 'yes', title: 'care.done' },
    { name: 'who', kind: 'people', title: 'care.owner' },
    { name: 'by', kind: 'date', title: 'care.by' },
  ],
}
export const resources: RowTable = {
  table: 'care-resources',
  title: 'care.resources',
  add: 'care.resources.add',
  taken: 'care.row.taken',
  columns: [
    { name: 'what', kind: 'long', title: 'care.resource.what' },
    { name: 'address', kind: 'text', title: 'care.resource.address' },
  ],
}
/** Who signed the code of ethics, when, and which wording. */
export const signatures = { table: 'code-signatures', title: 'care.signatures' } as const

/** The violence-prevention protocol: needed with either model. Never on the projector, never counted. No Manual, step 2. */
export const care: SheetBoard = {
  kind: 'sheet',
  name: 'care',
  title: 'care.title',
  isUncounted: true,
  fields: [
    ...[...principles, ...measures].map(
      (point) =>
        ({
          field: pointField(point),
          title: `care.${point}`,
          help: `care.${point}.help`,
          question: 'care.how',
        }) as const,
    ),
    { field: codeField, title: 'care.code', help: 'care.code.help', question: 'care.code.question' },
  ],
  lists: [],
  tables: [contacts, ownMeasures, resources, signatures],
}
