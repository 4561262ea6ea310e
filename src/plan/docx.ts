import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LevelSuffix,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import { cleanText } from './clean-text.ts'
import { sameBytesAlways } from './docx-package.ts'
import { captionOf, Figures } from './numbers.ts'
import { ganttScene } from './pictures/gantt-scene.ts'
import { matrixScene } from './pictures/matrix-scene.ts'
import { sceneToPng } from './pictures/png.ts'
import type { Scene } from './pictures/scene.ts'
import { textsOfPlan } from './plan-texts.ts'
import type { RenderMeans } from './render-means.ts'
import type { Block, Line, StrategicPlan, TableContent } from './tree.ts'
import { columnWidths, widthsOfCell } from './typesetting/columns.ts'
import { openFonts } from './typesetting/fonts.ts'
import { Typesetter } from './typesetting/lines.ts'

const VOICE = 'Georgia'
const TOOL = 'Calibri'
/** Hebrew, Arabic and their neighbours: such a paragraph begins at the right. */
const startsFromRight = (text: string) => /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)

/** @param size in half points; absent: of the text around */
function runs(line: Line, size?: number): TextRun[] {
  const style = {
    ...(size && { size }),
    font: line.isVoice ? VOICE : TOOL,
    ...(line.isGap && { italics: true, color: '7A5A00' }),
    rightToLeft: startsFromRight(line.text),
  }
  return cleanText(line.text)
    .split('\n')
    .map((text, index) => new TextRun({ text, ...style, ...(index > 0 && { break: 1 }) }))
}

const bidirectional = (line: Line) => ({ bidirectional: startsFromRight(line.text) })

/** Twice as fine as the screen, so that print is sharp. */
const PICTURE_SCALE = 2
const PICTURE_WIDTH = 440

const caption = (text: string, keepNext: boolean) =>
  new Paragraph({ style: 'Caption', keepNext, keepLines: true, children: [new TextRun(cleanText(text))] })

function picture(scene: Scene, name: string, alt: string, type: Typesetter): Paragraph {
  const width = Math.min(PICTURE_WIDTH, scene.width)
  const image = new ImageRun({
    type: 'png',
    data: sceneToPng(scene, type, PICTURE_SCALE),
    transformation: { width, height: Math.round((scene.height * width) / scene.width) },
    altText: { name, title: name, description: cleanText(alt) },
  })
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] })
}

/** Twentieths of a point; the margin is 2 cm. */
const PAGE = { width: 11_906, margin: 1134 } as const
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
const CELL = { points: 9, margin: 70 } as const
/** The letters we measure with are narrower than those of Word, and of what stands in for them where Word is not. */
const WIDER = 1.25

function tableToDocx(block: TableContent, figures: Figures, type: Typesetter): FileChild[] {
  const head = block.header.map((text): Line => ({ text }))
  const widths = columnWidths(
    [head, ...block.rows].map((row, at) =>
      row.map(({ text, isVoice }) => {
        const face = at === 0 ? 'toolBold' : isVoice ? 'voice' : 'tool'
        return widthsOfCell(text, face, CELL.points * WIDER, type)
      }),
    ),
    TEXT_WIDTH / 20,
    (2 * CELL.margin) / 20,
  ).map((points) => Math.round(points * 20))
  const size = CELL.points * 2
  const cell = (line: Line, column: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: CELL.margin, right: CELL.margin },
      ...(isHeader && { shading: { fill: 'EEEFE9' } }),
      children: [
        new Paragraph({
          children: isHeader
            ? [new TextRun({ text: cleanText(line.text), bold: true, font: TOOL, size })]
            : runs(line, size),
          ...bidirectional(line),
        }),
      ],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((line, column) => cell(line, column, true)),
  })
  const rows = block.rows.map(
    (row) =>
      new TableRow({ cantSplit: true, children: row.map((line, column) => cell(line, column, false)) }),
  )
  return [
    ...(block.caption ? [caption(captionOf(figures.next('table'), block.caption), true)] : []),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths,
      rows: [header, ...rows],
    }),
    new Paragraph({ text: '' }),
  ]
}

