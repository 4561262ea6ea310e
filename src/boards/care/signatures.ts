// Who signed the code of ethics. A signature is a row, so that of two who sign at once both have; it says which wording.
import { dateOf, linkOf, textOf } from '../../workshop/content/cells.ts'
import { wordsOf } from '../../workshop/content/responses.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import type { IsoDate } from '../../method/dates.ts'
import { signatures } from './board.ts'

export interface Signature {
  readonly rows: readonly RowId[]
  readonly who: string
  readonly signed: IsoDate | undefined
  /** It stands for the words as they read now. */
  readonly isOfTheseWords: boolean
}

/** One of each person: signed twice, the one for the present wording holds, else the first [CA2]. */
export function readSignatures(rows: readonly Row[], code: string): readonly Signature[] {
  const found = new Map<string, Signature>()
  for (const row of rowsOf(rows, signatures.table)) {
    const who = linkOf(row.cells['who'])
    if (who === undefined) continue
    const before = found.get(who)
    const isOfTheseWords = textOf(row.cells['words']) === wordsOf(code)
    const own = { who, signed: dateOf(row.cells['signed']), isOfTheseWords }
    const held = before && (before.isOfTheseWords || !isOfTheseWords) ? before : own
    found.set(who, { ...held, rows: [...(before?.rows ?? []), row.id] })
  }
  return [...found.values()]
}
