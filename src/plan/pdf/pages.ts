// The pages of a PDF, written from above down: each thing told what it is, paragraph, list, table, figure; what has no room
// goes on on the next page.
import type { PDFDocument, StructureElement } from 'pdfkit'
import { cleanText, oneLine } from '../clean-text.ts'
import { INK, INK_2, type Scene } from '../pictures/scene.ts'
import type { Line } from '../tree.ts'
import { columnWidths, widthsOfCell } from '../typesetting/columns.ts'
import type { Face } from '../typesetting/fonts.ts'
import type { Paragraph } from '../typesetting/lines.ts'
import type { Pen } from './pen.ts'

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const
const LEFT = 64
const TOP = 60
const BOTTOM = PAGE.height - 70
const WIDTH = PAGE.width - 2 * LEFT
const GREEN = '#1c5144'
const WAIT = '#7a5a00'
const HAIR = '#c9cdc8'

interface Style {
  readonly face: Face
  readonly size: number
  /** Points from base line to base line. */
  readonly leading: number
  readonly colour: string
}
export const styles = {
  title: { face: 'voiceBold', size: 26, leading: 31, colour: INK },
  under: { face: 'tool', size: 10.5, leading: 15, colour: INK_2 },
  part: { face: 'voiceBold', size: 20, leading: 25, colour: INK },
  second: { face: 'toolBold', size: 13, leading: 17, colour: GREEN },
  third: { face: 'voiceBold', size: 11.5, leading: 15, colour: INK },
  voice: { face: 'voice', size: 10.5, leading: 15, colour: INK },
  tool: { face: 'tool', size: 10.5, leading: 15, colour: INK },
  gap: { face: 'toolBold', size: 10.5, leading: 15, colour: WAIT },
  caption: { face: 'tool', size: 9, leading: 12, colour: INK_2 },
  foot: { face: 'tool', size: 8, leading: 10, colour: INK_2 },
} satisfies Record<string, Style>
export const CELL = { size: 8.5, leading: 11.5, pad: 4 } as const

export const styleOf = ({ isVoice, isGap }: Line): Style =>
  isGap ? styles.gap : isVoice ? styles.voice : styles.tool

const runsFromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

interface Entry {
  readonly item: StructureElement
  readonly page: number
  readonly y: number
}

