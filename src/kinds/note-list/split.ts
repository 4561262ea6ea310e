import { NOTE_LETTERS } from '../../workshop/content/texts.ts'

/** The lines of a text that say something, without the bullets that lists are pasted with. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((line) => line !== '')

/**
 * A text as notes: a line each, and a line longer than a note in pieces that end between words where they can. Nothing of
 * it is left out but the white space between the pieces.
 */
export function splitIntoNotes(text: string, limit: number = NOTE_LETTERS): string[] {
  return linesOf(text).flatMap((line) => {
    const pieces: string[] = []
    let rest = line
    while (rest.length > limit) {
      const space = rest.lastIndexOf(' ', limit)
      let end = space > limit / 2 ? space : limit
      if ((rest.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1 // never between the halves of a letter
      pieces.push(rest.slice(0, end).trimEnd())
      rest = rest.slice(end).trimStart()
    }
    return rest ? [...pieces, rest] : pieces
  })
}
