// From PESTEL to a plan of four objectives and three projects, by three clients of whom one is away for a whole stage; then
// every format in three languages, each read back by a reader of other hands: nothing missing, the order right.
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../../src/app/plan/sections.ts'
import { fillSample } from '../../../src/app/sample/fill.ts'
import { languages, type Language } from '../../../src/i18n/languages.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderers, type PlanFormat } from '../../../src/plan/formats.ts'
import type { StrategicPlan } from '../../../src/plan/tree.ts'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { addCross, type EntryRef } from '../../../src/workshop/content/crosses.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { addObjective, readObjectives } from '../../../src/workshop/content/objectives.ts'
import { introduce } from '../../../src/workshop/content/people.ts'
import { addProject, readProjects } from '../../../src/workshop/content/projects.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import {
  newId,
  type BallotId,
  type CrossId,
  type DeviceId,
  type NoteId,
  type ObjectiveId,
  type ProjectId,
  type RoundId,
  type RowId,
} from '../../../src/workshop/ids.ts'
import { decodeWorkshopFile, encodeWorkshopFile } from '../../../src/workshop/file.ts'
import { fillFromJson, fillStageFromJson } from '../../../src/workshop/json-fill.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../../src/workshop/json.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../../src/workshop/snapshot.ts'
import { choose } from '../../../src/workshop/stage/chosen.ts'
import { showResults } from '../../../src/workshop/stage/lead.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { missingInCells, missingInOrder, missingOnPages, saidIn } from '../../support/in-order.ts'
import { readCsvZip, readDocx, readHtml, readMarkdown, readPdf } from '../../support/read-plan.ts'
import { deliver, deliverEverything, openReplicas, snapshotOf } from '../../support/replicas.ts'
import { samples, wholeTranslator } from '../../support/sample.ts'
import { means, PLAN_AT } from '../../support/sample-plan.ts'

const jitter = () => crypto.getRandomValues(new Uint8Array(2))
const device = 'device' as DeviceId
/** What people write, in whatever script, that might be taken for something else. */
const written = [
  'La sequía llegó antes, ¿y ahora?',
  'agua 🌊 y 👩‍👩‍👧',
  '=SUM(A1:A9)',
  '<b>negrita</b> & «comillas» | barra',
  'غلاء الأسعار',
  '物価が上がる',
  '# no heading\n- no list',
]

let taken: WorkshopSnapshot
let file: Uint8Array
beforeAll(() => {
  const [lead, here, away] = openReplicas(3) as [Replica, Replica, Replica]
  const all = [lead, here, away]
  type Replica = ReturnType<typeof openReplicas>[number]

  // The example's PESTEL, SWOT and foundations, and what three people add to them.
  fillSample(lead.content, lead.stage, samples.es, PLAN_AT - 86_400_000)
  showResults(lead.stage, false)
  deliverEverything(all)
  all.forEach(({ content, person }, who) => {
    introduce(content, person, `Persona ${who}`)
    addNotes(
      content,
      written.flatMap((text, n) =>
        n % 3 === who
          ? [
              {
                id: `${person}-note-${n}` as NoteId,
                zone: 'pestel-social',
                text,
                made: PLAN_AT + n,
                by: person,
              },
            ]
          : [],
      ),
    )
  })
  deliverEverything(all)
  showResults(lead.stage, true)

  // One is away while the others cross and propose; all three make something of the same cross.
  const { crosses } = snapshotOf(lead)
  const shared = crosses[0]!
  all.forEach(({ content, person }, who) => {
    const cross = `${person}-cross` as CrossId
    const ends: readonly [EntryRef, EntryRef] = [shared.a, shared.b]
    addCross(content, {
      id: cross,
      a: ends[0],
      b: ends[1],
      text: `Cruce ${who}: ${written[who]!}`,
      made: PLAN_AT + who,
      by: person,
    })
    for (const [nth, origin] of [shared.id, cross].entries())
      addObjective(
        content,
        {
          id: `${person}-objective-${nth}` as ObjectiveId,
          made: PLAN_AT + who,
          by: person,
          name: `Objetivo ${who}.${nth}: ${written[who + 3]!}`,
          origins: [origin],
        },
        jitter(),
      )
    if (who === 1) deliver(lead, here)
  })
  expect(snapshotOf(lead).crosses.length, 'who is away is not heard yet').toBe(crosses.length + 2)
  deliverEverything(all)

  // The vote, and what the group settles on.
  const candidates = readObjectives(lead.content)
  const of = candidates.map(({ id }) => `o:${id}` as CandidateRef)
  const round = 'vote' as RoundId
  const rules = { question: '¿Cuáles quedan?', late: 'report', budget: 4, several: false } as const
  const words = new Map(candidates.map(({ id, name }) => [`o:${id}` as CandidateRef, name]))
  openRound(lead.stage, device, round, {
    ...{ kind: 'dots', made: PLAN_AT, of, words, own: true, minimum: 3 },
    ...rules,
  })
  deliverEverything(all)
  const four = of.filter((ref) => ref.includes('-objective-')).slice(0, 4)
  all.forEach(({ content, person }, who) =>
    castDots(content, round, `${person}-b` as BallotId, new Map(four.map((ref) => [ref, 1])), 11 + who),
  )
  deliverEverything(all)
  closeRound(lead.stage, lead.content, device, round, { at: PLAN_AT, present: 3 })
  choose(
    lead.stage,
    four.map((ref) => ref.slice(2) as ObjectiveId),
  )
  deliverEverything(all)

  // A project each, filled in at the same time.
  all.forEach(({ content, person }, who) => {
    const id = `${person}-project` as ProjectId
    const objective = four[who]!.slice(2) as ObjectiveId
    const texts = { name: `Proyecto ${who}: ${written[who + 1]!}`, final: written[who + 3]! }
    addProject(
      content,
      { id, made: PLAN_AT, texts, objective, period: ['2027-02-01', '2028-11-30'] },
      jitter(),
    )
    setLink(content, { kind: 'responsible', from: id, to: snapshotOf(lead).members[who]!.id }, true)
    for (const [table, day] of [
      ['indicators', 'by'],
      ['milestones', 'date'],
    ] as const)
      addRows(
        content,
        [
          {
            id: `${person}-${table}` as RowId,
            table,
            of: id,
            made: PLAN_AT,
            cells: {
              [day]: `2027-0${who + 3}-15`,
              ...(table === 'indicators' && { baseline: 0, target: 12 }),
            },
            texts: { what: `${table} ${who}: ${written[who + 4]!}` },
          },
        ],
        jitter,
      )
  })
  deliverEverything(all)
  const [first, ...others] = all.map(snapshotOf)
  for (const other of others) expect(other).toEqual(first)
  expect(first!.chosen.size).toBe(4)
  expect(readProjects(lead.content).length).toBe(samples.es.projects.length + 3)
  taken = first!
  file = encodeWorkshopFile({
    lineage: 'lineage-001',
    workshopId: 'id',
    content: Y.encodeStateAsUpdate(away.content.y),
    stage: Y.encodeStateAsUpdate(away.stage.y),
  })
})

