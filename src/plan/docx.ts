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
import { textsOfScene } from './pictures/scene-texts.ts'
import type { Scene } from './pictures/scene.ts'
import type { RenderMeans } from './render-means.ts'
import type { Block, Line, StrategicPlan, TableContent } from './tree.ts'
import { openFonts } from './typesetting/fonts.ts'
import { Typesetter } from './typesetting/lines.ts'

const VOICE = 'Georgia'
const TOOL = 'Calibri'
/** Hebrew, Arabic and their neighbours: such a paragraph begins at the right. */
const startsFromRight = (text: string) => /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)

function runs(line: Line): TextRun[] {
  const style = {
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

async function picture(scene: Scene, name: string, alt: string, means: RenderMeans): Promise<Paragraph> {
  const type = new Typesetter(await openFonts(textsOfScene(scene), means.loadFont))
  const width = Math.min(PICTURE_WIDTH, scene.width)
  const image = new ImageRun({
    type: 'png',
    data: sceneToPng(scene, type, PICTURE_SCALE),
    transformation: { width, height: Math.round((scene.height * width) / scene.width) },
    altText: { name, title: name, description: cleanText(alt) },
  })
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] })
}

function tableToDocx(block: TableContent, figures: Figures): FileChild[] {
  const cell = (line: Line, isHeader: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(isHeader && { shading: { fill: 'EEEFE9' } }),
      children: [
        new Paragraph({
          children: isHeader
            ? [new TextRun({ text: cleanText(line.text), bold: true, font: TOOL })]
            : runs(line),
          ...bidirectional(line),
        }),
      ],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.header.map((text) => cell({ text }, true)),
  })
  const rows = block.rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((line) => cell(line, false)) }),
  )
  return [
    ...(block.caption ? [caption(captionOf(figures.next('table'), block.caption), true)] : []),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [header, ...rows] }),
    new Paragraph({ text: '' }),
  ]
}

async function blockToDocx(block: Block, figures: Figures, means: RenderMeans): Promise<FileChild[]> {
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
      return tableToDocx(block, figures)
    case 'matrix':
      return [
        await picture(matrixScene(block.cards, block.words), block.caption, block.alt, means),
        caption(captionOf(figures.next('figure'), block.caption), false),
      ]
    case 'gantt':
      return [
        await picture(ganttScene(block.chart), block.caption, block.alt, means),
        caption(captionOf(figures.next('figure'), block.caption), false),
        ...tableToDocx({ header: block.header, rows: block.rows }, figures),
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
      children.push(...(await blockToDocx(block, figures, means)))
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
        heading1: {
          run: { font: VOICE, size: 36, bold: true, color: '1B2420' },
          paragraph: { spacing: { after: 200 } },
        },
        heading2: {
          run: { font: TOOL, size: 26, bold: true, color: '1C5144' },
          paragraph: { spacing: { before: 280, after: 100 } },
        },
        heading3: {
          run: { font: VOICE, size: 24, bold: true, color: '1B2420' },
          paragraph: { spacing: { before: 200, after: 80 } },
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
