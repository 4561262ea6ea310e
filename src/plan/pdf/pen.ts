// Writes lines of text into a PDF, letter by letter where no font has them.
import type { PDFDocument } from 'pdfkit'
import type { Stretch, TextLine, Typesetter } from '../typesetting/lines.ts'
import type { Face } from '../typesetting/fonts.ts'
import type { Scene } from '../pictures/scene.ts'

/** A letter that no font of ours has, as the device draws it. Lengths in units of the text's size. */
export interface LetterPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  /** From its top to the base line. */
  readonly ascent: number
}
export type LetterPictures = ReadonlyMap<string, LetterPicture>

/** What stands where neither a font nor the device has the letter: its number, never an empty box. */
export const nameOfLetter = (letter: string): string =>
  `[${Array.from(letter, (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`

export class Pen {
  readonly doc: PDFDocument
  readonly type: Typesetter
  readonly #pictures: LetterPictures
  constructor(doc: PDFDocument, type: Typesetter, pictures: LetterPictures) {
    this.doc = doc
    this.type = type
    this.#pictures = pictures
    for (const { name, bytes } of type.fonts.all()) doc.registerFont(name, bytes)
  }

  /** @param y of the base line */
  write(line: TextLine, x: number, y: number, size: number, colour: string): void {
    let at = x
    // No eye sees a space at the end; who reads line after line needs it.
    const last = line.endsInSpace ? line.stretches.length - 1 : -1
    for (const [index, stretch] of line.stretches.entries()) {
      // Copied and read aloud, it is the letter. (What runs right to left readers put in order themselves.)
      const isOther = !stretch.font
      if (isOther) this.doc.markContent('Span', { actual: stretch.reads })
      this.#draw(index === last ? { ...stretch, text: `${stretch.text} ` } : stretch, at, y, size, colour)
      if (isOther) this.doc.endMarkedContent()
      at += stretch.width * size
    }
  }

  #draw({ text, font, width }: Stretch, x: number, y: number, size: number, colour: string): void {
    if (font) {
      this.doc
        .font(font.name)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          features: [],
          textWidth: width * size,
        })
      return
    }
    const letter = text.trimEnd()
    const picture = this.#pictures.get(letter)
    if (picture) {
      this.doc.image(picture.png, x, y - picture.ascent * size, {
        width: picture.width * size,
        height: picture.height * size,
      })
      return
    }
    const [name] = this.type.setLines(nameOfLetter(letter), 'tool', Infinity).lines
    if (name) this.write(name, x, y, size * NAME_SIZE, colour)
  }

  /** A picture as drawing, `scale` points for one of its pixels. */
  drawScene({ shapes }: Scene, x: number, y: number, scale: number): void {
    this.doc.save().translate(x, y).scale(scale)
    for (const shape of shapes) {
      if (shape.kind === 'text') {
        const [line] = this.type.setLines(shape.text.replaceAll('\n', ' '), shape.face, Infinity).lines
        if (!line) continue
        const share = { start: 0, middle: 0.5, end: 1 }[shape.anchor]
        this.write(line, shape.x - share * line.width * shape.size, shape.y, shape.size, shape.fill)
        continue
      }
      if (shape.kind === 'rect') this.doc.rect(shape.x, shape.y, shape.width, shape.height)
      else
        shape.points.forEach(([px, py], index) =>
          index === 0 ? this.doc.moveTo(px, py) : this.doc.lineTo(px, py),
        )
      this.doc.lineWidth(shape.thick ?? 1)
      if (shape.fill && shape.stroke) this.doc.fillAndStroke(shape.fill, shape.stroke)
      else if (shape.fill) this.doc.fill(shape.fill)
      else if (shape.stroke) this.doc.stroke(shape.stroke)
    }
    this.doc.restore()
  }
}

const NAME_SIZE = 0.6
/** How wide a letter that no font has will be drawn. */
export const widthOfStrange =
  (pictures: LetterPictures, name: (text: string, face: Face) => number) =>
  (letter: string): number =>
    pictures.get(letter)?.width ?? name(nameOfLetter(letter), 'tool') * NAME_SIZE
