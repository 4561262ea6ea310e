// What docs/example/ shows is what the exports give now.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { readDocx, readMarkdown, readPdf, readWord } from '../../support/read-plan.ts'
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
  test('is to Word’s readers headings at their levels, items, cells under their heads, and pictures in words', async () => {
    const { blocks, alts } = await readWord(
      new Uint8Array(readFileSync(join(folder, `plan.${language}.docx`))),
    )
    const { parts } = planOf(language)
    const all = parts.flatMap((part) => part.blocks)
    const taken = (tag: RegExp) =>
      blocks.flatMap(({ tag: own, text }) => (tag.test(own) && text ? [text] : []))
    expect(blocks.filter(({ tag }) => /^h\d$/.test(tag))).toEqual(
      parts.flatMap(({ title, blocks: own }) => [
        { tag: 'h1', text: title },
        ...own.flatMap((block) =>
          block.kind === 'heading' ? [{ tag: `h${block.level}`, text: block.text }] : [],
        ),
      ]),
    )
    expect(taken(/^li$/)).toEqual(
      all.flatMap((block) => (block.kind === 'list' ? block.lines.map(({ text }) => text) : [])),
    )
    const tables = all.flatMap((block) => ('rows' in block ? [block] : []))
    expect(taken(/^th$/)).toEqual(tables.flatMap(({ header }) => header))
    expect(taken(/^td$/)).toEqual(tables.flatMap(({ rows }) => rows.flat().flatMap(({ text }) => text || [])))
    const said = all.flatMap((block) => (block.kind === 'paragraph' ? [block.line.text] : []))
    expect(taken(/^p$/)).toEqual(expect.arrayContaining(said))
    expect(alts).toEqual(all.flatMap((block) => ('alt' in block ? [block.alt] : [])))
  })
})

test('it stays small: 2.5 MB in all, no picture of 150 kB', () => {
  const sizes = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }))
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2_500_000)
  const pictures = sizes.filter(({ name }) => name.endsWith('.png'))
  expect(pictures.length).toBeGreaterThan(0)
  for (const { name, size } of pictures) expect(size, name).toBeLessThan(150_000)
})
