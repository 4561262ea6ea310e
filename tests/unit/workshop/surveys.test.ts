import { describe, expect, test } from 'vitest'
import { pinEvidence, readEvidence, type Finding } from '../../../src/workshop/content/evidence.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import {
  addSurvey,
  bytesOf,
  foldRows,
  MOST_SURVEY_BYTES,
  nameSurvey,
  readSurveys,
  sayBase,
  sayColumn,
  sayRole,
  takeSurveyAway,
} from '../../../src/workshop/content/surveys.ts'
import { fillFromSnapshot } from '../../../src/workshop/copy.ts'
import type { NoteId, SurveyId } from '../../../src/workshop/ids.ts'
import { fillFromJson } from '../../../src/workshop/json-fill.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../../src/workshop/json.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import { deliverEverything, openReplicas, snapshotOf } from '../../support/replicas.ts'

const survey = 'survey-1' as SurveyId
const columns = [
  { heading: 'Country', type: { kind: 'choice' } },
  { heading: 'Themes', type: { kind: 'choices', by: ';' } },
] as const
const rows = [
  ['Chile', 'water; air'],
  ['Mexico', 'air'],
]
const bring = (content = openContent(), answers: readonly (readonly string[])[] = rows) => {
  addSurvey(
    content,
    { id: survey, made: 5, name: 'Mapping 2026', columns, roles: { needs: 1 } },
    foldRows(answers),
  )
  return content
}
const finding: Finding = {
  kind: 'finding',
  survey,
  question: 'Themes',
  answer: 'air',
  n: 2,
  base: 2,
  of: 'answered',
  where: [['Country', 'Chile']],
}
const note = { id: 'note-1' as NoteId, zone: 'pestel-social', text: 'Air matters to most', made: 7 } as const

describe('[SV9] a survey', () => {
  test('is read as it was brought in', () => {
    expect(readSurveys(bring())).toEqual([
      {
        id: survey,
        made: 5,
        by: undefined,
        name: 'Mapping 2026',
        columns: columns.map((column) => ({ ...column, base: 'answered' })),
        roles: { needs: 1 },
        rows,
      },
    ])
  })
  test('is one act: one undo takes it back, one redo brings it again', () => {
    const content = openContent()
    const journal = openJournal(content)
    bring(content)
    expect(journal.undo()).toBe(true)
    expect([readSurveys(content), journal.canUndo]).toEqual([[], false])
    journal.redo()
    expect(readSurveys(content)[0]?.rows).toEqual(rows)
  })
  test('of ten thousand rows fits in its bounds, each piece in a message; no half of it is ever seen', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => [
      `Country ${n % 20}`,
      `theme ${n % 7}; theme ${n % 11}; ${(n * 7919) % 100_003}`,
    ])
    const pieces = foldRows(many)
    expect(bytesOf(pieces)).toBeLessThan(MOST_SURVEY_BYTES / 8)
    const content = openContent()
    const updates: number[] = []
    let isSeen = false
    content.y.on('update', (update) => {
      updates.push(update.length)
      const [seen] = readSurveys(content)
      if (seen) {
        isSeen = true
        expect(seen.rows).toHaveLength(10_000)
      }
    })
    bring(content, many)
    expect(isSeen).toBe(true)
    expect(Math.max(...updates)).toBeLessThan(512 * 1024)
    expect(readSurveys(content)[0]?.rows).toEqual(many)
  })
  test('that anybody wrote anything into breaks no reader', () => {
    const content = bring()
    content.answers.set(`${survey}/1`, Uint8Array.of(1, 2, 3))
    content.answers.set(`${survey}/2`, foldRows([['only one'], ['a', 'b', 'c']])[0])
    content.surveys.set(`${survey}/column-0`, ['choices'])
    content.surveys.set(`${survey}/base-1`, 'everybody')
    content.surveys.set(`${survey}/needs`, 7)
    content.surveys.set('odd', { made: 'then', columns: 'none' })
    const [odd, read] = readSurveys(content)
    expect(odd).toMatchObject({ id: 'odd', columns: [], rows: [] })
    expect(read).toMatchObject({ columns: [{ type: { kind: 'choice' } }, { base: 'answered' }], roles: {} })
    expect(read?.rows).toEqual([...rows, ['only one', ''], ['a', 'b']])
  })
})

