import * as fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../../src/app/plan/sections.ts'
import type { StrategicPlan } from '../../../src/plan/tree.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { oneLine } from '../../../src/plan/clean-text.ts'
import { compilePlan, withoutAnnexes } from '../../../src/plan/compile.ts'
import { renderDocx } from '../../../src/plan/docx.ts'
import { renderCsv } from '../../../src/plan/csv.ts'
import { renderHtml } from '../../../src/plan/html.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { originsOf, outcomesOf } from '../../../src/plan/thread.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import type { NoteId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { readCsvZip, readDocx, readHtml, readMarkdown } from '../../support/read-plan.ts'
import { samples, sampleSnapshot, wholeTranslator } from '../../support/sample.ts'
import { citedNotes, means, PLAN_AT, planOf, planOfNotes } from '../../support/sample-plan.ts'

const AT = PLAN_AT

describe.each(languages)('the example’s plan in %s', (language) => {
  test('holds every note, and names what is missing', () => {
    const snapshot = sampleSnapshot(language)
    const plan = planOf(language)
    const said = JSON.stringify(plan)
    expect(snapshot.notes.length).toBeGreaterThanOrEqual(60)
    for (const note of snapshot.notes) expect(said).toContain(JSON.stringify(note.text).slice(1, -1))
    // One trend nobody rated, one pillar that no chosen objective answers, and one project’s end, referent and final results.
    expect(plan.gaps.map(({ board }) => board)).toEqual([
      'pestel',
      'strategy',
      'projects',
      'projects',
      'projects',
    ])
    expect(said).not.toMatch(/plan\.[a-z]|\{[a-z]+\}/)
  })
  test('as Markdown is read back whole by another reader', () => {
    const { texts, kinds } = readMarkdown(renderMarkdown(planOf(language)))
    for (const text of citedNotes(language)) expect(texts).toContain(text)
    expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'table', 'list']))
  })
  test('as Word has headings, tables with a header, lists, a picture with its words, the language and a contents field', async () => {
    const { xml, paragraphs, styles, files } = readDocx(await renderDocx(planOf(language), means))
    for (const { text } of sampleSnapshot(language).notes)
      expect(paragraphs.some((each) => each.includes(text))).toBe(true)
    expect(xml).toContain('<w:cantSplit/>')
    expect(xml).toMatch(/w:pStyle w:val="Caption"/)
    for (const part of ['w:val="Heading1"', 'w:val="Heading2"', '<w:tblHeader/>', '<w:numPr>', 'TOC \\'])
      expect(xml).toContain(part)
    expect(xml).toMatch(/<wp:docPr[^>]*descr="[^"]{40,}"/)
    expect(styles).toContain(`w:lang w:val="${{ es: 'es-MX', 'pt-BR': 'pt-BR', en: 'en-US' }[language]}"`)
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(
      planOf(language).parts.flatMap(({ blocks }) => blocks.filter((block) => 'alt' in block)).length,
    )
  })
})

test('in Word a column is as wide as what stands in it asks, and the file names its maker', async () => {
  const { xml, files } = readDocx(await renderDocx(planOf('es'), means))
  const tables = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>.*?<\/w:tbl>/gs)].map(([table, grid]) => ({
    grid: [...grid!.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    cells: [...table.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => Number(width)),
  }))
  expect(tables.length).toBeGreaterThan(3)
  for (const { grid, cells } of tables) {
    expect(Math.abs(grid.reduce((a, b) => a + b, 0) - 9638)).toBeLessThanOrEqual(grid.length)
    expect(cells).toEqual(cells.map((_, index) => grid[index % grid.length]))
  }
  const ranking = tables.find(({ grid }) => grid.length === 8)!.grid
  const [place, trend] = ranking
  expect(trend).toBe(Math.max(...ranking))
  expect(trend).toBeGreaterThan(2.5 * place!)
  const core = strFromU8(files['docProps/core.xml']!)
  expect(core).toContain('<dc:creator>Tertulia</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>Tertulia</cp:lastModifiedBy>')
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

  const versionOf = ({ subtitle }: StrategicPlan) => /version (\w{7})$/.exec(subtitle.at(-1)!)![1]
  const later = compilePlan(takeSnapshot(other, stage), sections, wholeTranslator('en'), AT + 86_400_000)
  expect(versionOf(later), 'whenever it was made').toBe(versionOf(compile(content)))
  addNotes(other, [{ id: 'note-4' as NoteId, zone: 'pestel-legal', text: 'x', made: 4 }])
  expect(versionOf(compile(other)), 'one letter more').not.toBe(versionOf(compile(content)))
})

