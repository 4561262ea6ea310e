import { describe, expect, test } from 'vitest'
import { sections } from '../../../src/app/plan/sections.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { orphansOf } from '../../../src/plan/orphans.ts'
import { originsOf, outcomesOf } from '../../../src/plan/thread.ts'
import { carryTrend } from '../../../src/workshop/content/carried.ts'
import { addCross } from '../../../src/workshop/content/crosses.ts'
import { addListItem } from '../../../src/workshop/content/foundations.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addNote } from '../../../src/workshop/content/notes.ts'
import { addObjective, mergeObjectives } from '../../../src/workshop/content/objectives.ts'
import { addProject } from '../../../src/workshop/content/projects.ts'
import { rate } from '../../../src/workshop/content/ratings.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { groupNotes, ungroup } from '../../../src/workshop/content/trends.ts'
import {
  NO_ROUND,
  type BallotId,
  type CrossId,
  type NoteId,
  type ObjectiveId,
  type PillarId,
  type ProjectId,
  type RowId,
  type TrendId,
} from '../../../src/workshop/ids.ts'
import { choose } from '../../../src/workshop/stage/chosen.ts'
import { showResults } from '../../../src/workshop/stage/lead.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { sampleSnapshot, wholeTranslator } from '../../support/sample.ts'

const AT = Date.UTC(2026, 10, 24, 12)
const jitter = Uint8Array.of(1, 2)
const objective = (n: number) => `objective-${n}` as ObjectiveId
const refs = (levels: ReturnType<typeof originsOf>) => levels.map((steps) => steps.map(({ ref }) => ref))

/** Notes, a trend of them that is carried, crossed and made an objective; of that a project. */
function filled(): Replica {
  const [replica] = openReplicas(1)
  const { content, stage } = replica!
  for (const n of [1, 2])
    addNote(content, { id: `note-${n}` as NoteId, zone: 'pestel-social', text: `note ${n}`, made: n })
  addNote(content, { id: 'inside' as NoteId, zone: 'swot-strengths', text: 'inside', made: 3 })
  groupNotes(content, { id: 'trend-1' as TrendId, place: ['pestel-social', 0, 0], made: 4, title: 'Water' }, [
    'note-1' as NoteId,
    'note-2' as NoteId,
  ])
  carryTrend(content, 'trend-1' as TrendId, 'swot-threats')
  addCross(content, {
    id: 'cross-1' as CrossId,
    a: 'n:inside' as never,
    b: 't:trend-1' as never,
    text: 'together',
    made: 5,
  })
  addObjective(
    content,
    { id: objective(1), made: 6, name: 'Tables', origins: ['cross-1' as CrossId] },
    jitter,
  )
  addProject(
    content,
    { id: 'project-1' as ProjectId, made: 7, texts: { name: 'Ten tables' }, objective: objective(1) },
    jitter,
  )
  showResults(stage, true)
  return replica!
}

describe('[TH1] the thread', () => {
  test('leads from a project over objective, cross and entry to the first notes', () => {
    expect(refs(originsOf(snapshotOf(filled()), 'j:project-1' as never))).toEqual([
      ['j:project-1'],
      ['o:objective-1'],
      ['x:cross-1'],
      ['n:inside', 'e:trend-1'],
      ['t:trend-1'],
      ['n:note-1', 'n:note-2'],
    ])
  })
  test('leads from a note on to the project', () => {
    expect(refs(outcomesOf(snapshotOf(filled()), 'n:note-1' as never))).toEqual([
      ['n:note-1'],
      ['t:trend-1'],
      ['e:trend-1'],
      ['x:cross-1'],
      ['o:objective-1'],
      ['j:project-1'],
    ])
  })
  test('leads from an objective that was made of a trend, and from the note of one that was taken apart', () => {
    const replica = filled()
    addObjective(
      replica.content,
      { id: objective(2), made: 8, name: 'Wells', origins: ['trend-1' as TrendId] },
      jitter,
    )
    expect(refs(originsOf(snapshotOf(replica), 'o:objective-2' as never))[1]).toEqual(['t:trend-1'])
    expect(refs(outcomesOf(snapshotOf(replica), 't:trend-1' as never))[1]).toEqual([
      'e:trend-1',
      'o:objective-2',
    ])
    groupNotes(
      replica.content,
      { id: 'note-1' as string as TrendId, place: ['pestel-social', 0, 0], made: 9 },
      ['note-1' as NoteId],
    )
    addObjective(
      replica.content,
      { id: objective(3), made: 9, name: 'x', origins: ['note-1' as NoteId] },
      jitter,
    )
    ungroup(replica.content, 'note-1' as string as TrendId)
    expect(refs(originsOf(snapshotOf(replica), 'o:objective-3' as never))[1]).toEqual(['n:note-1'])
  })
  test('leads from a pillar to the objectives that answer it, from a specific objective to its projects', () => {
    const { content, ...replica } = filled()
    addListItem(content, 'pillars', { id: 'pillar-1' as PillarId, made: 1, texts: { name: 'Land' } }, jitter)
    setLink(content, { kind: 'pillar', from: objective(1), to: 'pillar-1' }, true)
    addRows(
      content,
      [{ id: 'row-1' as RowId, table: 'specific-objectives', made: 1, texts: { text: 'one' } }],
      () => jitter,
    )
    setLink(content, { kind: 'serves', from: 'project-1', to: 'row-1' }, true)
    const snapshot = snapshotOf({ content, ...replica })
    expect(refs(outcomesOf(snapshot, 'p:pillar-1' as never)).flat()).toEqual([
      'p:pillar-1',
      'o:objective-1',
      'j:project-1',
    ])
    expect(refs(outcomesOf(snapshot, 'r:row-1' as never)).flat()).toEqual(['r:row-1', 'j:project-1'])
  })
  test('in a circle, or to what is not here, stops', () => {
    const replica = filled()
    setLink(replica.content, { kind: 'from', from: objective(1), to: objective(1) }, true)
    setLink(replica.content, { kind: 'from', from: 'project-1', to: 'project-1' }, true)
    setLink(replica.content, { kind: 'from', from: objective(1), to: 'nobody' }, true)
    expect(refs(originsOf(snapshotOf(replica), 'j:project-1' as never)).length).toBeGreaterThan(3)
    expect(refs(outcomesOf(snapshotOf(replica), 'o:objective-1' as never)).flat()).toEqual([
      'o:objective-1',
      'j:project-1',
    ])
  })
  test('of the example reaches its notes from every objective in four steps', () => {
    const snapshot = sampleSnapshot('es')
    for (const { id } of snapshot.objectives) {
      const levels = originsOf(snapshot, `o:${id}`)
      expect(levels.at(-1)?.every(({ kind }) => kind === 'note')).toBe(true)
      expect(levels.length).toBeLessThanOrEqual(5)
    }
  })
})

