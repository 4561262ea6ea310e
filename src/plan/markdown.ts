import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { cleanText, oneLine } from './clean-text.ts'
import type { Block, Line, StrategicPlan } from './tree.ts'

/** In a heading and in a cell of a table Markdown knows no line break. */
const words = (line: Line): PhrasingContent[] => [{ type: 'text', value: oneLine(line.text) }]
const lines = (line: Line): PhrasingContent[] =>
  cleanText(line.text)
    .split('\n')
    .flatMap((text, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value: text.trim() },
    ])
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
const item = (line: Line): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(lines(line))],
})
const row = (cells: readonly Line[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: words(cell) })),
})

function blockToMarkdown(block: Block): (BlockContent | RootContent)[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: block.level === 2 ? 3 : 4, children: words({ text: block.text }) }]
    case 'paragraph':
      return [paragraph(lines(block.line))]
    case 'list':
      return [
        { type: 'list', ordered: block.isNumbered ?? false, spread: false, children: block.lines.map(item) },
      ]
    case 'table':
    case 'gantt':
    case 'picture':
      return [
        { type: 'table', children: [row(block.header.map((text) => ({ text }))), ...block.rows.map(row)] },
      ]
    case 'matrix':
      // Pictures do not travel in one file of text: the matrix is said in words.
      return [paragraph([{ type: 'text', value: oneLine(block.alt) }])]
  }
}

/** The plan as Markdown with tables. What people wrote is text: nothing in it becomes markup. */
export function renderMarkdown(plan: StrategicPlan): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words({ text: plan.title }) },
      ...plan.subtitle.map((text) => paragraph(words({ text }))),
      ...plan.parts.flatMap((part) => [
        { type: 'heading', depth: 2, children: words({ text: part.title }) } as const,
        ...part.blocks.flatMap((block) => blockToMarkdown(block) as RootContent[]),
      ]),
    ],
  }
  return toMarkdown(root, { bullet: '-', extensions: [gfmToMarkdown()] })
}
