// The plan as a PDF that says what each thing is: headings, lists, tables, figures with their words; with bookmarks, its
// language and its own letters.
import { PDFDocument, type OutlineItem } from 'pdfkit'
import { oneLine } from '../clean-text.ts'
import { captionOf, Figures } from '../numbers.ts'
import { ganttScene } from '../pictures/gantt-scene.ts'
import { matrixScene } from '../pictures/matrix-scene.ts'
import { textsOfPlan } from '../plan-texts.ts'
import type { RenderMeans } from '../render-means.ts'
import type { Block, StrategicPlan } from '../tree.ts'
import { openFonts } from '../typesetting/fonts.ts'
import { Typesetter } from '../typesetting/lines.ts'
import { findLetterPictures } from './letter-pictures.ts'
import { CELL, PAGE, PageWriter, styleOf, styles } from './pages.ts'
import { nameOfLetter, Pen, widthOfStrange } from './pen.ts'

/** The library writes the title into XML as it is. */
class PlanDocument extends PDFDocument {
  protected override _addInfo(): void {
    const plain = this.info
    this.info = Object.fromEntries(
      Object.entries(plain).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? value.replaceAll(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0)!};`)
          : value,
      ]),
    )
    super._addInfo()
    this.info = plain
  }
}

/** So much of what follows a heading stands on its page, in points. */
const keptWith: Readonly<Partial<Record<Block['kind'], number>>> = {
  table: 6 * (CELL.leading + 2 * CELL.pad),
  matrix: 400,
  heading: 5 * styles.tool.leading,
}
const keptOfOthers = 3 * styles.tool.leading

function writeBlock(
  writer: PageWriter,
  block: Block,
  next: Block | undefined,
  figures: Figures,
  bookmarks: OutlineItem,
): void {
  switch (block.kind) {
    case 'heading': {
      if (block.level === 2) {
        writer.heading(
          'H3',
          block.text,
          styles.second,
          [16, 5],
          (next && keptWith[next.kind]) ?? keptOfOthers,
        )
        bookmarks.addItem(oneLine(block.text))
      } else
        writer.heading('H4', block.text, styles.third, [10, 3], (next && keptWith[next.kind]) ?? keptOfOthers)
      return
    }
    case 'paragraph':
      return writer.paragraph('P', block.line.text, styleOf(block.line), 6)
    case 'list':
      return writer.list(block.lines, block.isNumbered ?? false)
    case 'table': {
      const caption = block.caption && captionOf(figures.next('table'), block.caption)
      return writer.table(caption, block.header, block.rows)
    }
    case 'matrix':
      writer.figure(matrixScene(block.cards, block.words), block.alt)
      return writer.paragraph('Caption', captionOf(figures.next('figure'), block.caption), styles.caption, 14)
    case 'gantt':
    case 'picture':
      writer.figure(block.kind === 'gantt' ? ganttScene(block.chart) : block.scene, block.alt)
      writer.paragraph('Caption', captionOf(figures.next('figure'), block.caption), styles.caption, 14)
      return writer.table(undefined, block.header, block.rows)
  }
}

export async function renderPdf(plan: StrategicPlan, means: RenderMeans): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await openFonts(textsOfPlan(plan), means.loadFont)
  const { pictures, missing } = await findLetterPictures(textsOfPlan(plan), fonts, means.drawLetter)
  const plain = new Typesetter(fonts)
  const type = new Typesetter(
    fonts,
    widthOfStrange(pictures, (text, face) => plain.widthOf(text, face)),
  )
  const doc = new PlanDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    font: null,
    lang: plan.language,
    info: {
      Title: oneLine(plan.title),
      Subject: plan.subtitle.map(oneLine).join(' · '),
      Author: 'Tertulia',
      Creator: 'Tertulia',
      Producer: 'Tertulia',
      CreationDate: new Date(plan.asOf),
    },
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (bytes) => chunks.push(bytes))
  const ended = new Promise<void>((resolve) => doc.on('end', resolve))
  const writer = new PageWriter(doc, new Pen(doc, type, pictures))
  const figures = new Figures(plan.words)

  writer.paragraph('H1', plan.title, styles.title, 8)
  for (const line of plan.subtitle) writer.paragraph('P', line, styles.under, 0)
  if (missing.length > 0) {
    const letters = missing.map((letter) => nameOfLetter(letter)).join(' ')
    writer.space(8)
    writer.paragraph('P', `${plan.words.lettersMissing} ${letters}`, styles.gap, 0)
  }
  writer.space(28)
  writer.paragraph('P', plan.words.contents, styles.second, 4)
  const contents = writer.element('TOC', writer.root)
  const entries = plan.parts.map(({ id, title }) => writer.entry(contents, title, `part-${id}`))

  const pages: number[] = []
  const total = plan.parts.reduce((sum, { blocks }) => sum + blocks.length, 0)
  let written = 0
  for (const part of plan.parts) {
    writer.newPage()
    pages.push(writer.page)
    writer.destination(`part-${part.id}`)
    const bookmark = doc.outline.addItem(oneLine(part.title))
    writer.paragraph('H2', part.title, styles.part, 10)
    for (const [index, block] of part.blocks.entries()) {
      writeBlock(writer, block, part.blocks[index + 1], figures, bookmark)
      written += 1
      await means.onProgress?.(written / total)
    }
  }
  entries.forEach((entry, index) => writer.entryPage(entry, pages[index]!))
  contents.end()
  writer.feet(plan.running)
  writer.root.end()
  doc.end()
  await ended
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  chunks.reduce((at, chunk) => {
    bytes.set(chunk, at)
    return at + chunk.length
  }, 0)
  return bytes
}
