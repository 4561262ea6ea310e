import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { renderPdf } from '../../../src/plan/pdf/pdf.ts'
import { citedNotes, means, planOf, planOfNotes } from '../../support/sample-plan.ts'
import { readPdf } from '../../support/read-plan.ts'

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

describe.each(languages)('the example’s plan in %s as PDF', (language) => {
  test('[PL2] is tagged: headings, lists, tables and a figure with its words; every note is an item of a list', async () => {
    const plan = planOf(language)
    const { elements, marks, info, outline, xmp } = await readPdf(await renderPdf(plan, means))
    const textsOf = (role: string) =>
      elements.filter((each) => each.role === role).map(({ text }) => plain(text))
    expect(marks).toMatchObject({ Marked: true })
    expect(info).toMatchObject({ Title: plan.title, Language: plan.language })
    expect(textsOf('H1')).toEqual([plain(plan.title)])
    expect(textsOf('H2')).toEqual(plan.parts.map(({ title }) => title))
    const blocks = plan.parts.flatMap((part) => part.blocks)
    for (const block of blocks) {
      if (block.kind === 'heading')
        expect(textsOf(block.level === 2 ? 'H3' : 'H4')).toContain(plain(block.text))
      if (block.kind === 'table') {
        expect(textsOf('TH')).toEqual(expect.arrayContaining(block.header.map(plain)))
        const cells = block.rows.flatMap((row) => row.map(({ text }) => plain(text)))
        expect(textsOf('TD')).toEqual(expect.arrayContaining(cells))
      }
    }
    for (const text of citedNotes(language)) expect(textsOf('LBody')).toContain(plain(text))
    const figures = elements.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(
      blocks.flatMap((block) => ('alt' in block ? block.alt : [])),
    )
    expect(outline.map(({ title }) => title)).toEqual(plan.parts.map(({ title }) => title))
    expect(outline.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? plain(block.text) : [])),
    )
    expect(xmp?.getRaw()).toContain(plan.title)
  })
})

test('the same plan gives the same bytes', async () => {
  const plan = planOf('es')
  const [first, again] = [await renderPdf(plan, means), await renderPdf(plan, means)]
  expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true)
})

test('accents, emoji, Arabic among Latin and one word of 500 letters survive', async () => {
  const texts = [
    'São João à mão, ñandú, über',
    'agua 🌊 y 👩‍👩‍👧',
    'x'.repeat(500),
    '<b>& no markup',
    'Ελλάδα и Русь → 3 ≥ 2',
  ]
  const { elements, text } = await readPdf(
    await renderPdf(planOfNotes([...texts, 'غلاء الأسعار (2027) hola']), means),
  )
  const said = elements.filter(({ role }) => role === 'LBody').map((each) => plain(each.text))
  const bare = (words: string) => words.replaceAll(/\s+/gu, '')
  for (const each of texts) expect(said.map(bare)).toContain(bare(each))
  // Letters that run from the right come in the order of the page: every one of them is there, the figure whole.
  const arabic = said.find((each) => each.includes('2027'))!
  for (const letter of 'غلاء الأسعار hola'.replaceAll(' ', '')) expect(arabic).toContain(letter)
  expect(text).not.toContain('U+')
})

test('a letter that no font has is drawn by the device, and still read as itself', async () => {
  const asked: string[] = []
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  )
  const drawLetter = (letter: string) => {
    asked.push(letter)
    return Promise.resolve({ png: new Uint8Array(png), width: 1, height: 1, ascent: 0.8 })
  }
  const bytes = await renderPdf(planOfNotes(['物価が上がる']), { ...means, drawLetter })
  expect([...new Set(asked)]).toEqual(Array.from('物価が上る'))
  expect(asked).toHaveLength(5)
  const { text } = await readPdf(bytes)
  expect(text).not.toContain('U+')
})

test('one that the device has not either stands there as its number, and the cover says so', async () => {
  const plan = planOfNotes(['物 agua'], 'en')
  const { elements } = await readPdf(
    await renderPdf(plan, { ...means, drawLetter: () => Promise.resolve(undefined) }),
  )
  const said = elements.map(({ text }) => plain(text))
  expect(said).toContain('[U+7269] agua')
  expect(said).toContain(`${plan.words.lettersMissing} [U+7269]`)
})

test('an empty plan has its pages, and says what is missing', async () => {
  const { elements, pages } = await readPdf(await renderPdf(planOfNotes([], 'en'), means))
  expect(pages).toBeGreaterThan(2)
  expect(elements.map(({ text }) => plain(text))).toContain('[missing: no trend yet]')
})

test('a row higher than a page goes on on the next, its header above it again', async () => {
  const plan = planOfNotes([])
  const long = Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ')
  const part = {
    id: 'x',
    title: 'X',
    gaps: [],
    blocks: [
      {
        kind: 'table' as const,
        caption: 'T',
        header: ['A', 'B'],
        rows: [[{ text: long.repeat(3) }, { text: 'b' }]],
      },
    ],
  }
  const { elements, pages } = await readPdf(await renderPdf({ ...plan, parts: [part] }, means))
  expect(pages).toBeGreaterThan(2)
  const cells = elements.filter(({ role }) => role === 'TD').map(({ text }) => plain(text))
  expect(cells.join(' ')).toContain('word899')
  const captions = elements.filter(({ role, text }) => role === 'Caption' && text !== '')
  expect(captions.map(({ text }) => plain(text))).toEqual(['Tabla 1. T'])
})
