import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { toCsv, renderCsv } from '../../../src/plan/csv.ts'
import { renderHtml } from '../../../src/plan/html.ts'
import { renderers } from '../../../src/plan/formats.ts'
import { citedNotes, means, planOf, planOfNotes } from '../../support/sample-plan.ts'
import { readCsvZip, readHtml } from '../../support/read-plan.ts'
import { parse } from 'csv-parse/sync'

describe.each(languages)('the example’s plan in %s', (language) => {
  test('as a page of HTML says every note, its language and its parts, and has no script', () => {
    const plan = planOf(language)
    const html = renderHtml(plan)
    const { texts, tags, attributes } = readHtml(html)
    for (const text of citedNotes(language)) expect(texts).toContain(text)
    for (const { title } of plan.parts) expect(texts).toContain(title)
    for (const tag of ['main', 'nav', 'h1', 'h2', 'h3', 'table', 'caption', 'thead', 'figure', 'figcaption'])
      expect(tags).toContain(tag)
    for (const tag of ['script', 'iframe', 'img', 'link', 'object']) expect(tags).not.toContain(tag)
    expect(attributes).toContainEqual({ tag: 'html', name: 'lang', value: plan.language })
    expect(attributes.filter(({ name }) => /^on|^src$/.test(name))).toEqual([])
    const targets = attributes.filter(({ name }) => name === 'id').map(({ value }) => `#${value}`)
    const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value)
    expect(links.length).toBe(plan.parts.length)
    expect(targets).toEqual(expect.arrayContaining(links))
    const picture = plan.parts.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'matrix')
    expect(texts).toContain(picture?.kind === 'matrix' && picture.alt)
  })

  test('as CSV has every table cell by cell, and of each part every line with its headings', () => {
    const plan = planOf(language)
    const files = readCsvZip(renderCsv(plan))
    const tables = plan.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
    expect(tables.length).toBeGreaterThan(0)
    for (const { header, rows } of tables)
      expect(files.map((file) => file.rows)).toContainEqual([
        header,
        // A place that two share, «=1», leaves as a text.
        ...rows.map((row) => row.map(({ text }) => text.replace(/^=/u, "'="))),
      ])
    const annex = files.find(({ name }) => name.endsWith('-annex.csv'))!
    for (const text of citedNotes(language)) expect(annex.rows.map((row) => row[2])).toContain(text)
  })
})

test('[PL5] what a spreadsheet would take for a formula is text; negative numbers stay numbers', () => {
  const cells = [
    '=1+1',
    '+34',
    '-x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '\u200b=1',
    '-5',
    '-2,5',
    'a;b',
    'a,"b"\nc',
  ]
  const [row] = parse(Buffer.from(toCsv([cells])), { bom: true }) as [string[]]
  for (const cell of row) expect(cell).not.toMatch(/^[\s\u200b]*(?:[=+@＝]|-(?!\d))/u)
  expect(row.slice(9)).toEqual(['-5', '-2,5', 'a;b', 'a,"b"\nc'])
  expect(row[0]).toBe("'=1+1")
})

test.each(Object.keys(renderers) as (keyof typeof renderers)[])(
  'an empty plan leaves as %s, and the same plan gives the same bytes',
  async (format) => {
    const plan = planOfNotes([])
    const { bytes } = await renderers[format](plan, means)
    expect(bytes.length).toBeGreaterThan(100)
    const sample = planOf('es')
    const [first, again] = [await renderers[format](sample, means), await renderers[format](sample, means)]
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  },
)
