// What a device changed while it was away, where it was closed meanwhile.
import { describe, expect, test } from 'vitest'
import { markWhatChangedLate } from '../../../src/app/late/mark-what-changed-late.ts'
import { carryTrend } from '../../../src/workshop/content/carried.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { addCross, type EntryRef } from '../../../src/workshop/content/crosses.ts'
import { addListItem } from '../../../src/workshop/content/foundations.ts'
import { readChangedLate, readLate, takeLateMark, type ItemPath } from '../../../src/workshop/content/late.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addNote, addNotes } from '../../../src/workshop/content/notes.ts'
import { addObjective } from '../../../src/workshop/content/objectives.ts'
import { addProject } from '../../../src/workshop/content/projects.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { makeTrendOfNote, mergeTrends } from '../../../src/workshop/content/trends.ts'
import type {
  CrossId,
  NoteId,
  ObjectiveId,
  PersonId,
  PillarId,
  ProjectId,
  RowId,
  TrendId,
} from '../../../src/workshop/ids.ts'
import { openNoteIndex } from '../../../src/workshop/note-index.ts'
import { setLock } from '../../../src/workshop/stage/locks.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'

const by = 'rosa-person' as PersonId
const jitter = () => new Uint8Array([7, 7])

function openAway() {
  const content = openContent()
  addRows(content, [{ id: 'fee' as RowId, table: 'fees', made: 1, by }], jitter)
  addRows(content, [{ id: 'milestone' as RowId, table: 'milestones', of: 'p-1', made: 1, by }], jitter)
  addRows(content, [{ id: 'circle' as RowId, table: 'circles', made: 1, by }], jitter)
  addObjective(content, { id: 'o-1' as ObjectiveId, made: 1, by, name: 'one' }, jitter())
  addProject(content, { id: 'p-1' as ProjectId, made: 1, by }, jitter())
  addListItem(content, 'pillars', { id: 'pillar-1' as PillarId, made: 1 }, jitter())
  addNote(content, { id: 'note-1' as NoteId, zone: 'pestel-social', text: 'x', made: 1, by })
  makeTrendOfNote(content, 'note-1' as NoteId, by, 1)
  carryTrend(content, 'note-1' as TrendId, 'swot-threats')
  addCross(content, {
    id: 'cross-1' as CrossId,
    a: 'n:x' as EntryRef,
    b: 't:note-1' as EntryRef,
    text: 'x',
    made: 1,
    by,
  })
  return {
    content,
    stage: openStage(),
    notes: openNoteIndex(content),
    apart: (): number | undefined => undefined,
    relayNow: () => 0,
  }
}

describe('[LA3] changed away from the network and brought when its board is closed, it is late', () => {
  test.each<[item: ItemPath, board: string, other: string]>([
    ['rows/fee', 'membership', 'financing'],
    ['rows/milestone', 'projects', 'strategy'],
    ['sheet/goals', 'communication', 'membership'],
    ['values/membership/model', 'membership', 'governance'],
    ['objectives/o-1', 'strategy', 'projects'],
    ['projects/p-1', 'projects', 'strategy'],
    ['pillars/pillar-1', 'foundations', 'strategy'],
    ['notes/note-1', 'pestel', 'swot'],
    ['notes/note-1', 'note-1', 'pestel-legal'],
    ['trends/note-1', 'pestel-social', 'pestel-legal'],
    ['trends/note-1', 'pestel', 'swot'],
    ['carried/note-1', 'swot-threats', 'pestel'],
    ['carried/note-1', 'swot', 'swot-strengths'],
    ['crosses/cross-1', 'swot', 'pestel'],
  ])('%s on %s', (item, board, other) => {
    const away = openAway()
    setLock(away.stage, other, true)
    markWhatChangedLate(away, [item])
    expect([...readChangedLate(away.content)], `${other} is another board`).toEqual([])
    setLock(away.stage, board, true)
    markWhatChangedLate(away, [item])
    expect([...readChangedLate(away.content)]).toEqual([item])
  })

  test('a text that two sheets share only when both are closed', () => {
    const away = openAway()
    setLock(away.stage, 'reach', true)
    markWhatChangedLate(away, ['sheet/purpose'])
    expect(readChangedLate(away.content).size).toBe(0)
    setLock(away.stage, 'foundations', true)
    markWhatChangedLate(away, ['sheet/purpose'])
    expect([...readChangedLate(away.content)]).toEqual(['sheet/purpose'])
  })

  test('who was put in a circle shows in the circle', () => {
    const away = openAway()
    setLink(away.content, { kind: 'member', from: 'circle', to: 'ana' }, true)
    setLock(away.stage, 'circles', true)
    markWhatChangedLate(away, ['links/member:circle>ana'])
    expect([...readChangedLate(away.content)]).toEqual(['rows/circle'])
  })

  test('of trends that were merged the one that stands bears the mark', () => {
    const away = openAway()
    addNote(away.content, { id: 'note-2' as NoteId, zone: 'pestel-social', text: 'y', made: 2, by })
    makeTrendOfNote(away.content, 'note-2' as NoteId, by, 2)
    mergeTrends(away.content, 'note-2' as TrendId, 'note-1' as TrendId)
    setLock(away.stage, 'pestel', true)
    markWhatChangedLate(away, ['trends/note-2'])
    expect([...readChangedLate(away.content)]).toEqual(['trends/note-1'])
  })

  test('a note’s words mark the note, that of a note without a name under a client id used once', () => {
    const away = openAway()
    addNotes(
      away.content,
      [{ id: 'unsigned' as NoteId, zone: 'pestel-social', text: 'x', made: 1 }],
      () => 4_711,
    )
    setLock(away.stage, 'pestel', true)
    markWhatChangedLate({ ...away, apart: () => 4_712 }, ['notes/unsigned'])
    expect([...readLate(away.content)]).toEqual(['unsigned'])
    expect(away.content.late._map.get('notes/unsigned')?.id.client).toBe(4_712)
  })

  test('the mark goes when it was seen, and comes again with the next late change', () => {
    const away = openAway()
    setLock(away.stage, 'membership', true)
    markWhatChangedLate(away, ['rows/fee'])
    takeLateMark(away.content, 'rows/fee')
    expect(readChangedLate(away.content).size).toBe(0)
    markWhatChangedLate(away, ['rows/fee'])
    expect(readChangedLate(away.content).size).toBe(1)
  })

  test('what belongs to no board is never late, nor is anything of words that nobody knows', () => {
    const away = openAway()
    for (const board of ['membership', 'pestel', 'projects']) setLock(away.stage, board, true)
    markWhatChangedLate(away, ['members/ana', 'people/rosa-person', 'rows/nowhere', 'sheet/network-name'])
    expect(readChangedLate(away.content).size).toBe(0)
  })
})

test('[HO1] of marks that are none nothing is read', () => {
  const content = openContent()
  for (const [key, value] of [
    ['rows/one', 'yes'],
    ['rows/two/three/four', true],
    ['../late', true],
    ['rows', true],
    ['rows/five', { deep: true }],
  ] as const)
    content.late.set(key, value)
  expect(readChangedLate(content).size).toBe(0)
  expect(readLate(content).size).toBe(0)
})