/** Where one writes, on the page that is open. */
export class PageWriter {
  readonly doc: PDFDocument
  readonly pen: Pen
  readonly #root: StructureElement
  #y = TOP
  constructor(doc: PDFDocument, pen: Pen) {
    this.doc = doc
    this.pen = pen
    this.#root = doc.struct('Document')
    doc.addStructure(this.#root)
  }

  get root(): StructureElement {
    return this.#root
  }
  get page(): number {
    return this.doc.bufferedPageRange().count - 1
  }

  newPage(): void {
    this.doc.addPage()
    this.#y = TOP
  }
  space(points: number): void {
    if (this.#y > TOP) this.#y += points
  }
  /** Begins another page where so much has no room. */
  need(points: number): void {
    if (this.#y + points > BOTTOM && this.#y > TOP) this.newPage()
  }

  /** @param text what stands in it, where it is text */
  element(type: string, parent: StructureElement, options: object = {}, text = ''): StructureElement {
    // On the page such letters stand in the order of the eye.
    const actual = runsFromRight.test(text) ? { actual: cleanText(text) } : {}
    const element = this.doc.struct(type, { ...options, ...actual })
    parent.add(element)
    return element
  }

  /** What no reader is told: rules, page numbers, a header that is repeated. */
  artifact(draw: () => void, type = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  set(text: string, style: Style, width: number): Paragraph {
    return this.pen.type.setLines(text, style.face, width / style.size)
  }

  /** Lines from `at` down, in one place of the structure. */
  drawLines(
    { lines, isFromRight }: Paragraph,
    { size, leading, colour }: Style,
    x: number,
    y: number,
    width: number,
  ): void {
    lines.forEach((line, index) => {
      const left = isFromRight ? x + width - line.width * size : x
      this.pen.write(line, left, y + index * leading + (leading + size * 0.7) / 2, size, colour)
    })
  }

  /** A paragraph, over as many pages as it takes. `label`: what stands before its first line. */
  text(
    element: StructureElement,
    text: string,
    style: Style,
    {
      x = LEFT,
      width = WIDTH,
      label,
    }: { x?: number; width?: number; label?: (y: number, isFromRight: boolean) => void } = {},
  ): void {
    const { lines, isFromRight } = this.set(text, style, width)
    let from = 0
    while (from < lines.length) {
      this.need(style.leading)
      const room = Math.max(1, Math.floor((BOTTOM - this.#y) / style.leading))
      const here = lines.slice(from, from + room)
      const y = this.#y
      if (from === 0) label?.(y, isFromRight)
      element.add(() => this.drawLines({ lines: here, isFromRight }, style, x, y, width))
      this.#y += here.length * style.leading
      from += here.length
      if (from < lines.length) this.newPage()
    }
  }

  paragraph(type: string, text: string, style: Style, after: number, parent = this.#root): void {
    const element = this.element(type, parent, {}, text)
    this.text(element, text, style)
    element.end()
    this.#y += after
  }

  /** @param kept points of what follows that stand on the same page */
  heading(
    type: string,
    text: string,
    style: Style,
    [before, after]: readonly [before: number, after: number],
    kept: number,
  ): void {
    this.space(before)
    this.need(style.leading + after + kept)
    this.paragraph(type, text, style, after)
  }

  list(lines: readonly Line[], isNumbered: boolean): void {
    const list = this.element('L', this.#root)
    lines.forEach((line, index) => {
      const item = this.element('LI', list)
      const label = this.element('Lbl', item)
      const body = this.element('LBody', item, {}, line.text)
      const style = styleOf(line)
      const mark = this.set(isNumbered ? `${index + 1}.` : '–', { ...styles.tool, colour: INK_2 }, WIDTH)
      const indent = isNumbered ? 22 : 14
      this.need(style.leading)
      this.text(body, line.text, style, {
        x: LEFT + indent,
        width: WIDTH - 2 * indent,
        label: (y, isFromRight) =>
          label.add(() =>
            this.drawLines(mark, styles.tool, isFromRight ? LEFT + WIDTH - indent + 4 : LEFT, y, indent),
          ),
      })
      label.end()
      body.end()
      item.end()
      this.#y += 3
    })
    list.end()
    this.#y += 6
  }

  table(caption: string | undefined, header: readonly string[], rows: readonly (readonly Line[])[]): void {
    const table = this.element('Table', this.#root)
    const head: readonly Line[] = header.map((text) => ({ text }))
    const cellStyle = (line: Line, isHead: boolean): Style => ({
      ...(isHead ? styles.gap : styleOf(line)),
      ...(isHead && { colour: INK_2 }),
      size: CELL.size,
      leading: CELL.leading,
    })
    const widths = columnWidths(
      [head, ...rows].map((row, index) =>
        row.map((line) =>
          widthsOfCell(line.text, cellStyle(line, index === 0).face, CELL.size, this.pen.type),
        ),
      ),
      WIDTH,
      2 * CELL.pad,
    )
    const lefts = widths.map((_, column) => LEFT + widths.slice(0, column).reduce((a, b) => a + b, 0))
    const setRow = (row: readonly Line[], isHead: boolean) =>
      widths.map((width, column) => {
        const line = row[column] ?? { text: '' }
        const style = cellStyle(line, isHead)
        return { ...this.set(line.text, style, width - 2 * CELL.pad), style }
      })
    type Cells = ReturnType<typeof setRow>
    const heightOf = (cells: Cells, from = 0) =>
      Math.max(0, ...cells.map(({ lines }) => lines.length - from)) * CELL.leading + 2 * CELL.pad
    const rule = (colour: string) =>
      this.artifact(() => {
        this.doc
          .lineWidth(0.6)
          .moveTo(LEFT, this.#y)
          .lineTo(LEFT + WIDTH, this.#y)
          .stroke(colour)
      })
    const draw = (
      cells: Cells,
      from: number,
      count: number,
      add: (column: number, draw: () => void) => void,
    ) => {
      const y = this.#y + CELL.pad
      cells.forEach(({ lines, isFromRight, style }, column) => {
        const here = lines.slice(from, from + count)
        if (here.length === 0) return
        add(column, () =>
          this.drawLines(
            { lines: here, isFromRight },
            style,
            lefts[column]! + CELL.pad,
            y,
            widths[column]! - 2 * CELL.pad,
          ),
        )
      })
      const most = Math.max(0, ...cells.map(({ lines }) => Math.min(count, lines.length - from)))
      this.#y += most * CELL.leading + 2 * CELL.pad
    }
    const headCells = setRow(head, true)
    const row = (lines: readonly Line[], cells: Cells, type: 'TH' | 'TD') => {
      const element = this.element('TR', table)
      const inside = cells.map((_, column) =>
        this.element(type, element, type === 'TH' ? { scope: 'Column' } : {}, lines[column]?.text),
      )
      const count = Math.max(1, ...cells.map((cell) => cell.lines.length))
      for (let from = 0; from < count;) {
        // A row that fits a page stays whole; a longer one goes on, with the header above it again.
        const isWhole = heightOf(cells, from) <= BOTTOM - TOP - heightOf(headCells)
        const wanted = isWhole ? heightOf(cells, from) : CELL.leading + 2 * CELL.pad
        if (this.#y + wanted > BOTTOM && this.#y > TOP) {
          this.newPage()
          if (type === 'TD') {
            this.artifact(() => draw(headCells, 0, Infinity, (_, paint) => paint()))
            rule(INK)
          }
        }
        const room = Math.max(1, Math.floor((BOTTOM - this.#y - 2 * CELL.pad) / CELL.leading))
        draw(cells, from, room, (column, paint) => inside[column]!.add(paint))
        from += room
      }
      inside.forEach((cell) => cell.end())
      element.end()
      rule(type === 'TH' ? INK : HAIR)
    }
    this.need(heightOf(headCells) + 3 * (CELL.leading + 2 * CELL.pad))
    if (caption) this.paragraph('Caption', caption, styles.caption, 2, table)
    row(head, headCells, 'TH')
    for (const lines of rows) row(lines, setRow(lines, false), 'TD')
    table.end()
    this.#y += 12
  }

  figure(scene: Scene, alt: string): void {
    const scale = Math.min(0.68, WIDTH / scene.width, (BOTTOM - TOP - 40) / scene.height)
    const [width, height] = [scene.width * scale, scene.height * scale]
    this.need(height + styles.caption.leading + 8)
    const [x, y] = [LEFT + (WIDTH - width) / 2, this.#y]
    const figure = this.element('Figure', this.#root, {
      alt: cleanText(alt),
      bbox: [x, y, x + width, y + height],
    })
    figure.add(() => this.pen.drawScene(scene, x, y, scale))
    figure.end()
    this.#y += height + 6
  }

  /** An entry of the contents; its page is written when it is known. */
  entry(contents: StructureElement, title: string, to: string): Entry {
    const item = this.element('TOCI', contents)
    const link = this.element('Link', item, {}, title)
    this.need(styles.voice.leading)
    const { page } = this
    const y = this.#y
    this.text(link, oneLine(title), styles.voice, { width: WIDTH - 40 })
    this.doc.goTo(LEFT, y, WIDTH, this.#y - y, to, { structParent: link })
    link.end()
    return { item, page, y: this.#y - styles.voice.leading }
  }
  entryPage({ item, page, y }: Entry, at: number): void {
    this.doc.switchToPage(page)
    item.add(() => this.#atRight(String(at + 1), styles.tool, y))
    item.end()
  }
  #atRight(text: string, style: Style, y: number): void {
    const set = this.set(text, style, WIDTH)
    const width = (set.lines[0]?.width ?? 0) * style.size
    this.drawLines(set, style, LEFT + WIDTH - width, y, width)
  }

  destination(name: string): void {
    this.doc.addNamedDestination(name, 'XYZ', LEFT, Math.max(0, this.#y - 8), null)
  }

  feet(running: string): void {
    const { count } = this.doc.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page)
      this.artifact(() => {
        const words = this.set(oneLine(running), styles.foot, WIDTH - 60)
        this.drawLines(
          { ...words, lines: words.lines.slice(0, 1) },
          styles.foot,
          LEFT,
          PAGE.height - 48,
          WIDTH - 60,
        )
        this.#atRight(`${page + 1} / ${count}`, styles.foot, PAGE.height - 48)
      }, 'Pagination')
    }
  }
}