const compile = (language: Language) => compilePlan(taken, sections, wholeTranslator(language), PLAN_AT)
const render = async (plan: StrategicPlan, format: PlanFormat) => (await renderers[format](plan, means)).bytes
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe.each(languages)('in %s', (language) => {
  test('Markdown, Word and the web page say every line in its order', async () => {
    const plan = compile(language)
    const lines = saidIn(plan)
    expect(lines.length).toBeGreaterThan(300)
    for (const texts of [
      readMarkdown(textOf(await render(plan, 'markdown'))).texts,
      readDocx(await render(plan, 'docx')).paragraphs,
      readHtml(textOf(await render(plan, 'html'))).texts,
    ])
      expect(missingInOrder(texts, lines)).toBeUndefined()
  })

  test('PDF says every line in its order, those that run from the left letter by letter', async () => {
    const plan = compile(language)
    const { elements } = await readPdf(await render(plan, 'pdf'))
    expect(
      missingOnPages(
        elements.map(({ text }) => text),
        saidIn(plan),
      ),
    ).toBeUndefined()
  })

  test('the tables say every line of the group’s as text', async () => {
    const plan = compile(language)
    const cells = readCsvZip(await render(plan, 'csv')).flatMap(({ rows }) => rows.flat())
    expect(missingInCells(cells, plan)).toEqual([])
    for (const cell of cells) expect(cell).not.toMatch(/^=/u)
  })

  test('the calendar has every day of every project', async () => {
    const calendar = new ICAL.Component(
      ICAL.parse(textOf(await render(compile(language), 'ics'))) as unknown[],
    )
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    const days = events.map(({ startDate }) => startDate.toString())
    for (const day of ['2027-02-01', '2028-11-30'])
      expect(days.filter((each) => each === day).length).toBeGreaterThanOrEqual(3)
    for (const day of ['2027-03-15', '2027-04-15', '2027-05-15'])
      expect(days.filter((each) => each === day).length).toBeGreaterThanOrEqual(2)
    for (const { texts } of taken.projects)
      expect(
        events.some(({ summary }) => summary.startsWith(texts.name.replaceAll(/\s+/gu, ' ').trim())),
      ).toBe(true)
  })
})

test('as a workshop file it is all there', () => {
  const opened = decodeWorkshopFile(file)
  if (!opened.ok) throw new Error(opened.refusal.kind)
  const [content, stage] = [openContent(), openStage()]
  Y.applyUpdate(content.y, opened.value.content)
  Y.applyUpdate(stage.y, opened.value.stage)
  expect(takeSnapshot(content, stage)).toEqual(taken)
})

test('as data it becomes another workshop, whose plan says the same but for the record of votes and decisions', () => {
  const read = decodeWorkshopJson(encodeWorkshopJson(taken))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  expect(read.value.ignored).toEqual(['rounds'])
  const [again] = openReplicas(1)
  const { content, stage } = again!
  const fresh = {
    newId: <Id extends string>() =>
      newId((count) => crypto.getRandomValues(new Uint8Array(count))) as string as Id,
    jitter,
    now: PLAN_AT,
  }
  fillStageFromJson(stage, read.value.workshop, fillFromJson(content, read.value.workshop, fresh), fresh)
  showResults(stage, true)
  const plan = compilePlan(snapshotOf(again!), sections, wholeTranslator('es'), PLAN_AT)
  const of = ({ parts }: StrategicPlan) =>
    parts
      .filter(({ id }) => !['rounds', 'glossary', 'strategy'].includes(id))
      .map((part) => saidIn({ ...plan, parts: [part] }).toSorted())
  // What holds since a decision comes along; when and how it was decided is part of the record.
  const { t } = wholeTranslator('es')
  const ofRecord = new RegExp(`^\\d.*${t('governance.horizontal')}:`, 'u')
  const before = of(compile('es')).map((lines) => lines.filter((line) => !ofRecord.test(line)))
  expect(of(plan)).toEqual(before)
})
