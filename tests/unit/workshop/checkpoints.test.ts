import * as fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { carryTrend, takeCarriedAway } from '../../../src/workshop/content/carried.ts'
import { addCross, takeCrossAway } from '../../../src/workshop/content/crosses.ts'
import { addListItem, takeListItemAway } from '../../../src/workshop/content/foundations.ts'
import { moveNote, takeNotesAway } from '../../../src/workshop/content/note-changes.ts'
import { addNote, noteText } from '../../../src/workshop/content/notes.ts'
import {
  addObjective,
  mergeObjectives,
  readObjectives,
  setObjectivePillar,
} from '../../../src/workshop/content/objectives.ts'
import { introduce } from '../../../src/workshop/content/people.ts'
import { addProject, setPeriod, takeProjectAway } from '../../../src/workshop/content/projects.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { addRows, setCell } from '../../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../../src/workshop/content/sheet-values.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { readText } from '../../../src/workshop/content/texts.ts'
import { groupNotes, makeTrendOfNote, mergeTrends } from '../../../src/workshop/content/trends.ts'
import {
  decodeCheckpoint,
  encodeCheckpoint,
  withoutErased,
  type CheckpointContent,
} from '../../../src/workshop/checkpoints.ts'
import type {
  CheckpointId,
  CrossId,
  MemberId,
  NoteId,
  ObjectiveId,
  PillarId,
  ProjectId,
  RowId,
  TrendId,
} from '../../../src/workshop/ids.ts'
import { changesNothing, planRestoration, restoreBoard } from '../../../src/workshop/restore.ts'
import { noteCheckpoint, readCheckpoints } from '../../../src/workshop/stage/checkpoints.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import { anyOperation, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'

const note = (n: number) => `note-${n}` as NoteId
const boards = {
  pestel: { zones: ['pestel-social', 'pestel-legal'], fields: [], lists: [] },
  swot: { zones: ['swot-strengths', 'swot-threats'], fields: [], lists: [] },
  foundations: { zones: [], fields: ['mission'], lists: ['principles', 'pillars'] },
  plan: {
    zones: [],
    fields: [],
    lists: ['objectives', 'projects'],
    tables: ['indicators'],
    sheets: ['reach'],
  },
} as const

function checkpointOf(replica: Replica): CheckpointContent {
  const decoded = decodeCheckpoint(encodeCheckpoint(snapshotOf(replica)))
  if (!decoded.ok) throw new Error(decoded.refusal.kind)
  return decoded.value
}
const bringBack = (replica: Replica, checkpoint: CheckpointContent, board: keyof typeof boards) =>
  restoreBoard(replica.content, planRestoration(replica.content, checkpoint, boards[board]), () => undefined)

function prepared(): Replica {
  const [replica] = openReplicas(1)
  const { content, person } = replica!
  introduce(content, person, 'Rosa')
  for (const n of [1, 2, 3])
    addNote(content, { id: note(n), zone: 'pestel-social', text: `t${n}`, made: n, by: person })
  groupNotes(content, { id: 'trend-1' as TrendId, place: ['pestel-social', 0, 0], made: 4, title: 'Water' }, [
    note(1),
    note(2),
  ])
  makeTrendOfNote(content, note(3), person, 5)
  carryTrend(content, 'trend-1' as TrendId, 'swot-threats')
  addNote(content, { id: note(4), zone: 'swot-strengths', text: 'trust', made: 6 })
  addCross(content, {
    id: 'cross-1' as CrossId,
    a: 'n:note-4' as never,
    b: 't:trend-1' as never,
    text: 'together',
    made: 7,
  })
  editText(content, sheetText('mission'), '', 'Decide together')
  addListItem(
    content,
    'pillars',
    { id: 'pillar-1' as PillarId, made: 8, texts: { name: 'Land' } },
    Uint8Array.of(1, 2),
  )
  return replica!
}

