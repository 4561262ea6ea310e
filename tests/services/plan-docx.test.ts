// LibreOffice opens what we hand out, and finds in it what people wrote.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sections } from '../../src/app/plan/sections.ts'
import { languages } from '../../src/i18n/languages.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import { renderDocx } from '../../src/plan/docx.ts'
import { addNotes } from '../../src/workshop/content/notes.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import type { NoteId } from '../../src/workshop/ids.ts'
import { takeSnapshot } from '../../src/workshop/snapshot.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import { installDebianPackages, isDebianAsRoot } from '../support/chromium.ts'
import { sampleSnapshot, wholeTranslator } from '../support/sample.ts'

const has = (command: string) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'))
  if (has('soffice') && has('pdftotext')) return
  if (!isDebianAsRoot())
    throw new Error('This test needs LibreOffice (soffice) and poppler (pdftotext): install them.')
  installDebianPackages([
    'libreoffice-writer',
    'poppler-utils',
    'fonts-noto-core',
    'fonts-noto-cjk',
    'fonts-noto-color-emoji',
  ])
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const draw = () => Promise.resolve(new Uint8Array(png))

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
    const text = readByLibreOffice(await renderDocx(plan, draw), `example-${language}`)
    for (const note of snapshot.notes) expect(text).toContain(squeeze(note.text))
    for (const part of plan.parts) expect(text).toContain(squeeze(part.title))
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
  const content = openContent()
  addNotes(
    content,
    texts.map((text, n) => ({ id: `note-${n}` as NoteId, zone: 'pestel-legal', text, made: n })),
  )
  const plan = compilePlan(
    takeSnapshot(content, openStage()),
    sections,
    wholeTranslator('pt-BR'),
    Date.UTC(2026, 10, 24),
  )
  const text = readByLibreOffice(await renderDocx(plan, draw), 'scripts')
  for (const each of texts.slice(0, 5)) expect(text).toContain(squeeze(each))
  // Arabic comes out of a PDF letter by letter, in the order of the page: every letter of it is there.
  for (const letter of squeeze(texts[5]!).normalize('NFKC')) expect(text.normalize('NFKC')).toContain(letter)
})
