// LibreOffice and poppler open what we hand out, and find in it what people wrote.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sections } from '../../src/app/plan/sections.ts'
import { languages } from '../../src/i18n/languages.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import { renderDocx } from '../../src/plan/docx.ts'
import { renderPdf } from '../../src/plan/pdf/pdf.ts'
import { installDebianPackages, isDebianAsRoot } from '../support/chromium.ts'
import { sampleSnapshot, wholeTranslator } from '../support/sample.ts'
import { means, planOfNotes } from '../support/sample-plan.ts'

const has = (command: string) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
/** LibreOffice draws with the fonts of the machine: without one that has its letters, a word comes out empty. */
const hasKoreanLetters = () =>
  has('fc-list') && execFileSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' }).trim() !== ''

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'))
  if (has('soffice') && has('pdftotext') && hasKoreanLetters()) return
  if (!isDebianAsRoot())
    throw new Error(
      'This test needs LibreOffice (soffice), poppler (pdftotext) and fonts with Korean letters: install them.',
    )
  installDebianPackages([
    'libreoffice-writer',
    'poppler-utils',
    'fonts-noto-core',
    'fonts-noto-cjk',
    'fonts-noto-color-emoji',
  ])
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The text of the document as LibreOffice lays it out, without its line breaks. */
function readByLibreOffice(bytes: Uint8Array, name: string): string {
  writeFileSync(join(folder, `${name}.docx`), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)],
    { stdio: 'ignore' },
  )
  execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)])
  return readFileSync(join(folder, `${name}.txt`), 'utf8').replaceAll(/\s+/gu, '')
}
const squeeze = (text: string) => text.replaceAll(/\s+/gu, '')

test.each(languages)(
  'the example’s plan in %s opens in LibreOffice with every note in it',
  async (language) => {
    const snapshot = sampleSnapshot(language)
    const plan = compilePlan(snapshot, sections, wholeTranslator(language), Date.UTC(2026, 10, 24))
    const text = readByLibreOffice(await renderDocx(plan, means), `example-${language}`)
    for (const note of snapshot.notes) expect(text).toContain(squeeze(note.text))
    for (const part of plan.parts) expect(text).toContain(squeeze(part.title))
  },
)

/** What LibreOffice takes a Word document for, in its own format. */
function openedByLibreOffice(bytes: Uint8Array, name: string): string {
  writeFileSync(join(folder, `${name}.docx`), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const file = join(folder, `${name}.docx`)
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file], {
    stdio: 'ignore',
  })
  return readFileSync(join(folder, `${name}.fodt`), 'utf8')
}

test.each(languages)(
  'in %s LibreOffice finds the captions, what pictures say, headings, header rows and the language',
  async (language) => {
    const plan = compilePlan(
      sampleSnapshot(language),
      sections,
      wholeTranslator(language),
      Date.UTC(2026, 10, 24),
    )
    const xml = openedByLibreOffice(await renderDocx(plan, means), `structure-${language}`)
    const blocks = plan.parts.flatMap((part) => part.blocks)
    const plain = (text: string) =>
      squeeze(
        text
          .replaceAll(/<[^>]*>/gu, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      )
    const inside = (element: string) =>
      [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gsu'))].map(([, text]) =>
        plain(text!),
      )
    expect(inside('svg:desc')).toEqual(blocks.flatMap((block) => ('alt' in block ? squeeze(block.alt) : [])))
    const tables = blocks.filter((block) => 'rows' in block).length
    expect(inside('table:table-header-rows')).toHaveLength(tables)
    expect(inside('table:table')).toHaveLength(tables)

    const parents = new Map(
      [...xml.matchAll(/<style:style style:name="(P\d+)"[^>]*style:parent-style-name="([^"]+)"/gu)].map(
        ([, name, parent]) => [name!, parent!],
      ),
    )
    const inCaption = [...xml.matchAll(/<text:p text:style-name="([^"]+)">(.*?)<\/text:p>/gsu)].flatMap(
      ([, style, text]) => (/^caption$/iu.test(parents.get(style!) ?? style!) ? [plain(text!)] : []),
    )
    for (const block of blocks)
      if ('caption' in block && block.caption)
        expect(inCaption.some((text) => text.endsWith(squeeze(block.caption!)))).toBe(true)

    const headings = [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gsu)].map(
      ([, level, text]) => [Number(level), plain(text!)],
    )
    expect(headings).toEqual(
      plan.parts.flatMap(({ title, blocks: own }) => [
        [1, squeeze(title)],
        ...own.flatMap((block) => (block.kind === 'heading' ? [[block.level, squeeze(block.text)]] : [])),
      ]),
    )
    const [fo, country] = { es: ['es', 'MX'], 'pt-BR': ['pt', 'BR'], en: ['en', 'US'] }[language]
    expect(xml).toContain(`fo:language="${fo}" fo:country="${country}"`)
    expect(xml).toContain('<text:table-of-content ')
  },
)

test('accents, emoji, Arabic and CJK survive', async () => {
  const texts = [
    'São João à mão, ñandú, über',
    '物価が上がる',
    '가나다라',
    'agua 🌊 y sol',
    '<b>no markup</b> & =1+1',
    'غلاء الأسعار',
  ]
  const plan = planOfNotes(texts, 'pt-BR')
  const text = readByLibreOffice(await renderDocx(plan, means), 'scripts')
  for (const each of texts.slice(0, 5)) expect(text).toContain(squeeze(each))
  // Arabic comes out of a PDF letter by letter, in the order of the page: every letter of it is there.
  for (const letter of squeeze(texts[5]!).normalize('NFKC')) expect(text.normalize('NFKC')).toContain(letter)
})

function readByPoppler(bytes: Uint8Array, name: string) {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })
  return { text: run('pdftotext', file, '-'), info: run('pdfinfo', file), fonts: run('pdffonts', file) }
}

test.each(languages)(
  'the example’s plan in %s as PDF is read by poppler, every font in it',
  async (language) => {
    const snapshot = sampleSnapshot(language)
    const plan = compilePlan(snapshot, sections, wholeTranslator(language), Date.UTC(2026, 10, 24))
    const { text, info, fonts } = readByPoppler(await renderPdf(plan, means), `pdf-${language}`)
    for (const note of snapshot.notes) expect(squeeze(text)).toContain(squeeze(note.text))
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toContain(plan.title)
    const rows = fonts.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows)
      expect(row, 'embedded, a subset, with its letters’ numbers').toMatch(/yes yes yes +\d+ +0$/)
  },
)

test('accents, emoji, Arabic in its order and what no font has survive in a PDF', async () => {
  const texts = ['São João à mão, ñandú', 'agua 🌊 y sol', 'غلاء الأسعار', 'Ελλάδα → Русь', '<b>& =1+1']
  const { text } = readByPoppler(await renderPdf(planOfNotes([...texts, '物価']), means), 'pdf-scripts')
  for (const each of texts) expect(squeeze(text.normalize('NFKC'))).toContain(squeeze(each.normalize('NFKC')))
  for (const letter of ['物', '価']) expect(text).toContain(letter)
  expect(text).toContain('[U+7269]')
})
