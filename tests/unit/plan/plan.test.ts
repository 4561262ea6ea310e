import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../../src/app/plan/sections.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { oneLine } from '../../../src/plan/clean-text.ts'
import { compilePlan, withoutAnnexes } from '../../../src/plan/compile.ts'
import { renderDocx } from '../../../src/plan/docx.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { originsOf, outcomesOf } from '../../../src/plan/thread.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import type { NoteId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { sampleSnapshot, wholeTranslator } from '../../support/sample.ts'

const AT = Date.UTC(2026, 10, 24, 12)
/** The smallest picture there is: one grey pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)
const draw = () => Promise.resolve(png)

const planOf = (language: (typeof languages)[number]) =>
  compilePlan(sampleSnapshot(language), sections, wholeTranslator(language), AT)

/** Everything a Markdown reader reads, text by text. */
function readMarkdown(markdown: string): { texts: string[]; kinds: Set<string> } {
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
function readDocx(bytes: Uint8Array) {
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

describe.each(languages)('the example’s plan in %s', (language) => {
  test('holds every note, and names what is missing', () => {
    const snapshot = sampleSnapshot(language)
    const plan = planOf(language)
    const said = JSON.stringify(plan)
    expect(snapshot.notes.length).toBeGreaterThanOrEqual(60)
    for (const note of snapshot.notes) expect(said).toContain(JSON.stringify(note.text).slice(1, -1))
    expect(plan.gaps).toHaveLength(1)
    expect(said).not.toMatch(/plan\.[a-z]|\{[a-z]+\}/)
  })
  test('as Markdown is read back whole by another reader', () => {
    const { texts, kinds } = readMarkdown(renderMarkdown(planOf(language)))
    for (const { text } of sampleSnapshot(language).notes) expect(texts).toContain(text)
    expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'table', 'list']))
  })
  test('as Word has headings, tables with a header, lists, a picture with its words, the language and a contents field', async () => {
    const { xml, paragraphs, styles, files } = readDocx(await renderDocx(planOf(language), draw))
    for (const { text } of sampleSnapshot(language).notes)
      expect(paragraphs.some((each) => each.includes(text))).toBe(true)
    for (const part of ['w:val="Heading1"', 'w:val="Heading2"', '<w:tblHeader/>', '<w:numPr>', 'TOC \\'])
      expect(xml).toContain(part)
    expect(xml).toMatch(/<wp:docPr[^>]*descr="[^"]{40,}"/)
    expect(styles).toContain(`w:lang w:val="${{ es: 'es-MX', 'pt-BR': 'pt-BR', en: 'en-US' }[language]}"`)
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })
})

test('[PL1] the same snapshot gives the same plan, whichever replica took it', () => {
  const [content, stage] = [openContent(), openStage()]
  addNotes(
    content,
    [1, 2, 3].map((n) => ({ id: `note-${n}` as NoteId, zone: 'pestel-legal', text: `t${n}`, made: 4 - n })),
  )
  const other = openContent()
  Y.applyUpdate(other.y, Y.encodeStateAsUpdate(content.y))
  const compile = (from: typeof content) =>
    compilePlan(takeSnapshot(from, stage), sections, wholeTranslator('en'), AT)
  expect(compile(other)).toEqual(compile(content))
})

test('[PL2] whatever people write is text in every format: nothing missing, nothing markup', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '|a|b|',
      '<script>alert(1)</script>',
      '=1+1',
      '# no heading',
      '* no list',
      'غلاء الأسعار',
      '物価が上がる',
      '👩‍👩‍👧 agua',
      'a\nb',
      '[x](javascript:1)',
      '`code`',
      '~~gone~~',
      '\u0000\u0007bell',
      'https://x.example',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (texts) => {
      const content = openContent()
      addNotes(
        content,
        texts.map((text, n) => ({ id: `note-${n}` as NoteId, zone: 'pestel-legal', text, made: n })),
      )
      const plan = compilePlan(takeSnapshot(content, openStage()), sections, wholeTranslator('es'), AT)
      const markdown = readMarkdown(renderMarkdown(plan))
      const { paragraphs } = readDocx(await renderDocx(plan, draw))
      const squeeze = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
      for (const text of texts.map(oneLine).filter(Boolean)) {
        expect(markdown.texts.map(squeeze)).toContain(squeeze(text))
        expect(paragraphs.map(squeeze)).toContain(squeeze(text))
      }
      for (const kind of ['html', 'link', 'code', 'inlineCode', 'emphasis', 'strong', 'delete', 'image'])
        expect(markdown.kinds).not.toContain(kind)
    }),
    { numRuns: 60 },
  )
})

test('[PL3] until the facilitator shows them, no rating is printed', () => {
  const hidden = { ...sampleSnapshot('en'), resultsShown: false }
  const plan = compilePlan(hidden, sections, wholeTranslator('en'), AT)
  const said = JSON.stringify(plan)
  expect(said).toContain('The weighing is still open')
  expect(said).not.toContain('"kind":"matrix"')
  expect(said).not.toMatch(/weight \d/)
})

test('[PL3] nor does any order tell it', () => {
  const hidden = { ...sampleSnapshot('en'), resultsShown: false }
  const unrated = { ...hidden, ratings: new Map() }
  const [plan, other] = [hidden, unrated].map((each) =>
    compilePlan(each, sections, wholeTranslator('en'), AT),
  )
  expect(plan).toEqual(other)
})

test('an empty note is no line of the plan', () => {
  const snapshot = sampleSnapshot('en')
  const blank = { ...snapshot.notes[0]!, id: 'blank' as NoteId, text: ' \n' }
  const inSwot = { ...blank, id: 'blank-2' as NoteId, place: ['swot-threats', 0, 0] as const }
  const withBlanks = { ...snapshot, notes: [...snapshot.notes, blank, inSwot] }
  const lists = (each: typeof snapshot) =>
    compilePlan(each, sections, wholeTranslator('en'), AT).parts.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'list'),
    )
  expect(lists(withBlanks)).toEqual(lists(snapshot))
})

test('an empty workshop’s plan says what is missing, and the annexes can stay behind', () => {
  const empty = compilePlan(takeSnapshot(openContent(), openStage()), sections, wholeTranslator('en'), AT)
  expect(empty.gaps.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Mission', 'no pillar yet', 'no trend yet']),
  )
  const plan = planOf('en')
  expect(plan.parts.map(({ id }) => id)).toContain('annex')
  expect(withoutAnnexes(plan).parts.map(({ id }) => id)).not.toContain('annex')
})

describe('[TH1] the thread', () => {
  test('leads from a strategy to its first notes in three steps, and back', () => {
    const snapshot = sampleSnapshot('en')
    const cross = snapshot.crosses.find(({ b }) => b.startsWith('t:'))!
    const origins = originsOf(snapshot, `x:${cross.id}`)
    expect(origins.length).toBeLessThanOrEqual(4)
    const notes = origins.flat().filter(({ kind }) => kind === 'note')
    expect(notes.length).toBeGreaterThan(1)
    const outcomes = outcomesOf(snapshot, notes.at(-1)!.ref)
    expect(outcomes.flat().map(({ ref }) => ref)).toContain(`x:${cross.id}`)
  })
  test('stops where it meets itself, and at what is not here', () => {
    const snapshot = sampleSnapshot('en')
    expect(originsOf(snapshot, 'x:nobody' as never)).toEqual([])
    expect(outcomesOf(snapshot, 'q:odd' as never)).toEqual([])
  })
})
