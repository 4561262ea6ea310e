// Tables as files of text: whatever divides their cells and however their letters were written down. A row whose quotes are
// broken is named, and the next line begins anew: one quote too many never swallows the rest of a file.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Letters of one cell; more is a broken quote, or no table. */
export const MOST_CELL_LETTERS = 20_000

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** In UTF-16 every other byte of Latin letters is zero: which one tells the order. */
function zeroBytes(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]! += 1
  const most = sample.length * 0.3
  return zeros[1]! > most ? 'utf-16le' : zeros[0]! > most ? 'utf-16be' : undefined
}

/** How a file's letters were written down: by its mark, by its zeros, else UTF-8 where it is that without a fault. */
export function sniffEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const wide = zeroBytes(bytes)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252' // Latin-1, and what Windows puts in its gaps
  }
}

export const decodeText = (bytes: Uint8Array, encoding = sniffEncoding(bytes)): string =>
  new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '')

export const delimiters = [',', ';', '\t', '|', '^', '~', ':'] as const
export type Delimiter = (typeof delimiters)[number]

/** What spreadsheets write above a table to say what divides it. */
const said = /^sep=(.)\r?\n/u
const beginOf = (text: string): number => said.exec(text)?.[0].length ?? 0

interface Piece {
  readonly cells: readonly string[]
  readonly next: number
}

const isLineEnd = (letter: string | undefined) => letter === '\n' || letter === '\r'
const afterLineEnd = (text: string, at: number) => at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1)

function nextLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text[at])) at += 1
  return Math.min(text.length, afterLineEnd(text, at))
}

function closingQuote(text: string, opening: number): number | undefined {
  let from = opening + 1
  for (;;) {
    const at = text.indexOf('"', from)
    if (at < 0 || at - opening > MOST_CELL_LETTERS) return undefined
    if (text[at + 1] !== '"') return at
    from = at + 2
  }
}

/** The row that begins here; `undefined` where its quotes do not close as they should. */
function pieceAt(text: string, from: number, delimiter: string): Piece | undefined {
  const cells: string[] = []
  let at = from
  for (;;) {
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end === undefined) return undefined
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      const begin = at
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1
      cells.push(text.slice(begin, at))
    }
    if (at >= text.length) return { cells, next: at }
    if (isLineEnd(text[at])) return { cells, next: afterLineEnd(text, at) }
    if (text[at] !== delimiter) return undefined // letters behind a closing quote
    at += 1
  }
}

const SNIFFED_ROWS = 40
/** How many of the first rows are as wide as the headings, and how wide that is. */
function fitOf(text: string, delimiter: string): { readonly share: number; readonly width: number } {
  let at = beginOf(text)
  const widths: number[] = []
  while (at < text.length && widths.length < SNIFFED_ROWS) {
    const piece = pieceAt(text, at, delimiter)
    if (!piece || piece.cells.some(Boolean)) widths.push(piece?.cells.length ?? 0)
    at = piece?.next ?? nextLine(text, at)
  }
  const [width = 0] = widths
  return { share: widths.filter((each) => each === width).length / Math.max(1, widths.length), width }
}

/** What divides the cells: what makes the most rows as wide as their headings; of two as good, the one with more columns. */
export function sniffDelimiter(text: string): Delimiter {
  const named = delimiters.find((each) => each === said.exec(text)?.[1])
  if (named) return named
  const fits = delimiters
    .map((delimiter) => ({ delimiter, ...fitOf(text, delimiter) }))
    .filter(({ width }) => width > 1)
    .toSorted((a, b) => b.share - a.share || b.width - a.width)
  return fits[0]?.delimiter ?? ','
}

export type RowFault =
  | { readonly kind: 'broken-quotes' | 'too-long'; readonly row: number }
  /** So many cells more than there are headings. */
  | { readonly kind: 'too-wide'; readonly row: number; readonly n: number }
  /** Everything from this row on: more than a survey holds. */
  | { readonly kind: 'too-many'; readonly row: number }

export interface Delimited {
  readonly head: readonly string[]
  /** Each as wide as the headings. */
  readonly rows: readonly (readonly string[])[]
  /** Rows that are not taken, counted as spreadsheets do: the headings are row 1. */
  readonly faults: readonly RowFault[]
}

/** So often it is told how far it is. */
const TOLD_ROWS = 500

/**
 * The headings and the rows below them, without empty ones. A row with broken quotes, or wider than the headings, is named
 * and left out; all others are taken.
 * @param most rows, the rest is named
 */
export function readDelimited(
  text: string,
  delimiter: string,
  most: number,
  onProgress: (share: number) => void = () => undefined,
): Delimited {
  const rows: (readonly string[])[] = []
  const faults: RowFault[] = []
  let head: readonly string[] | undefined
  let at = beginOf(text)
  for (let row = 1; at < text.length; row += 1) {
    if (row % TOLD_ROWS === 0) onProgress(at / text.length)
    const piece = pieceAt(text, at, delimiter)
    const width = head?.length ?? piece?.cells.length ?? 0
    // A quote that is closed lines further down has swallowed rows, unless what comes out is as wide as a row.
    const isSwallowed = piece !== undefined && piece.cells.length !== width && piece.next > nextLine(text, at)
    if (!piece || isSwallowed) {
      faults.push({ kind: 'broken-quotes', row })
      at = nextLine(text, at)
      continue
    }
    at = piece.next
    const cells = piece.cells.map((cell) => cell.trim())
    if (!cells.some(Boolean)) continue
    if (!head) {
      head = cells
      continue
    }
    const beyond = cells.slice(width).filter(Boolean).length
    if (beyond > 0) faults.push({ kind: 'too-wide', row, n: beyond })
    else if (cells.some((cell) => cell.length > MOST_CELL_LETTERS)) faults.push({ kind: 'too-long', row })
    else if (rows.length === most) {
      faults.push({ kind: 'too-many', row })
      break
    } else rows.push(Array.from({ length: width }, (_, column) => cells[column] ?? ''))
  }
  return { head: head ?? [], rows, faults }
}
