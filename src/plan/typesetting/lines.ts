// Text into lines of a width: letters of several fonts, right to left where the text runs so, words broken only where one
// is wider than the line. Pure; the same for every format that draws its letters itself.
import bidiFactory from 'bidi-js'
import LineBreaker from 'linebreak'
import { cleanText } from '../clean-text.ts'
import { clustersOf, unseen, type Face, type Fonts, type OpenFont } from './fonts.ts'

const bidi = bidiFactory()

/** Letters that no font here has, drawn otherwise: as wide as this times the size of the text. */
export type WidthOfStrange = (letters: string) => number

/** A stretch of a line, drawn from its left: of one font, in the order of the eye. */
export interface Stretch {
  /** As `font` lays it out; of a strange one as it was written. */
  readonly text: string
  /** In the order of reading, where that is another. */
  readonly reads: string
  /** `undefined`: no font has it. */
  readonly font: OpenFont | undefined
  /** In units of the size, 1 is the text's size. */
  readonly width: number
}
export interface TextLine {
  readonly stretches: readonly Stretch[]
  readonly width: number
  /** All of it in the order of reading. */
  readonly reads: string
  /** It was cut at a space: whoever reads the lines one after another needs it, no eye sees it. */
  readonly endsInSpace: boolean
}
export interface Paragraph {
  readonly lines: readonly TextLine[]
  /** It begins at the right. */
  readonly isFromRight: boolean
}

interface Piece {
  readonly text: string
  readonly font: OpenFont | undefined
  readonly level: number
}

const spaces = /^\p{Zs}+$/u

export class Typesetter {
  readonly fonts: Fonts
  readonly #widthOfStrange: WidthOfStrange
  readonly #widths = new Map<OpenFont, Map<string, number>>()
  constructor(fonts: Fonts, widthOfStrange: WidthOfStrange = () => 1) {
    this.fonts = fonts
    this.#widthOfStrange = widthOfStrange
  }

