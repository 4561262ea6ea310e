// A table is declared: its columns with their kinds. Names of tables, columns and choices stand in documents for good.
import type { MessageId } from '../../i18n/message-ids.ts'
import type { ColumnName } from '../../workshop/content/rows.ts'
import type { Table } from '../declaration.ts'

/**
 * `text` is one line and one value; `long` a text in which everyone may type at once; `people` those of the register whom
 * the row points to.
 */
export type ColumnKind = 'text' | 'long' | 'number' | 'money' | 'date' | 'choice' | 'people'

interface Named {
  readonly name: ColumnName
  readonly title: MessageId
}
export interface ChoiceColumn extends Named {
  readonly kind: 'choice'
  readonly choices: readonly { readonly value: string; readonly label: MessageId }[]
}
export type Column = (Named & { readonly kind: Exclude<ColumnKind, 'choice'> }) | ChoiceColumn

export interface RowTable extends Table {
  /** The first names the row. */
  readonly columns: readonly [Column, ...Column[]]
  /** On the button at its foot. */
  readonly add: MessageId
  readonly taken: MessageId
}
