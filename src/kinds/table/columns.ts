// A table is declared: its columns with their kinds. Names of tables, columns and choices stand in documents for good.
import type { MessageId } from '../../i18n/message-ids.ts'
import type { LinkKind } from '../../workshop/content/links.ts'
import type { ColumnName, TableName } from '../../workshop/content/rows.ts'
import type { Table } from '../declaration.ts'

/**
 * `text` is one line and one value; `long` a text in which everyone may type at once; `yes` a tick; `people` those of the
 * register whom the row points to; `link` one other item of the workshop.
 */
export type ColumnKind = 'text' | 'long' | 'number' | 'money' | 'date' | 'choice' | 'yes' | 'people' | 'link'

interface Named {
  readonly name: ColumnName
  readonly title: MessageId
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
  | (Named & { readonly kind: Exclude<ColumnKind, 'choice' | 'people' | 'link'> })
  | ChoiceColumn
  | PeopleColumn
  | LinkColumn

export const linkKindOf = ({ as = 'responsible' }: PeopleColumn): LinkKind => as

export interface RowTable extends Table {
  /** The first names the row. */
  readonly columns: readonly [Column, ...Column[]]
  /** On the button at its foot. */
  readonly add: MessageId
  readonly taken: MessageId
}
