// Membership and financing in the plan: steps 3 and 4 of the method.
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { financingSection } from '../../../src/boards/financing/section.ts'
import { membershipSection } from '../../../src/boards/membership/section.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderers, type PlanFormat } from '../../../src/plan/formats.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import type { Cell } from '../../../src/workshop/content/cells.ts'
import { addProject, setPeriod } from '../../../src/workshop/content/projects.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../../src/workshop/content/sheet-values.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import type { ProjectId, RowId } from '../../../src/workshop/ids.ts'
import { readCsvZip, readDocx, readHtml, readPdf } from '../../support/read-plan.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'
import { means, PLAN_AT } from '../../support/sample-plan.ts'

const en = wholeTranslator('en')
const jitter = () => Uint8Array.of(1, 2)
const project = 'project-1' as ProjectId

let births = 0
const add = (
  { content }: Replica,
  table: string,
  cells: Readonly<Record<string, Cell>>,
  { of, texts }: { readonly of?: string; readonly texts?: Readonly<Record<string, string>> } = {},
) => {
  births += 1
  addRows(
    content,
    [{ id: `row-${births}` as RowId, table, of, made: births, cells, texts: texts ?? {} }],
    jitter,
  )
}
const planOf = (replica: Replica, language = en) =>
  compilePlan(snapshotOf(replica), [membershipSection, financingSection], language, PLAN_AT)
const one = () => openReplicas(1)[0]!
const gapsIn = (replica: Replica, board: string) =>
  planOf(replica)
    .gaps.filter((gap) => gap.board === board)
    .map(({ text }) => text)

/** A network that says all there is to say. */
function whole(): Replica {
  const replica = one()
  const { content } = replica
  setSheetValue(content, 'membership/model', 'variable')
  setSheetValue(content, 'membership/scenario', 'scenario-a')
  for (const [field, text] of [
    ['exchange', 'Each lends an expert a year.'],
    ['contribution', 'Who cannot pay gives time.'],
    ['scenario-a', 'All the same'],
    ['access', 'Three of us have funds.'],
    ['institutional', 'A coordinator.'],
  ] as const)
    editText(content, sheetText(field), '', text)
  add(replica, 'memberships', { name: 'Full member' }, { texts: { asks: 'A seat in a group' } })
  add(
    replica,
    'fees',
    { who: 'All', members: 20, fee: ['12.50', 'USD'], every: 'month' },
    { of: 'scenario-a' },
  )
  add(replica, 'fees', { who: 'Large', members: 2, fee: ['900', 'BRL'] }, { of: 'scenario-b' })
  addProject(content, { id: project, made: 1, texts: { name: 'Ten tables' } }, jitter())
  setPeriod(content, project, ['2027-03-01', null])
  add(replica, 'resources', { amount: ['5000', 'USD'] }, { of: project, texts: { what: 'Rooms' } })
  add(
    replica,
    'needs',
    { for: 'institution', amount: ['40000', 'MXN'], year: 2028 },
    { texts: { what: 'Legal advice' } },
  )
  add(replica, 'sources', { name: 'An embassy', kind: 'cooperation' })
  add(
    replica,
    'calls',
    {
      name: 'Civic labs',
      funder: 'A fund',
      deadline: '2027-02-15',
      amount: ['2500', 'USD'],
      state: 'applying',
      fit: 'yes',
      project: { to: project },
    },
    { texts: { conditions: 'Registered for two years' } },
  )
  add(replica, 'calls', { name: 'Gone', deadline: '2020-02-15', amount: ['1', 'USD'], state: 'lost' })
  add(
    replica,
    'action-lines',
    { deadline: '2027-01-20', state: 'open' },
    { texts: { what: 'Meet three embassies' } },
  )
  add(replica, 'action-log', { date: '2026-11-24' }, { texts: { what: 'The first one answered' } })
  return replica
}

