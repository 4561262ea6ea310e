import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
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
import { ganttScene } from './gantt-scene.ts'
import { MATRIX_PIXELS, matrixSvg } from './matrix-svg.ts'
import { sceneToSvg } from './scene-svg.ts'
import type { Block, Line, StrategicPlan } from './tree.ts'

/** Draws an SVG as PNG bytes: a canvas in the browser, whatever there is elsewhere. */
export type DrawPicture = (svg: string, width: number, height: number) => Promise<Uint8Array>

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

function tableToDocx(block: Pick<Extract<Block, { kind: 'table' }>, 'header' | 'rows'>): FileChild[] {
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
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [header, ...rows] }),
    new Paragraph({ text: '' }),
  ]
}

/** A picture in the middle of the page, with its words for who does not see it. @param size in pixels, and its share on paper */
async function picture(
  svg: string,
  { width, height, shown }: { readonly width: number; readonly height: number; readonly shown: number },
  { caption, alt }: { readonly caption: string; readonly alt: string },
  draw: DrawPicture,
): Promise<Paragraph> {
  const image = new ImageRun({
    type: 'png',
    data: await draw(svg, width, height),
    transformation: { width: Math.round(width * shown), height: Math.round(height * shown) },
    altText: { name: caption, title: caption, description: cleanText(alt) },
  })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })
}

async function blockToDocx(block: Block, draw: DrawPicture): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
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
            bullet: { level: 0 },
            spacing: { after: 60 },
            ...bidirectional(line),
          }),
      )
    case 'table':
      return tableToDocx(block)
    case 'matrix': {
      const { width, height } = MATRIX_PIXELS
      const svg = matrixSvg(block.cards, block.words)
      return [await picture(svg, { width, height, shown: 0.75 }, block, draw)]
    }
    case 'gantt': {
      const scene = ganttScene(block.chart)
      return [await picture(sceneToSvg(scene), { ...scene, shown: 0.66 }, block, draw), ...tableToDocx(block)]
    }
  }
}

/**
 * The plan as a Word document: heading styles, a contents field that Word fills on opening, tables whose header repeats,
 * the matrix as a picture with its words, the language of the document, page numbers.
 */
export async function renderDocx(plan: StrategicPlan, draw: DrawPicture): Promise<Uint8Array<ArrayBuffer>> {
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cleanText(plan.title))] }),
    ...plan.subtitle.map(
      (text) => new Paragraph({ children: [new TextRun({ text: cleanText(text), color: '434E48' })] }),
    ),
    new Paragraph({ text: plan.contentsWord, spacing: { before: 400 }, style: 'ContentsTitle' }),
    new TableOfContents(plan.contentsWord, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
  for (const part of plan.parts) {
    children.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        children: [new Bookmark({ id: part.id, children: [new TextRun(cleanText(part.title))] })],
      }),
    )
    for (const block of part.blocks) children.push(...(await blockToDocx(block, draw)))
  }
  const language = {
    value: plan.language === 'es' ? 'es-MX' : plan.language === 'en' ? 'en-US' : plan.language,
  }
  const document = new Document({
    title: cleanText(plan.title),
    description: plan.subtitle.map(cleanText).join(' · '),
    creator: 'Tertulia',
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
  const blob = await Packer.toArrayBuffer(document)
  return new Uint8Array(blob)
}
