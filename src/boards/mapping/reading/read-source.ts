// A file or what was pasted, made into rows and columns with what each seems to be. Pure.
import {
  decodeText,
  readDelimited,
  sniffDelimiter,
  sniffEncoding,
  type Delimited,
} from '../../../method/delimited.ts'
import { proposeType } from '../../../method/survey/columns.ts'
import { MOST_SURVEY_COLUMNS, MOST_SURVEY_ROWS } from '../../../workshop/content/surveys.ts'
import type { HowToRead, ReadColumn, Reading } from './orders.ts'

/** So many faults can be read; more are counted. */
const MOST_FAULTS = 50
const EXAMPLES = 3
const EXAMPLE_LETTERS = 80
/** Reading takes longer than saying what each column is. */
const READING_SHARE = 0.7

function examplesOf(cells: readonly string[]): readonly string[] {
  const examples = new Set<string>()
  for (const cell of cells) {
    if (cell) examples.add(cell.slice(0, EXAMPLE_LETTERS))
    if (examples.size === EXAMPLES) break
  }
  return [...examples]
}

export interface ReadSource {
  readonly reading: Reading
  readonly rows: Delimited['rows']
}

export function readSource(
  source: Uint8Array<ArrayBuffer> | string,
  how: HowToRead,
  language: string,
  onProgress: (share: number) => void,
): ReadSource {
  const encoding = typeof source === 'string' ? undefined : (how.encoding ?? sniffEncoding(source))
  const text = typeof source === 'string' ? source : decodeText(source, encoding)
  const delimiter = how.delimiter ?? sniffDelimiter(text)
  const { head, rows, faults } = readDelimited(text, delimiter, MOST_SURVEY_ROWS, (share) =>
    onProgress(share * READING_SHARE),
  )
  const taken = head.slice(0, MOST_SURVEY_COLUMNS)
  const columns = taken.map((heading, at): ReadColumn => {
    const cells = rows.map((row) => row[at] ?? '')
    onProgress(READING_SHARE + (1 - READING_SHARE) * (at / taken.length))
    return {
      heading,
      type: proposeType(heading, cells, language),
      filled: cells.filter(Boolean).length,
      examples: examplesOf(cells),
    }
  })
  return {
    rows,
    reading: {
      encoding,
      delimiter,
      rows: rows.length,
      columns,
      columnsBeyond: head.length - taken.length,
      faults: faults.slice(0, MOST_FAULTS),
      faultsInAll: faults.length,
    },
  }
}

/** The rows as they go into the document: as wide as the columns, and without a word of those that are left out. */
export function rowsToTake({ reading, rows }: ReadSource, leaveOut: readonly number[]): Delimited['rows'] {
  const isOut = new Set(leaveOut)
  return rows.map((row) => reading.columns.map((_, at) => (isOut.has(at) ? '' : (row[at] ?? ''))))
}
