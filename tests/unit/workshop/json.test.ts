import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openContent } from '../../../src/workshop/content/content.ts'
import { markNote } from '../../../src/workshop/content/note-changes.ts'
import { addNote } from '../../../src/workshop/content/notes.ts'
import { readText } from '../../../src/workshop/content/texts.ts'
import { makeTrendOfNote, trendTitle } from '../../../src/workshop/content/trends.ts'
import { newId, type NoteId } from '../../../src/workshop/ids.ts'
import { fillFromJson } from '../../../src/workshop/json-fill.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../../src/workshop/json.ts'
import { MOST_ITEMS } from '../../../src/workshop/json-reader.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../../src/workshop/snapshot.ts'
import { choose } from '../../../src/workshop/stage/chosen.ts'
import { beginStage } from '../../../src/workshop/stage/begin.ts'
import { showResults } from '../../../src/workshop/stage/lead.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { sampleSnapshot } from '../../support/sample.ts'

const means = {
  newId: <Id extends string>() =>
    newId((count) => crypto.getRandomValues(new Uint8Array(count))) as string as Id,
  jitter: () => crypto.getRandomValues(new Uint8Array(2)),
  now: Date.UTC(2026, 10, 25),
}

function importJson(json: string): WorkshopSnapshot {
  const read = decodeWorkshopJson(json)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  const [content, stage] = [openContent(), openStage()]
  const { title, language, sample } = read.value.workshop
  beginStage(stage, { lineage: 'other', title, language, sample })
  choose(stage, fillFromJson(content, read.value.workshop, means).chosen)
  showResults(stage, true)
  return takeSnapshot(content, stage)
}

/** The same with what is new in every import taken out: ids, and the times of what the file has no times for. */
function withoutIds(snapshot: WorkshopSnapshot): unknown {
  const names = new Map<string, string>()
  const json = JSON.parse(encodeWorkshopJson(snapshot)) as Record<string, unknown>
  const text = JSON.stringify(
    { ...json, people: undefined, carried: undefined, rounds: undefined },
    (key, value: unknown) => {
      if (
        ['id', 'trend', 'by', 'a', 'b', 'from', 'to', 'of', 'organisation', 'survey'].includes(key) &&
        typeof value === 'string'
      ) {
        if (!names.has(value)) names.set(value, `#${names.size}`)
        return names.get(value)
      }
      return value
    },
  )
  const plain = JSON.parse(text) as { links: unknown[] }
  // They stand in the order of their ids.
  return { ...plain, links: plain.links.map((link) => JSON.stringify(link)).toSorted() }
}

const valid = { tertulia: 'workshop', version: 1 }
const decode = (value: unknown) => decodeWorkshopJson(JSON.stringify(value))

test('[WJ1] a trend that shows the words of its note does so after JSON, and a mark is still there', () => {
  const [content, stage] = [openContent(), openStage()]
  const note = 'note-1' as NoteId
  addNote(content, { id: note, zone: 'pestel-social', text: 'The drought comes earlier', made: 1 })
  makeTrendOfNote(content, note, undefined, 2)
  markNote(content, note, true)
  const read = decodeWorkshopJson(encodeWorkshopJson(takeSnapshot(content, stage)))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  const filled = openContent()
  fillFromJson(filled, read.value.workshop, means)
  const { notes, trends } = takeSnapshot(filled, openStage())
  expect(notes.map(({ marked }) => marked)).toEqual([true])
  expect(trends.map(({ title }) => title)).toEqual(['The drought comes earlier'])
  expect(readText(filled, trendTitle(trends[0]!.id))).toBe('')
})

test('[WJ1] a workshop comes back from its JSON as it was, under new ids', () => {
  const before = sampleSnapshot('pt-BR')
  const after = importJson(encodeWorkshopJson(before))
  expect(withoutIds(after)).toEqual(withoutIds(before))
  expect(after.carried).toHaveLength(before.carried.length)
  expect([...after.people.values()].toSorted()).toEqual([...before.people.values()].toSorted())
  for (const { id } of before.notes) expect(after.notes.map((note) => note.id)).not.toContain(id)
  expect(before.notes.length).toBeGreaterThan(50)
})

