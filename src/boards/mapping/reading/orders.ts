// What the page and the reader beside it tell each other: plain data.
import type { Delimiter, Encoding, RowFault } from '../../../method/delimited.ts'
import type { ColumnType } from '../../../method/survey/columns.ts'
import type { SurveyPieces } from '../../../workshop/content/surveys.ts'

export interface HowToRead {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
}

export type ReadingOrder =
  /** `source` stays with the reader: it is given once, and read again as often as somebody says how. */
  | {
      readonly kind: 'read'
      readonly source?: Uint8Array<ArrayBuffer> | string
      readonly how: HowToRead
      readonly language: string
    }
  /** Folds the rows for the document; of the columns named here every answer is left out. */
  | { readonly kind: 'fold'; readonly leaveOut: readonly number[] }

export interface ReadColumn {
  readonly heading: string
  readonly type: ColumnType
  /** Rows that say something in it. */
  readonly filled: number
  /** Some of its values, as they came. */
  readonly examples: readonly string[]
}

export interface Reading {
  /** How its letters were written down; of what was pasted nobody knows. */
  readonly encoding: Encoding | undefined
  readonly delimiter: Delimiter
  readonly rows: number
  readonly columns: readonly ReadColumn[]
  /** Columns beyond what a survey holds. */
  readonly columnsBeyond: number
  /** The first of them. */
  readonly faults: readonly RowFault[]
  readonly faultsInAll: number
}

export type ReadingNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'folded'; readonly pieces: SurveyPieces }
  | { readonly kind: 'failed' }
