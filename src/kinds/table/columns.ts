// A table is declared: its columns with their kinds. Names of tables, columns and choices stand in documents for good.
import type { MessageId } from '../../i18n/message-ids.ts'
import type { Cell } from '../../workshop/content/cells.ts'
import type { LinkKind } from '../../workshop/content/links.ts'
import type { ColumnName, TableName } from '../../workshop/content/rows.ts'
import type { Table } from '../declaration.ts'

/**
 * `text` is one line and one value; `time` an hour of the clock; `long` a text in which everyone may type at once; `yes` a tick; `people` those of the
 * register whom the row points to; `link` one other item of the workshop.
 */
export type ColumnKind =
  'text' | 'long' | 'number' | 'money' | 'date' | 'time' | 'choice' | 'yes' | 'people' | 'link'

interface Named {
  readonly name: ColumnName
  readonly title: MessageId
}
export interface TextColumn extends Named {
  readonly kind: 'text'
  /** Letters it holds, where fewer than a cell does. */
  readonly limit?: number
}
export interface NumberColumn extends Named {
  readonly kind: 'number'
  /** It is the number of a year, written without marks between its figures. */
  readonly isYear?: boolean
}
export interface ChoiceColumn extends Named {
  readonly kind: 'choice'
  readonly choices: readonly { readonly value: string; readonly label: MessageId }[]
}
export interface PeopleColumn extends Named {
  readonly kind: 'people'
  /** The kind of the links from the row to its people; `responsible` where nothing else is said. */
  readonly as?: LinkKind
  /** Those whose link says this role. Taken off here, they stay linked without a role. */
  readonly role?: string
}
/** What a cell may point to: a noun with a name, or the rows of a table by the column that names them. */
export type LinkTarget =
  | 'projects'
  | 'objectives'
  | 'pillars'
  | 'organisations'
  | 'members'
  | { readonly table: TableName; readonly column: ColumnName }
export interface LinkColumn extends Named {
  readonly kind: 'link'
  readonly to: LinkTarget
}
export type Column =
  | (Named & { readonly kind: Exclude<ColumnKind, 'text' | 'number' | 'choice' | 'people' | 'link'> })
  | TextColumn
  | NumberColumn
  | ChoiceColumn
  | PeopleColumn
  | LinkColumn

/** The first names the row: it stays in sight while the rest is moved sideways. */
export type Columns = readonly [Column, ...Column[]]

export const linkKindOf = ({ as = 'responsible' }: PeopleColumn): LinkKind => as

export interface Sort {
  readonly column: ColumnName
  readonly isDown: boolean
}

/** A cell of an example: words of the catalogue, a value, or a day so many days from today. */
export type ExampleCell = { readonly say: MessageId } | { readonly is: Cell } | { readonly inDays: number }
export type ExampleRow = Readonly<Record<ColumnName, ExampleCell>>

export interface RowTable extends Table {
  readonly columns: Columns
  /** On the button at its foot. */
  readonly add: MessageId
  readonly taken: MessageId
  /** How it is sorted until a person sorts it otherwise for themselves; without, in the group's order. */
  readonly sort?: Sort
  /** Shown while it is empty, and made into rows by one press: three at most. */
  readonly examples?: readonly ExampleRow[]
}
