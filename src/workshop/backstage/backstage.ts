import * as Y from 'yjs'
import type { TextName } from '../content/texts.ts'

/** What facilitators alone read and write. */
export interface Backstage {
  readonly y: Y.Doc
}

export const openBackstage = (y: Y.Doc = new Y.Doc()): Backstage => ({ y })

/** The facilitators' notes to themselves: one text, typed in together. In this document the name is a text's. */
export const backstageNotes = 'notes' as TextName