/** What our page of HTML is made of. */
const htmlTags =
  'html head meta title style body header h1 p nav h2 ol li a main section h3 h4 ul div table caption thead tr th tbody td figure svg rect text polyline figcaption footer br'.split(
    ' ',
  )

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
      const plan = planOfNotes(texts)
      const markdown = readMarkdown(renderMarkdown(plan))
      const page = readHtml(renderHtml(plan))
      const rows = readCsvZip(renderCsv(plan)).flatMap(({ rows: each }) => each.flat())
      const { paragraphs } = readDocx(await renderDocx(plan, means))
      const squeeze = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
      for (const text of texts.map(oneLine).filter(Boolean)) {
        expect(markdown.texts.map(squeeze)).toContain(squeeze(text))
        expect(paragraphs.map(squeeze)).toContain(squeeze(text))
        expect(page.texts.map(squeeze)).toContain(squeeze(text))
        expect(rows.map((cell) => squeeze(cell.replace(/^'/u, '')))).toContain(
          squeeze(text.replace(/^'/u, '')),
        )
      }
      for (const tag of page.tags) expect(htmlTags).toContain(tag)
      for (const kind of ['html', 'link', 'code', 'inlineCode', 'emphasis', 'strong', 'delete', 'image'])
        expect(markdown.kinds).not.toContain(kind)
    }),
    { numRuns: 60 },
  )
})

test('a note of several lines keeps them in Markdown, and none of them becomes markup', () => {
  const note = 'uno\n\n- dos\n  # tres\n1. cuatro\n> cinco\n---\n===\n```\n    seis  \n|a|b|\n|-|-|'
  const { texts, kinds } = readMarkdown(renderMarkdown(planOfNotes([note])))
  expect(texts).toContain(note.replaceAll(/^ +| +$/gmu, ''))
  for (const kind of ['code', 'blockquote', 'thematicBreak']) expect(kinds).not.toContain(kind)
  expect(texts).not.toContain('a')
})

test('[PL2] no text leaves turned against its own direction', async () => {
  const plan = planOfNotes(['pago \u202egpj.exe\u202c y \u202dfin'])
  const said = [
    renderMarkdown(plan),
    renderHtml(plan),
    JSON.stringify(readCsvZip(renderCsv(plan))),
    readDocx(await renderDocx(plan, means)).xml,
  ]
  for (const text of said) {
    expect(text).toContain('gpj.exe')
    expect(text).not.toMatch(/[\u202d\u202e]/u)
  }
})

test('[PL3] until the facilitator shows them, no rating is printed', () => {
  const hidden = { ...sampleSnapshot('en'), resultsShown: false }
  const plan = compilePlan(hidden, sections, wholeTranslator('en'), AT)
  const said = JSON.stringify(plan)
  expect(said).toContain('The weighing is still open')
  expect(said).not.toContain('"kind":"matrix"')
  expect(said).not.toMatch(/weight \d/)
})