  /** @param width of a line, in units of the text's size */
  setLines(text: string, face: Face, width: number): Paragraph {
    const paragraphs = cleanText(text.normalize('NFC')).split('\n')
    const set = paragraphs.map((paragraph) => this.#setParagraph(paragraph, face, width))
    return { lines: set.flatMap(({ lines }) => lines), isFromRight: set[0]!.isFromRight }
  }

  /** In units of the size, on one line. */
  widthOf(text: string, face: Face): number {
    return this.setLines(text, face, Infinity).lines[0]!.width
  }

  #setParagraph(text: string, face: Face, width: number): Paragraph {
    const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto')
    const base = paragraphs[0]?.level ?? 0
    const pieces = this.#piecesOf(text, face, levels)
    const words = this.#wordsOf(text, pieces)
    const lines: Piece[][] = [[]]
    let used = 0
    let trailing = 0
    const put = (word: readonly Piece[], wide: number, space: number) => {
      lines.at(-1)!.push(...word)
      used += trailing + wide
      trailing = space
    }
    for (const word of words) {
      const { wide, space } = this.#measure(word)
      if (used > 0 && used + trailing + wide > width) {
        lines.push([])
        used = trailing = 0
      }
      if (wide <= width) {
        put(word, wide, space)
        continue
      }
      for (const letter of word.flatMap((piece) =>
        clustersOf(piece.text).map((one): Piece => ({ ...piece, text: one })),
      )) {
        const one = this.#measure([letter])
        if (used > 0 && used + one.wide > width) {
          lines.push([])
          used = trailing = 0
        }
        put([letter], one.wide, one.space)
      }
    }
    return { lines: lines.map((line) => this.#lineOf(line, base)), isFromRight: base % 2 === 1 }
  }

  /** The text in its own order, cut where font or direction change. */
  #piecesOf(text: string, face: Face, levels: Uint8Array): Piece[] {
    const pieces: Piece[] = []
    let at = 0
    for (const one of clustersOf(text)) {
      const last = pieces.at(-1)
      const level = levels[at]!
      at += one.length
      const keeps = last?.font && spaces.test(one) && hasSpace(last.font)
      const font = keeps ? last.font : this.fonts.fontFor(face, one)
      // What no font has stays apart, letter by letter: each is drawn on its own.
      if (last && font && last.font === font && last.level === level)
        pieces[pieces.length - 1] = { ...last, text: last.text + one }
      else pieces.push({ text: one, font, level })
    }
    return pieces
  }

  /** The pieces, cut where a line may end. */
  #wordsOf(text: string, pieces: readonly Piece[]): Piece[][] {
    const words: Piece[][] = []
    const breaker = new LineBreaker(text)
    let piece = 0
    let offset = 0
    let at = 0
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
      const word: Piece[] = []
      while (at < next.position) {
        const here = pieces[piece]!
        const length = Math.min(next.position - at, here.text.length - offset)
        word.push({ ...here, text: here.text.slice(offset, offset + length) })
        at += length
        offset += length
        if (offset === here.text.length) {
          piece += 1
          offset = 0
        }
      }
      words.push(word)
    }
    return words
  }

  /** A word without the space after it, and that space. */
  #measure(word: readonly Piece[]): { wide: number; space: number } {
    let wide = 0
    let space = 0
    for (const { text, font } of word) {
      const bare = text.trimEnd()
      if (bare) {
        wide += space + this.#widthIn(font, bare)
        space = 0
      }
      if (bare.length < text.length) space += this.#widthIn(font, text.slice(bare.length))
    }
    return { wide, space }
  }

  #widthIn(font: OpenFont | undefined, text: string): number {
    if (!font) return this.#widthOfStrange(text)
    const known = this.#widths.get(font) ?? new Map<string, number>()
    this.#widths.set(font, known)
    const before = known.get(text)
    if (before !== undefined) return before
    const width = font.font.layout(shown(text, font), []).advanceWidth / font.font.unitsPerEm
    known.set(text, width)
    return width
  }

  #lineOf(pieces: readonly Piece[], base: number): TextLine {
    const whole: Piece[] = []
    for (const piece of pieces) {
      const last = whole.at(-1)
      if (last && piece.font && last.font === piece.font && last.level === piece.level)
        whole[whole.length - 1] = { ...last, text: last.text + piece.text }
      else whole.push(piece)
    }
    const end = whole.at(-1)
    if (end)
      whole[whole.length - 1] = {
        ...end,
        text: end.text.trimEnd(),
        level: end.text.trim() ? end.level : base,
      }
    const stretches = inOrderOfTheEye(whole)
      .filter(({ text }) => text !== '')
      .map((piece) => this.#stretchOf(piece))
    return {
      stretches,
      width: stretches.reduce((sum, { width }) => sum + width, 0),
      reads: whole.map(({ text }) => text).join(''),
      endsInSpace: end !== undefined && /\s$/u.test(end.text),
    }
  }

  #stretchOf({ text, font, level }: Piece): Stretch {
    const width = this.#widthIn(font, text)
    if (!font) return { text, reads: text, font, width }
    const clean = shown(text, font)
    // An Arabic or Hebrew font turns its letters itself; signs of another font in such a text are turned here.
    const isTurned = level % 2 === 1 && font.font.layout(clean, []).direction === 'ltr'
    const turned = isTurned
      ? clustersOf(clean)
          .toReversed()
          .map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
          .join('')
      : clean
    return { text: turned, reads: text, font, width }
  }
}

const hasSpace = ({ font }: OpenFont) => font.hasGlyphForCodePoint(0x20)

/** Without what shows nothing, unless the font has it: an emoji family hangs together by such a sign. */
const shown = (text: string, { font }: OpenFont) =>
  text.replaceAll(unseen, (sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : ''))

/** Rule L2 of the Unicode bidirectional algorithm, on pieces of one level each. */
function inOrderOfTheEye(pieces: readonly Piece[]): readonly Piece[] {
  const order = [...pieces]
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from
      while (to < order.length && order[to]!.level >= level) to += 1
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).toReversed())
      from = to
    }
  }
  return order
}