test('[WJ1] objectives, projects, register, tables and links come back too', () => {
  const own = {
    ...valid,
    title: 'Red',
    language: 'es',
    people: [],
    notes: [],
    trends: [],
    crosses: [],
    texts: { mission: 'Agua' },
    values: [],
    pillars: [{ id: 'p1', name: 'Agua', text: '', group: '' }],
    objectives: [
      {
        id: 'o1',
        name: 'Agua para todas',
        text: '',
        chosen: true,
        merged: [{ name: 'Agua', text: 'igual' }],
      },
    ],
    projects: [{ id: 'j1', period: ['2027-01-01', null], texts: { name: 'Pozos', specific: 'Diez pozos' } }],
    organisations: [{ id: 'g1', name: 'Cauce', country: 'México' }],
    members: [{ id: 'm1', name: 'Rosa', role: 'coordina', organisation: 'g1' }],
    rows: [
      {
        id: 'r1',
        table: 'indicators',
        of: 'j1',
        cells: { amount: ['1250.50', 'MXN'], done: true, who: { to: 'm1' } },
        texts: { what: 'Pozos abiertos' },
      },
    ],
    sheetValues: { 'reach/scope': 'regional' },
    links: [
      { kind: 'from', from: 'j1', to: 'o1' },
      { kind: 'pillar', from: 'o1', to: 'p1' },
    ],
  }
  const again = importJson(JSON.stringify(own))
  expect(withoutIds(again)).toEqual(withoutIds(importJson(encodeWorkshopJson(again))))
  expect([again.objectives[0]!.name, again.objectives[0]!.merged[0]!.text]).toEqual([
    'Agua para todas',
    'igual',
  ])
  expect(again.chosen).toEqual(new Set([again.objectives[0]!.id]))
  expect(again.projects[0]).toMatchObject({ period: ['2027-01-01', null], texts: { specific: 'Diez pozos' } })
  expect(again.members[0]!.organisation).toBe(again.organisations[0]!.id)
  expect(again.rows[0]).toMatchObject({
    of: again.projects[0]!.id,
    cells: { amount: ['1250.50', 'MXN'], done: true, who: { to: again.members[0]!.id } },
    texts: { what: 'Pozos abiertos' },
  })
  expect(again.values).toEqual({ 'reach/scope': 'regional' })
  expect(again.links.map(({ kind }) => kind)).toEqual(['from', 'pillar'])
  expect(again.links.map(({ to }) => to).toSorted()).toEqual(
    [again.objectives[0]!.id, again.pillars[0]!.id].toSorted(),
  )
})

test('[WJ3] an end that is not in the file leads nowhere, and is named', () => {
  const read = decode({
    ...valid,
    crosses: [{ a: 'n:gone', b: 't:gone', text: 'still said' }],
    links: [{ kind: 'from', from: 'x', to: 'y' }],
  })
  expect(read.ok && read.value.ignored).toEqual(['crosses[].a', 'crosses[].b', 'links[].from', 'links[].to'])
  const [content, stage] = [openContent(), openStage()]
  if (read.ok) fillFromJson(content, read.value.workshop, means)
  expect(takeSnapshot(content, stage).crosses.map(({ text }) => text)).toEqual(['still said'])
})

test('[WJ1] as long as the weights are not shown, no rating is in it', () => {
  const hidden = { ...sampleSnapshot('es'), resultsShown: false }
  expect(encodeWorkshopJson(hidden)).not.toContain('"ratings"')
  expect(encodeWorkshopJson({ ...hidden, resultsShown: true })).toContain('"ratings"')
})

