/** So wide is a letter, of its size, on the average of many. */
const LETTER = 0.58
const mostLetters = (width: number, size: number) => Math.max(1, Math.floor(width / (size * LETTER)))

/** As much of a line as fits: a table beside the picture says all of it. */
export function cutToWidth(text: string, width: number, size: number): string {
  const letters = Array.from(text.replaceAll(/\s+/gu, ' ').trim())
  const most = mostLetters(width, size)
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Words in lines of this width, so many at most; the last says that there is more. */
export function wrapToWidth(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word
    if (lines.length > 0 && Array.from(longer).length <= mostLetters(width, size))
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!} ${lines[most]!}`
  return kept.map((line) => cutToWidth(line, width, size))
}
