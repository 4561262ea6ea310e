/** The width of a text in board units. The caller's, so that layout is a pure function of texts. */
export type Measure = (text: string) => number

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A word too long for a line, in pieces of whole letters as people see them. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segmenter.segment(word)) {
    if (piece && measure(piece + segment) > width) {
      pieces.push(piece)
      piece = segment
    } else piece += segment
  }
  return piece ? [...pieces, piece] : pieces
}

/** A text in lines no wider than `width`: at spaces where it can, within a word where it must; line breaks are kept. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/(?<=\s)/u)) {
      if (measure((line + word).trimEnd()) <= width) {
        line += word
        continue
      }
      if (line) lines.push(line.trimEnd())
      const pieces = measure(word.trimEnd()) <= width ? [word] : breakWord(word, width, measure)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    return [...lines, line.trimEnd()]
  })
}

/** Remembers what was measured: the same words stand in many frames. */
export function rememberWraps(
  measure: Measure,
  most = 5_000,
): (text: string, width: number) => readonly string[] {
  const wraps = new Map<string, readonly string[]>()
  return (text, width) => {
    const key = `${width}\u0000${text}`
    const known = wraps.get(key)
    if (known) return known
    if (wraps.size >= most) wraps.clear()
    const lines = wrapText(text, width, measure)
    wraps.set(key, lines)
    return lines
  }
}