function blockToDocx(block: Block, figures: Figures, type: Typesetter): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          ...(block.level === 2 && { numbering: { reference: HEADINGS, level: 1 } }),
          keepNext: true,
          children: [new TextRun(cleanText(block.text))],
          ...bidirectional({ text: block.text }),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({ children: runs(block.line), spacing: { after: 140 }, ...bidirectional(block.line) }),
      ]
    case 'list':
      return block.lines.map(
        (line) =>
          new Paragraph({
            children: runs(line),
            ...(block.isNumbered
              ? { numbering: { reference: NUMBERS, level: 0, instance: block.lines.length } }
              : { bullet: { level: 0 } }),
            spacing: { after: 60 },
            ...bidirectional(line),
          }),
      )
    case 'table':
      return tableToDocx(block, figures, type)
    case 'matrix':
      return [
        picture(matrixScene(block.cards, block.words), block.caption, block.alt, type),
        caption(captionOf(figures.next('figure'), block.caption), false),
      ]
    case 'gantt':
    case 'picture':
      return [
        picture(
          block.kind === 'gantt' ? ganttScene(block.chart) : block.scene,
          block.caption,
          block.alt,
          type,
        ),
        caption(captionOf(figures.next('figure'), block.caption), false),
        ...tableToDocx({ header: block.header, rows: block.rows }, figures, type),
      ]
  }
}

const level = (
  at: number,
  text: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  hanging = 0,
) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
  suffix: hanging > 0 ? LevelSuffix.TAB : LevelSuffix.SPACE,
  style: { paragraph: { indent: { left: hanging, hanging } } },
})

const HEADINGS = 'headings'
const NUMBERS = 'numbers'

/**
 * The plan as a Word document: numbered heading styles, a contents field that Word fills on opening, tables whose header
 * repeats and whose rows stay whole, captions, the matrix as a picture with its words, the language, page numbers.
 */
export async function renderDocx(plan: StrategicPlan, means: RenderMeans): Promise<Uint8Array<ArrayBuffer>> {
  const type = new Typesetter(await openFonts(textsOfPlan(plan), means.loadFont))
  const figures = new Figures(plan.words)
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cleanText(plan.title))] }),
    ...plan.subtitle.map(
      (text) => new Paragraph({ children: [new TextRun({ text: cleanText(text), color: '434E48' })] }),
    ),
    new Paragraph({ text: plan.words.contents, spacing: { before: 400 }, style: 'ContentsTitle' }),
    new TableOfContents(plan.words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
  const total = plan.parts.reduce((sum, { blocks }) => sum + blocks.length, 0)
  let written = 0
  for (const part of plan.parts) {
    children.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        numbering: { reference: HEADINGS, level: 0 },
        pageBreakBefore: true,
        children: [new Bookmark({ id: part.id, children: [new TextRun(cleanText(part.title))] })],
      }),
    )
    for (const block of part.blocks) {
      children.push(...blockToDocx(block, figures, type))
      written += 1
      await means.onProgress?.((0.7 * written) / total) // the rest is writing it out
    }
  }
  const language = {
    value: plan.language === 'es' ? 'es-MX' : plan.language === 'en' ? 'en-US' : plan.language,
  }
  const document = new Document({
    title: cleanText(plan.title),
    description: plan.subtitle.map(cleanText).join(' · '),
    creator: 'Tertulia',
    lastModifiedBy: 'Tertulia',
    features: { updateFields: true },
    styles: {
      default: {
        document: { run: { font: TOOL, size: 22, language } },
        title: { run: { font: VOICE, size: 52, bold: true, color: '1B2420' } },
        // Where a heading stands is said: screen readers and the navigation pane go by it, and not by a style's name.
        heading1: {
          run: { font: VOICE, size: 36, bold: true, color: '1B2420' },
          paragraph: { spacing: { after: 200 }, outlineLevel: 0 },
        },
        heading2: {
          run: { font: TOOL, size: 26, bold: true, color: '1C5144' },
          paragraph: { spacing: { before: 280, after: 100 }, outlineLevel: 1 },
        },
        heading3: {
          run: { font: VOICE, size: 24, bold: true, color: '1B2420' },
          paragraph: { spacing: { before: 200, after: 80 }, outlineLevel: 2 },
        },
      },
      paragraphStyles: [
        { id: 'ContentsTitle', name: 'Contents Title', basedOn: 'Normal', run: { bold: true, size: 26 } },
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { size: 18, color: '434E48' },
          paragraph: { spacing: { before: 80, after: 120 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: HEADINGS,
          levels: [level(0, '%1', LevelFormat.DECIMAL), level(1, '%1.%2', LevelFormat.DECIMAL)],
        },
        { reference: NUMBERS, levels: [level(0, '%1.', LevelFormat.DECIMAL, 360)] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 18,
                    color: '5F6963',
                    children: [
                      `${cleanText(plan.running)} · `,
                      PageNumber.CURRENT,
                      ' / ',
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return sameBytesAlways(new Uint8Array(await Packer.toArrayBuffer(document)), plan.asOf)
}