describe('[CP1] a checkpoint', () => {
  test('is read back whole, and holds no person, no rating and no ballot', () => {
    const replica = prepared()
    const snapshot = snapshotOf(replica)
    const found = checkpointOf(replica)
    expect(found.notes.map(({ id, text, place }) => [id, text, place])).toEqual(
      snapshot.notes.map(({ id, text, place }) => [id, text, place]),
    )
    expect(found.trends.map(({ title, notes }) => [title, notes.length])).toEqual([
      ['Water', 2],
      ['t3', 1],
    ])
    expect([found.carried.length, found.crosses[0]?.text, found.sheets['mission']]).toEqual([
      1,
      'together',
      'Decide together',
    ])
    expect(found.pillars[0]?.texts).toMatchObject({ name: 'Land' })
    expect(JSON.stringify(found)).not.toMatch(/Rosa|person-0/)
  })
  test('is the same bytes on every device that holds the same workshop', () => {
    const replica = prepared()
    const [other] = openReplicas(1)
    Y.applyUpdate(other!.content.y, Y.encodeStateAsUpdate(replica.content.y))
    expect(encodeCheckpoint(snapshotOf(other!))).toEqual(encodeCheckpoint(snapshotOf(replica)))
  })
  test('that is damaged, of a newer version or of nonsense breaks nobody', () => {
    const json = (value: unknown) => deflateSync(new TextEncoder().encode(JSON.stringify(value)))
    expect(decodeCheckpoint(json({ version: 2 }))).toEqual({ ok: false, refusal: { kind: 'newer' } })
    const bytes = encodeCheckpoint(snapshotOf(prepared()))
    expect(decodeCheckpoint(bytes.subarray(0, 20)).ok).toBe(false)
    const nested = new TextEncoder().encode(`{"version":1,"notes":${'['.repeat(1e5)}${']'.repeat(1e5)}}`)
    expect(() => decodeCheckpoint(deflateSync(nested))).not.toThrow()
    fc.assert(
      fc.property(fc.anything({ withBigInt: false }), fc.uint8Array({ maxLength: 60 }), (value, noise) => {
        const fields = [
          ...['notes', 'trends', 'carried', 'crosses', 'sheets', 'principles', 'pillars'],
          ...['objectives', 'projects', 'rows', 'links', 'values'],
        ]
        const found = decodeCheckpoint(
          json({ version: 1, ...Object.fromEntries(fields.map((f) => [f, [value]])) }),
        )
        expect(found.ok).toBe(true)
        if (found.ok) planRestoration(prepared().content, found.value, boards.plan)
        decodeCheckpoint(noise)
      }),
    )
  })
  test('stands in the stage under its label, newest first; what is none is none', () => {
    const stage = openStage()
    const blob = 'x'.repeat(43)
    noteCheckpoint(stage, { id: 'cp-1' as CheckpointId, label: ' After\nwriting ', at: 1, blob })
    noteCheckpoint(stage, { id: 'cp-2' as CheckpointId, label: 'Later', at: 2, blob })
    stage.checkpoints.set('cp-3', { label: 'Bad', at: 1e300, blob })
    stage.checkpoints.set('cp-4', { label: 'Bad', at: 3, blob: '../x' })
    stage.checkpoints.set('cp-5', 7)
    expect(readCheckpoints(stage).map(({ label }) => label)).toEqual(['Later', 'After writing'])
  })
})

