// What docs/example/ shows is what the exports give now.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { readDocx, readMarkdown, readPdf } from '../../support/read-plan.ts'
import { sampleSnapshot } from '../../support/sample.ts'
import { planOf } from '../../support/sample-plan.ts'

process.env['TZ'] = 'UTC'
const folder = 'docs/example'

describe.each(languages)('docs/example in %s', (language) => {
  test('is the plan as it is made today; after a change of the plan, run `npm run example`', () => {
    const shown = readFileSync(join(folder, `plan.${language}.md`), 'utf8')
    expect(renderMarkdown(planOf(language))).toBe(shown)
  })
  test('has the same in Word and PDF, part by part, note by note', async () => {
    const parts = planOf(language).parts.map(({ title }) => title)
    const notes = sampleSnapshot(language).notes.map(({ text }) => text)
    const pdf = await readPdf(new Uint8Array(readFileSync(join(folder, `plan.${language}.pdf`))))
    const { paragraphs } = readDocx(new Uint8Array(readFileSync(join(folder, `plan.${language}.docx`))))
    const { texts } = readMarkdown(readFileSync(join(folder, `plan.${language}.md`), 'utf8'))
    expect(pdf.outline.map(({ title }) => title)).toEqual(parts)
    for (const said of [...parts, ...notes]) {
      expect(paragraphs).toContain(said)
      expect(texts).toContain(said)
    }
  })
})

test('it stays small: 2.5 MB in all, no picture of 150 kB', () => {
  const sizes = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }))
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2_500_000)
  const pictures = sizes.filter(({ name }) => name.endsWith('.png'))
  expect(pictures.length).toBeGreaterThan(0)
  for (const { name, size } of pictures) expect(size, name).toBeLessThan(150_000)
})