test('[SV10] what two say of its columns at once both stands', () => {
  const [a, b] = openReplicas(2)
  bring(a!.content)
  deliverEverything([a!, b!])
  sayColumn(a!.content, survey, 0, { kind: 'text' })
  sayColumn(b!.content, survey, 1, { kind: 'choice' })
  sayBase(b!.content, survey, 0, 'respondents')
  sayRole(a!.content, survey, 'offers', 0)
  nameSurvey(b!.content, survey, ' The\nmapping ')
  deliverEverything([a!, b!])
  expect(snapshotOf(a!)).toEqual(snapshotOf(b!))
  expect(readSurveys(a!.content)).toMatchObject([
    {
      name: 'The mapping',
      columns: [
        { type: { kind: 'text' }, base: 'respondents' },
        { type: { kind: 'choice' }, base: 'answered' },
      ],
      roles: { needs: 1, offers: 0 },
    },
  ])
})

describe('[EV1] evidence', () => {
  test('is pinned with its note as one act, and stays when its survey is taken away', () => {
    const content = bring()
    const journal = openJournal(content)
    pinEvidence(content, note, finding)
    expect(readEvidence(content)).toEqual(new Map([[note.id, finding]]))
    takeSurveyAway(content, survey)
    expect([readSurveys(content), readEvidence(content).get(note.id)]).toEqual([[], finding])
    journal.undo()
    journal.undo()
    expect(content.notes.get('note-1/gone')).toBe(true)
  })
  test('of an interview is somebody’s words', () => {
    const content = openContent()
    pinEvidence(content, note, {
      kind: 'quote',
      survey: undefined,
      question: '',
      who: 'A coordinator\nin Cali',
    })
    expect(readEvidence(content).get(note.id)).toEqual({
      kind: 'quote',
      survey: undefined,
      question: '',
      who: 'A coordinator in Cali',
    })
  })
  test.each([
    ['more than its base', { ...finding, n: 3 }],
    ['less than none', { ...finding, n: -1 }],
    ['of no base there is', { ...finding, of: 'everybody' }],
    ['of no survey', { ...finding, survey: 'a/b' }],
    ['no answer', { ...finding, answer: '' }],
  ])('that says %s is none', (_, value) => {
    const content = openContent()
    content.notes.set('note-1/evidence', value)
    expect(readEvidence(content).size).toBe(0)
  })
  test('too long a note is refused whole', () => {
    const content = openContent()
    expect(pinEvidence(content, { ...note, text: 'x'.repeat(8_001) }, finding).ok).toBe(false)
    expect(content.notes.size).toBe(0)
  })
})

test('[DU1] [WJ1] a duplicate and a JSON file have surveys and evidence, under new ids that lead within them', () => {
  const [replica] = openReplicas(1)
  bring(replica!.content)
  sayBase(replica!.content, survey, 1, 'answers')
  pinEvidence(replica!.content, note, finding)
  const snapshot = snapshotOf(replica!)
  let count = 0
  const means = () => ({
    newId: <Id extends string>() => `new-${(count += 1)}` as Id,
    jitter: () => Uint8Array.of(1, 2),
    now: 9,
  })
  const [copy, again] = [openContent(), openContent()]
  fillFromSnapshot(copy, snapshot, means())
  const read = decodeWorkshopJson(encodeWorkshopJson(snapshot))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  expect(read.value.ignored).toEqual([])
  fillFromJson(again, read.value.workshop, means())
  for (const content of [copy, again]) {
    const copied = takeSnapshot(content, openStage())
    const [one] = copied.surveys
    expect(one).toMatchObject({ name: 'Mapping 2026', rows, roles: { needs: 1 } })
    expect(one?.columns).toEqual(snapshot.surveys[0]!.columns)
    expect(one?.id).not.toBe(survey)
    expect([...copied.evidence.values()]).toEqual([{ ...finding, survey: one?.id }])
  }
})

test('[WJ2] a survey that is wrong in a file is refused with its path', () => {
  const file = (surveys: unknown, notes: unknown = []) =>
    decodeWorkshopJson(JSON.stringify({ tertulia: 'workshop', version: 1, surveys, notes }))
  expect(file([{ columns: [{ heading: 'x', kind: 'colour' }] }])).toMatchObject({
    refusal: { path: 'surveys[0].columns[0].kind', reason: 'not-choice' },
  })
  expect(file([{ columns: [{ heading: 'x', kind: 'text' }], needs: 1 }])).toMatchObject({
    refusal: { path: 'surveys[0].needs' },
  })
  expect(file([{ columns: [], rows: [[1]] }])).toMatchObject({ refusal: { path: 'surveys[0].rows[0][0]' } })
  expect(file([], [{ zone: 'pestel-social', text: 'x', evidence: { kind: 'rumour' } }])).toMatchObject({
    refusal: { path: 'notes[0].evidence', reason: 'not-value' },
  })
})