describe('[CP2] a board brought back', () => {
  test('lies, reads and is grouped as it was, and what came since stays', () => {
    const replica = prepared()
    const { content, person } = replica
    const checkpoint = checkpointOf(replica)
    moveNote(content, note(1), ['pestel-legal', 400, 0])
    takeNotesAway(content, [note(2)])
    editText(content, noteText(note(3)), 't3', 't3 and more')
    mergeTrends(content, 'trend-1' as TrendId, 'note-3' as TrendId)
    addNote(content, { id: note(9), zone: 'pestel-social', text: 'late', made: 9, by: person })
    groupNotes(
      content,
      { id: 'trend-9' as TrendId, place: ['pestel-social', 0, 0], made: 9, title: 'Later' },
      [note(9)],
    )

    const planned = planRestoration(content, checkpoint, boards.pestel)
    expect([planned.back, planned.moved, planned.texts.length]).toEqual([1, 1, 1])
    bringBack(replica, checkpoint, 'pestel')
    const now = checkpointOf(replica)
    expect(now.notes.filter(({ id }) => id !== note(9))).toEqual(checkpoint.notes)
    expect(now.trends.filter(({ id }) => id !== ('trend-9' as TrendId))).toEqual(checkpoint.trends)
    expect(now.notes.find(({ id }) => id === note(9))?.text).toBe('late')
    expect(now.trends.find(({ title }) => title === 'Later')?.notes).toEqual([note(9)])
    expect(changesNothing(planRestoration(content, checkpoint, boards.pestel))).toBe(true)
  })
  test('of SWOT and of the foundations: entries, strategies, texts and pillars', () => {
    const replica = prepared()
    const { content } = replica
    const checkpoint = checkpointOf(replica)
    takeCarriedAway(content, 'trend-1' as TrendId)
    takeCrossAway(content, 'cross-1' as CrossId)
    editText(content, sheetText('mission'), 'Decide together', 'Alone')
    editText(content, sheetText('vision'), '', 'Since then')
    takeListItemAway(content, 'pillars', 'pillar-1' as PillarId)
    bringBack(replica, checkpoint, 'swot')
    expect(checkpointOf(replica)).toMatchObject({ carried: checkpoint.carried, crosses: checkpoint.crosses })
    expect(readText(content, sheetText('mission')), 'another board stays').toBe('Alone')
    bringBack(replica, checkpoint, 'foundations')
    const now = checkpointOf(replica)
    expect(now.pillars).toEqual(checkpoint.pillars)
    expect(now.sheets).toEqual({ mission: 'Decide together', vision: 'Since then' })
  })
  test('of objectives, projects, tables and choices: periods, cells and links, and no person of the register', () => {
    const [replica] = openReplicas(1)
    const { content } = replica!
    const jitter = Uint8Array.of(1, 2)
    const ids = ['objective-1', 'objective-2'] as ObjectiveId[]
    for (const id of ids) addObjective(content, { id, made: 1, name: id, pillars: ['p' as PillarId] }, jitter)
    const project = 'project-1' as ProjectId
    addProject(
      content,
      { id: project, made: 1, texts: { name: 'Tables' }, period: ['2026-01-01', null] },
      jitter,
    )
    addRows(
      content,
      [{ id: 'row-1' as RowId, table: 'indicators', made: 1, cells: { what: 7 }, texts: { how: 'count' } }],
      () => jitter,
    )
    setSheetValue(content, 'reach/scope', 'regional')
    addToRegister(content, { members: [{ id: 'm' as MemberId, made: 1, fields: { name: 'Lucía' } }] })
    const checkpoint = checkpointOf(replica!)
    expect(JSON.stringify(checkpoint)).not.toMatch(/Lucía/)
    mergeObjectives(content, ids[1]!, ids[0]!)
    setObjectivePillar(content, readObjectives(content)[0]!, 'p' as PillarId, false)
    setPeriod(content, project, [null, null])
    takeProjectAway(content, project)
    setCell(content, 'row-1' as RowId, 'what', 8)
    setSheetValue(content, 'reach/scope', null)
    bringBack(replica!, checkpoint, 'pestel')
    expect(checkpointOf(replica!).values, 'another board stays').toEqual({})
    // The merging, the pillar of both, the period, the cell and the choice; the project comes back.
    expect(planRestoration(content, checkpoint, boards.plan)).toMatchObject({ back: 1, changed: 6 })
    bringBack(replica!, checkpoint, 'plan')
    expect(checkpointOf(replica!)).toEqual(checkpoint)
    expect(changesNothing(planRestoration(content, checkpoint, boards.plan))).toBe(true)
  })
  test('is one act of one’s own: one undo takes all of it back, texts too', () => {
    fc.assert(
      fc.property(
        fc.array(anyOperation, { maxLength: 12 }),
        fc.array(anyOperation, { maxLength: 12 }),
        (first, then) => {
          const [replica] = openReplicas(1)
          for (const [at, does] of first.entries()) does(replica!, at)
          const checkpoint = checkpointOf(replica!)
          for (const [at, does] of then.entries()) does(replica!, 100 + at)
          const before = checkpointOf(replica!)
          const journal = openJournal(replica!.content)
          const planned = planRestoration(replica!.content, checkpoint, {
            zones: [...boards.pestel.zones, ...boards.swot.zones],
            fields: boards.foundations.fields,
            lists: [...boards.foundations.lists, ...boards.plan.lists],
            tables: boards.plan.tables,
            sheets: boards.plan.sheets,
          })
          restoreBoard(replica!.content, planned, journal.recordText)
          // Nothing that was there is gone: every note since stands.
          const ids = checkpointOf(replica!).notes.map(({ id }) => id)
          for (const { id } of before.notes) expect(ids).toContain(id)
          expect(journal.undo()).toBe(!changesNothing(planned))
          expect(checkpointOf(replica!)).toEqual(before)
          expect(journal.canUndo).toBe(false)
        },
      ),
    )
  })
  test('leaves away what was erased since', () => {
    const replica = prepared()
    const checkpoint = checkpointOf(replica)
    replica.content.notes.set(note(1), { erased: true })
    editText(replica.content, noteText(note(1)), 't1', '')
    bringBack(replica, checkpoint, 'pestel')
    expect(readText(replica.content, noteText(note(1)))).toBe('')
    const readable = withoutErased(checkpoint, replica.content).notes.map(({ text }) => text)
    expect(readable).toEqual(['t2', 't3', 'trust'])
  })
})
