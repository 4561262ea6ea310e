import type { Column, Columns } from '../../kinds/table/columns.ts'
import { REGISTER_LETTERS, sizeClasses, type OrganisationField } from '../../workshop/content/register.ts'

const line = (name: OrganisationField | 'role'): Column => ({
  name,
  kind: 'text',
  title: `register.${name}`,
  limit: REGISTER_LETTERS,
})
const sizeClass = (name: 'size' | 'income'): Column => ({
  name,
  kind: 'choice',
  title: `register.${name}`,
  choices: sizeClasses.map((value) => ({ value, label: `register.class.${value}` })),
})

export const organisationColumns: Columns = [
  line('name'),
  line('country'),
  line('city'),
  line('kind'),
  sizeClass('size'),
  sizeClass('income'),
  line('contact'),
  line('since'),
]

export const memberColumns: Columns = [
  line('name'),
  { name: 'organisation', kind: 'link', to: 'organisations', title: 'register.organisation' },
  line('role'),
]
