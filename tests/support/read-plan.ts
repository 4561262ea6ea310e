// A plan's files, read back by readers of other hands than those that wrote them.
import { strFromU8, unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Everything a Markdown reader reads, text by text. */
export function readMarkdown(markdown: string): { texts: string[]; kinds: Set<string> } {
  const texts: string[] = []
  const kinds = new Set<string>()
  const visit = (node: Nodes, inline: string[]) => {
    kinds.add(node.type)
    if ('value' in node) inline.push(node.value)
    if (!('children' in node)) return
    const isLeafBlock = ['paragraph', 'heading', 'tableCell'].includes(node.type)
    const own = isLeafBlock ? [] : inline
    for (const child of node.children) visit(child, own)
    if (isLeafBlock) texts.push(own.join(''))
  }
  visit(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }), [])
  return { texts, kinds }
}

/** The text of a Word document, paragraph by paragraph, read without the library that wrote it. */
export function readDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml']!)
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  }
  const unescape = (text: string) =>
    text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity]!)
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text]) => (text === undefined ? '\n' : unescape(text)))
      .join(''),
  )
  return { files, xml, paragraphs, styles: strFromU8(files['word/styles.xml']!) }
}