describe('[WJ2] what is wrong is refused with its path and its reason', () => {
  test.each([
    [{ notes: [{ zone: 'pestel-legal' }] }, 'notes[0].text', 'missing'],
    [{ notes: [{ zone: 'pestel-legal', text: 7 }] }, 'notes[0].text', 'not-text'],
    [{ notes: [{ zone: 'Legal', text: 'a' }] }, 'notes[0].zone', 'not-zone'],
    [{ notes: [{ zone: 'pestel-legal', text: 'x'.repeat(100_001) }] }, 'notes[0].text', 'too-long'],
    [{ notes: [{ zone: 'pestel-legal', text: 'a', at: [1, Infinity] }] }, 'notes[0].at', 'not-place'],
    [{ notes: [{ zone: 'pestel-legal', text: 'a', made: 'yesterday' }] }, 'notes[0].made', 'not-time'],
    [{ notes: [{ zone: 'pestel-legal', text: 'a', id: 'a/b' }] }, 'notes[0].id', 'not-id'],
    [{ notes: [{ zone: 'pestel-legal', text: 'a', trend: 't' }] }, 'notes[0].trend', 'nobody'],
    [{ notes: [{ zone: 'pestel-legal', text: 'a', by: 'p' }] }, 'notes[0].by', 'nobody'],
    [{ notes: 'many' }, 'notes', 'not-list'],
    [{ notes: [null] }, 'notes[0]', 'not-record'],
    [{ notes: Array.from({ length: MOST_ITEMS + 1 }, () => 0) }, 'notes', 'too-many'],
    [{ people: [{ id: 'p' }, { id: 'p' }] }, 'people[1].id', 'double-id'],
    [
      { trends: [{ id: 't', zone: 'pestel-legal', ratings: [[4, 1]] }] },
      'trends[0].ratings[0]',
      'not-rating',
    ],
    [{ trends: [{ id: 't', zone: 'pestel-legal', horizon: 'far' }] }, 'trends[0].horizon', 'not-choice'],
    [{ rows: [{ table: 'x', cells: { a: [1] } }] }, 'rows[0].cells.a', 'not-value'],
    [{ rows: [{ table: 'X' }] }, 'rows[0].table', 'not-choice'],
    [{ links: [{ kind: 'from', from: 'a/b', to: 'c' }] }, 'links[0]', 'not-id'],
    [{ texts: { mission: 1 } }, 'texts.mission', 'not-text'],
  ])('%j', (fields, path, reason) => {
    expect(decode({ ...valid, ...fields })).toEqual({ ok: false, refusal: { kind: 'wrong', path, reason } })
  })
  test.each([
    ['{"tertulia":', 'not-json'],
    ['[]', 'not-ours'],
    ['{"notes":[]}', 'not-ours'],
    ['{"tertulia":"workshop","version":2}', 'newer'],
  ])('%s', (text, kind) => {
    expect(decodeWorkshopJson(text)).toEqual({ ok: false, refusal: { kind } })
  })
})

test('[WJ3] unknown fields are left out and named, each once', () => {
  const note = { zone: 'pestel-legal', text: 'a', colour: 'red' }
  const read = decode({ ...valid, notes: [note, note], survey: {}, texts: { 'Not a field': 'x' } })
  expect(read.ok && read.value.ignored.toSorted()).toEqual(['notes[].colour', 'survey', 'texts.Not a field'])
})

test('a field that is called as something of the language is a field', () => {
  const texts = { constructor: 'a', 'to-string': 'b' }
  const read = decode({ ...valid, texts })
  expect(read.ok && Object.entries(read.value.workshop.texts)).toEqual(Object.entries(texts))
})

test('[WJ3] whatever stands in a file, reading it gives a workshop or a refusal', () => {
  const known = fc.constantFrom(
    'notes',
    'trends',
    'id',
    'zone',
    'text',
    'at',
    'ratings',
    'texts',
    '__proto__',
  )
  const anything = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(
      fc.dictionary(known, fc.oneof(anything, fc.array(fc.dictionary(known, anything)))),
      (fields) => {
        const read = decodeWorkshopJson(JSON.stringify({ ...fields, ...valid }))
        if (!read.ok) expect(read.refusal.kind).toBe('wrong')
        else fillFromJson(openContent(), read.value.workshop, means)
      },
    ),
    { numRuns: 300 },
  )
})

test('a file of one’s own needs no more than a zone and a text a note', () => {
  const notes = ['one', 'two', 'three'].map((text) => ({ zone: 'pestel-social', text }))
  const snapshot = importJson(JSON.stringify({ ...valid, title: 'Ours', language: 'en', notes }))
  expect(snapshot.notes.map(({ text }) => text).toSorted()).toEqual(['one', 'three', 'two'])
  expect(new Set(snapshot.notes.map(({ place }) => place.join()))).toHaveProperty('size', 3)
})
