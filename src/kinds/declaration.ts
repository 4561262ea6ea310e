// What is a board? A declaration, as data: its kind, its zones or fields with their words. Views and the plan's section
// stand beside it in the board's folder. A new board is a folder, not a fork.
import type { MessageId } from '../i18n/message-ids.ts'
import type { ListName } from '../workshop/content/foundations.ts'
import type { TableName } from '../workshop/content/rows.ts'
import type { SheetField } from '../workshop/content/sheets.ts'
import type { ZoneId } from '../workshop/ids.ts'
import type { BoardName } from '../workshop/stage/now.ts'

/** A part of a note board. Its id stands in documents for good; everything else may be reworded. */
export interface Zone {
  readonly id: ZoneId
  /** The note paper of what is born here: 1 to 6, 0 the neutral one. */
  readonly paper: 0 | 1 | 2 | 3 | 4 | 5 | 6
  readonly letter: MessageId
  /** Two letters beside the colour wherever a note has left its zone. */
  readonly tag: MessageId
  readonly title: MessageId
  /** The method's question to the group. */
  readonly question: MessageId
  /** Whether what stands here helps or hinders, where the method says so. */
  readonly sign?: 'plus' | 'minus'
}

/** Notes on paper: a canvas and a list of the same notes. */
export interface NoteBoard {
  readonly kind: 'notes'
  /** As in addresses and live commands. */
  readonly name: BoardName
  readonly title: MessageId
  readonly zones: readonly Zone[]
  /** Zones side by side on the canvas. */
  readonly columns: number
}

/** One text of a sheet: everyone may type in it at once. */
export interface Field {
  /** The text's name in the documents. One field on two sheets is one text. */
  readonly field: SheetField
  readonly title: MessageId
  /** A few words after the title. */
  readonly help: MessageId
  /** The method's guiding question. */
  readonly question: MessageId
  /** Short is better: a hint, never a limit. */
  readonly words?: number
  /** Where else the same text stands. */
  readonly shared?: MessageId
}

/** Rows of a table that belong to a board. */
export interface Table {
  /** As in the documents. */
  readonly table: TableName
  readonly title: MessageId
}

export interface SheetBoard {
  readonly kind: 'sheet'
  /** Also the sheet of its choices and figures: `<name>/<field>`. */
  readonly name: BoardName
  readonly title: MessageId
  readonly fields: readonly Field[]
  /** The lists that are written here, in the group's order. */
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
  /** How far it is stands nowhere outside of it. */
  readonly isUncounted?: true
}

export interface List {
  readonly list: ListName
  readonly title: MessageId
}

/** One noun has a board to itself, its items in the group's order. */
export interface ItemBoard {
  readonly kind: 'items'
  readonly name: BoardName
  readonly title: MessageId
  readonly items: 'objectives' | 'projects'
  /** Rows that belong to its items. */
  readonly tables: readonly Table[]
}

/** Surveys that were brought in. It stands beside the steps. */
export interface SurveyBoard {
  readonly kind: 'surveys'
  readonly name: BoardName
  readonly title: MessageId
}

export type Board = NoteBoard | SheetBoard | ItemBoard