describe('[PL9] membership and financing in the plan', () => {
  test('are one gap each while nobody began', () => {
    expect(planOf(one()).gaps.map(({ text, board }) => [board, text])).toEqual([
      ['membership', 'nothing of the membership is written yet'],
      ['financing', 'nothing of the financing is written yet'],
    ])
  })
  test('once begun, name each thing that is missing where it would stand', () => {
    const replica = one()
    setSheetValue(replica.content, 'membership/model', 'variable')
    add(replica, 'needs', { amount: ['1', 'USD'] })
    expect(gapsIn(replica, 'membership')).toContain('which kinds of membership there are')
    expect(gapsIn(replica, 'membership')).toContain('which scenario of contributions the network takes')
    expect(gapsIn(replica, 'financing')).toContain('which calls for funding fit')
    expect(renderMarkdown(planOf(replica))).toContain(String.raw`\[missing: which calls for funding fit]`)
    expect(planOf(whole()).gaps).toEqual([])
  })
  test('say what fees come to, what remains if ten leave, and the gap by year and currency', () => {
    const text = renderMarkdown(planOf(whole())).replaceAll(/ +/g, ' ')
    for (const said of [
      'All the same',
      '20 members; income in a year: 3,000 USD.',
      'If 10 members leave, 1,500 USD are left.',
      '2 members; income in a year: 1,800 BRL.',
      // Members bring their part in each year that anything is needed in.
      '| 2027 | 5,000 USD | 5,500 USD | 0 USD | covered |',
      '| 2028 | 0 USD | 3,000 USD | 0 USD | covered |',
      '| 2028 | 40,000 MXN | 0 MXN | 0 MXN | 40,000 MXN |',
      '| Ten tables | 5,000 USD | 2,500 USD | 0 USD | 2,500 USD |',
      'Legal and institutional conditions: Registered for two years',
      'The first one answered',
    ])
      expect(text).toContain(said)
  })
  test('[FU1] what members bring counts however long its figures are', () => {
    const replica = one()
    setSheetValue(replica.content, 'membership/scenario', 'scenario-a')
    const most = '9'.repeat(18)
    add(replica, 'fees', { who: 'All', members: 100, fee: [most, 'CLP'] }, { of: 'scenario-a' })
    add(replica, 'needs', { amount: ['1', 'CLP'], year: 2027 })
    expect(renderMarkdown(planOf(replica)).replaceAll(',', '')).toContain(`${most}00 CLP`)
  })
  test('stand as bars and as a table of the same figures, of each currency one picture, all of it in words', () => {
    const pictures = planOf(whole()).parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])),
    )
    expect(pictures.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['financing-by-year-mxn', 1],
      ['financing-by-year-usd', 2],
      ['financing-by-purpose-mxn', 1],
      ['financing-by-purpose-usd', 1],
    ])
    for (const { alt, scene, rows } of pictures) {
      const drawn = scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
      for (const [group, ...figures] of rows)
        for (const { text } of [group!, ...figures.slice(0, 3)]) {
          expect(alt).toContain(text)
          expect(drawn).toContain(text)
        }
    }
  })
  test('every deadline is in the plan’s calendar, as a real calendar program reads it; none of a call that is lost', async () => {
    const { bytes } = await renderers.ics(planOf(whole()))
    const events = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
    expect(events.map(({ summary, startDate }) => [startDate.toString(), summary])).toEqual([
      ['2027-01-20', 'Line of action: Meet three embassies'],
      ['2027-02-15', 'Call: Civic labs · A fund'],
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2)
  })
  test.each(languages)('are whole in every format, in %s', async (language) => {
    const plan = planOf(whole(), wholeTranslator(language))
    const bytes = async (format: PlanFormat) => (await renderers[format](plan, means)).bytes
    const texts: Record<string, string> = {
      markdown: new TextDecoder().decode(await bytes('markdown')),
      html: readHtml(new TextDecoder().decode(await bytes('html'))).texts.join('\n'),
      csv: JSON.stringify(readCsvZip(await bytes('csv'))),
      docx: JSON.stringify(readDocx(await bytes('docx'))),
      pdf: (await readPdf(await bytes('pdf'))).text.replaceAll(/\s+/g, ' '),
    }
    const amount = language === 'en' ? '40,000 MXN' : '40.000 MXN'
    for (const [format, text] of Object.entries(texts))
      for (const said of ['Meet three embassies', 'Civic labs', amount, 'Legal advice', 'Full member'])
        expect(text, format).toContain(said)
  })
})