describe('[OB5] what stands alone', () => {
  const rateHigh = ({ content }: Replica, trend: string) => {
    for (const ballot of ['b1', 'b2', 'b3'])
      rate(content, {
        round: NO_ROUND,
        trend: trend as TrendId,
        ballot: ballot as BallotId,
        rating: { probability: 3, impact: 3 },
      })
  }
  test('an objective no trend stands behind, a pillar without one, a heavy trend that led to none', () => {
    const replica = filled()
    const { content, stage } = replica
    addObjective(content, { id: objective(2), made: 8, name: 'Out of nothing' }, jitter)
    addListItem(content, 'pillars', { id: 'pillar-1' as PillarId, made: 1, texts: { name: 'Land' } }, jitter)
    groupNotes(
      content,
      { id: 'trend-2' as TrendId, place: ['pestel-legal', 0, 0], made: 9, title: 'Law' },
      [],
    )
    rateHigh(replica, 'trend-1')
    rateHigh(replica, 'trend-2')
    const told = () => {
      const { objectives, pillars, trends } = orphansOf(snapshotOf(replica))
      return [
        objectives.map(({ name }) => name),
        pillars.map(({ name }) => name),
        trends.map(({ title }) => title),
      ]
    }
    expect(told()).toEqual([['Out of nothing'], ['Land'], ['Law']])
    // Only what the group settled on counts, once it has.
    choose(stage, [objective(2)])
    expect(told()).toEqual([['Out of nothing'], ['Land'], ['Water', 'Law']])
    showResults(stage, false)
    expect(told()[2]).toEqual([])
  })
  test('stands in the plan with its gaps: uncovered pillars, no choice yet, nothing at all', () => {
    const gapsOf = (replica: Replica) =>
      compilePlan(snapshotOf(replica), sections, wholeTranslator('en'), AT).gaps.map(({ text }) => text)
    const [empty] = openReplicas(1)
    expect(gapsOf(empty!)).toEqual(
      expect.arrayContaining(['there are no objectives yet', 'nothing of the reach is written yet']),
    )
    const replica = filled()
    addListItem(
      replica.content,
      'pillars',
      { id: 'pillar-1' as PillarId, made: 1, texts: { name: 'Land' } },
      jitter,
    )
    editText(replica.content, sheetText('geography'), '', 'the valley')
    const gaps = gapsOf(replica)
    expect(gaps).toEqual(
      expect.arrayContaining([
        'the objectives are not chosen yet',
        'The pillar “Land” has no objective',
        'Reach: Context',
      ]),
    )
    expect(gaps).not.toContain('Reach: Where we work')
  })
  test('words of a merged objective stay in the plan', () => {
    const replica = filled()
    addObjective(replica.content, { id: objective(2), made: 8, name: 'Said otherwise' }, jitter)
    mergeObjectives(replica.content, objective(2), objective(1))
    choose(replica.stage, [objective(1)])
    const plan = compilePlan(snapshotOf(replica), sections, wholeTranslator('en'), AT)
    expect(JSON.stringify(plan)).toContain('Also said: Said otherwise')
  })
})