test('[PL3] until the facilitator shows them, the order of the trends tells no rating either', () => {
  const shown = sampleSnapshot('en')
  const partOf = (ratings: typeof shown.ratings, resultsShown: boolean) =>
    compilePlan({ ...shown, ratings, resultsShown }, sections, wholeTranslator('en'), AT).parts.find(
      ({ id }) => id === 'pestel',
    )
  const trends = shown.trends.map(({ id }) => id)
  const ratingsOf = trends.map((id) => shown.ratings.get(id) ?? [])
  const turned = new Map(trends.map((id, at) => [id, ratingsOf[trends.length - 1 - at]!]))
  expect(partOf(turned, false)).toEqual(partOf(shown.ratings, false))
  expect(partOf(turned, true)).not.toEqual(partOf(shown.ratings, true))
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
  test('leads from a call for funding over its project, and from an entry of a log over its line of action', () => {
    const snapshot = sampleSnapshot('en')
    const kindsBehind = (table: string) => {
      const row = snapshot.rows.find((each) => each.table === table)!
      return originsOf(snapshot, `r:${row.id}`).map((level) => [...new Set(level.map(({ kind }) => kind))])
    }
    expect(kindsBehind('calls').slice(0, 3)).toEqual([['row'], ['pillar', 'project'], expect.anything()])
    expect(kindsBehind('calls').flat()).toContain('note')
    expect(kindsBehind('action-log')).toEqual([['row'], ['row']])
  })
  test.each([true, false])('begins at every line that people wrote, ratings shown: %s', (resultsShown) => {
    const snapshot = { ...sampleSnapshot('en'), resultsShown }
    const { parts } = compilePlan(snapshot, sections, wholeTranslator('en'), AT)
    const lines = parts
      .filter(({ isAnnex }) => !isAnnex)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.kind === 'heading') return [block]
        if (block.kind === 'paragraph') return [block.line]
        if (block.kind === 'list') return block.lines
        return block.kind === 'table' ? block.rows.flat() : []
      })
    const theirs = [...snapshot.trends.map(({ title }) => title), ...snapshot.pillars.map(({ name }) => name)]
    for (const words of theirs) {
      const here = lines.filter(({ text }) => text === words)
      expect(here.length, words).toBeGreaterThan(0)
      for (const { source } of here) expect(originsOf(snapshot, source!)[0]?.[0]?.text).toBe(words)
    }
    // Sheets and the register were written as they are; all else that people wrote began with notes, which lead to it again.
    const written = new Set([
      ...Object.keys(samples.en.reach),
      ...['name', 'region', 'credits'].map((each) => `network-${each}`),
      ...Object.keys(samples.en.steps.texts),
    ])
    const fromNotes = new Set(
      lines.flatMap(({ source }) =>
        source && !written.has(source.slice(2)) && !source.startsWith('r:') ? source : [],
      ),
    )
    const alone = [...fromNotes].filter((ref) => {
      const notes = originsOf(snapshot, ref)
        .flat()
        .filter(({ kind }) => kind === 'note')
      return !notes.some((note) =>
        outcomesOf(snapshot, note.ref)
          .flat()
          .some((step) => step.ref === ref),
      )
    })
    // Four values and a pillar were written down without a note before them.
    expect(
      alone
        .map((ref) => ref[0])
        .toSorted()
        .join(''),
    ).toBe('pvvvv')
  })
  test('leads from a phrase to the text, the value and the pillar it went into, and back', () => {
    const snapshot = sampleSnapshot('en')
    for (const { text, into } of samples.en.phrases) {
      const phrase = snapshot.notes.find((note) => note.text === text)!
      const became = outcomesOf(snapshot, `n:${phrase.id}`)[1]!
      const words =
        typeof into === 'string'
          ? samples.en[into]
          : 'value' in into
            ? samples.en.values[into.value]!.name
            : samples.en.pillars[into.pillar]!.name
      expect(became.map((step) => step.text)).toEqual([words])
      expect(
        originsOf(snapshot, became[0]!.ref)
          .flat()
          .map((step) => step.text),
      ).toContain(text)
    }
  })
  test('stops where it meets itself, and at what is not here', () => {
    const snapshot = sampleSnapshot('en')
    expect(originsOf(snapshot, 'x:nobody' as never)).toEqual([])
    expect(outcomesOf(snapshot, 'q:odd' as never)).toEqual([])
  })
})
