// A plan's files, read back by readers of other hands than those that wrote them.
import { parse as parseCsv } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5'

/** Everything a Markdown reader reads, text by text. */
export function readMarkdown(markdown: string): { texts: string[]; kinds: Set<string> } {
  const texts: string[] = []
  const kinds = new Set<string>()
  const visit = (node: Nodes, inline: string[]) => {
    kinds.add(node.type)
    if ('value' in node) inline.push(node.value)
    if (node.type === 'break') inline.push('\n')
    if (!('children' in node)) return
    const isLeafBlock = ['paragraph', 'heading', 'tableCell'].includes(node.type)
    const own = isLeafBlock ? [] : inline
    for (const child of node.children) visit(child, own)
    if (isLeafBlock) texts.push(own.join(''))
  }
  visit(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }), [])
  return { texts, kinds }
}

/**
 * The text of a Word document, paragraph by paragraph, read without the library that wrote it: out of the zip, as ISO/IEC 29500
 * says where text stands. What a word processor takes the same files for is asked of LibreOffice, in tests/services.
 */
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

export interface WordBlock {
  /** `h1` to `h6`, `p`, `li`; of a cell `th` or `td`. */
  readonly tag: string
  readonly text: string
}

/** A Word document as mammoth takes it, which converts such files for the web: what is a heading, an item, a cell, a picture. */
export async function readWord(bytes: Uint8Array) {
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const blocks: WordBlock[] = []
  const alts: string[] = []
  const isBlock = (tag: string) => /^(?:h[1-6]|p|li)$/.test(tag)
  const visit = (node: DefaultTreeAdapterTypes.Node, cell: string | undefined): string => {
    if ('value' in node) return node.value
    if (node.nodeName === 'br') return '\n'
    if (!('childNodes' in node)) return ''
    const tag = node.nodeName
    if (tag === 'img' && 'attrs' in node)
      alts.push(node.attrs.find(({ name }) => name === 'alt')?.value ?? '')
    const inside = tag === 'th' || tag === 'td' ? tag : cell
    const at = blocks.length
    const text = node.childNodes.map((child) => visit(child, inside)).join('')
    if (!isBlock(tag)) return text
    blocks.splice(at, 0, { tag: inside ?? tag, text })
    return ''
  }
  visit(parseHtml(value), undefined)
  return { blocks, alts }
}

/** A page of HTML as a browser's parser takes it: texts by element, every tag, every attribute. */
export function readHtml(html: string) {
  const texts: string[] = []
  const tags = new Set<string>()
  const attributes: { readonly tag: string; readonly name: string; readonly value: string }[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value
    if (node.nodeName === 'br') return '\n'
    if (!('childNodes' in node)) return ''
    const text = node.childNodes.map(visit).join('')
    if ('tagName' in node) {
      tags.add(node.tagName)
      texts.push(text)
      for (const { name, value } of node.attrs) attributes.push({ tag: node.tagName, name, value })
    }
    return text
  }
  const document = parseHtml(html)
  visit(document)
  return { texts, tags, attributes }
}

/** The files of a zip of CSV, each as a spreadsheet would take it. */
export function readCsvZip(zip: Uint8Array): { readonly name: string; readonly rows: string[][] }[] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => ({
    name,
    rows: parseCsv(Buffer.from(bytes), { bom: true }),
  }))
}

interface StructureNode {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (StructureNode | { readonly type: string; readonly id: string })[]
}
export interface PdfElement {
  readonly role: string
  /** All its text, also of what is in it. */
  readonly text: string
  readonly alt: string | undefined
  readonly page: number
}

/** A PDF as pdf.js reads it: every element of its structure with its words, bookmarks and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const elements: PdfElement[] = []
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const texts = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const words = item.hasEOL ? `${item.str}\n` : item.str
        text += words
        const id = open.findLast((each) => each !== undefined)
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + words)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? undefined)
    }
    const visit = (node: StructureNode): string => {
      const at = elements.length
      elements.push({ role: node.role, text: '', alt: node.alt, page: number })
      const inside = node.children
        .map((child) => ('role' in child ? visit(child) : (texts.get(child.id) ?? '')))
        .join('')
      elements[at] = { ...elements[at]!, text: inside }
      return inside
    }
    const tree = (await page.getStructTree()) as StructureNode | null
    if (tree) visit(tree)
  }
  const [outline, metadata, marks] = [
    await document.getOutline(),
    await document.getMetadata(),
    await document.getMarkInfo(),
  ]
  const info = metadata.info as Readonly<Record<string, unknown>>
  const pages = document.numPages
  await document.destroy()
  return {
    elements,
    outline,
    info,
    marks,
    pages,
    text,
    xmp: metadata.metadata as { getRaw(): string } | null,
  }
}
