import { expect, test } from 'vitest'
import { openContent } from '../../../src/workshop/content/content.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { markNote } from '../../../src/workshop/content/note-changes.ts'
import { introduce } from '../../../src/workshop/content/people.ts'
import { takePhrase } from '../../../src/workshop/content/phrases.ts'
import { rate } from '../../../src/workshop/content/ratings.ts'
import { readText, TITLE_LETTERS } from '../../../src/workshop/content/texts.ts'
import { groupNotes, makeTrendOfNote, trendTitle } from '../../../src/workshop/content/trends.ts'
import { fillFromSnapshot, fillStageFromSnapshot } from '../../../src/workshop/copy.ts'
import {
  NO_ROUND,
  type ActivityId,
  type BallotId,
  type NoteId,
  type TrendId,
} from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { addActivities, markStarted, type Activity } from '../../../src/workshop/stage/agenda.ts'
import { allowEditing } from '../../../src/workshop/stage/begin.ts'
import { moveSection, setSectionOff } from '../../../src/workshop/stage/sections.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'

const id = (n: number) => `note-${n}` as NoteId
const zone = 'pestel-social' as const

/** What a duplicate of a workshop says, and its content. */
function copyOf(replica: Replica) {
  const [content, stage] = [openContent(), openStage()]
  let count = 0
  const newId = <Id extends string>() => `new-${(count += 1)}` as Id
  const means = { newId, jitter: () => Uint8Array.of(1, 2), now: 5 }
  const before = snapshotOf(replica)
  fillStageFromSnapshot(stage, before, fillFromSnapshot(content, before, means), means)
  return { ...takeSnapshot(content, stage), content }
}

test('[DU1] a duplicate says the same under new ids, without who took part, ratings and who wrote what', () => {
  const [replica] = openReplicas(1)
  const { content, person } = replica!
  introduce(content, person, 'Rosa')
  addNotes(
    content,
    [1, 2].map((n) => ({ id: id(n), zone, text: `t${n}`, made: n, by: person })),
  )
  groupNotes(content, { id: 'trend-1' as TrendId, place: [zone, 0, 0], made: 1, title: 'Agua' }, [
    id(1),
    id(2),
  ])
  rate(content, {
    round: NO_ROUND,
    trend: 'trend-1' as TrendId,
    ballot: 'b' as BallotId,
    rating: { probability: 1, impact: 1 },
  })
  const copied = copyOf(replica!)
  expect(copied.notes.map(({ text, by }) => [text, by])).toEqual([
    ['t1', undefined],
    ['t2', undefined],
  ])
  expect(copied.notes.some(({ id: each }) => each.startsWith('note-'))).toBe(false)
  expect(copied.trends.map(({ title, notes }) => [title, notes.length])).toEqual([['Agua', 2]])
  expect([copied.people.size, copied.ratings.size]).toEqual([0, 0])
})

test('[DU1] what nobody typed is not typed in a duplicate either: a trend shows the words of its note', () => {
  const [replica] = openReplicas(1)
  const { content } = replica!
  const long = `${'a'.repeat(TITLE_LETTERS - 1)}💧 and more`
  addNotes(content, [
    { id: id(1), zone, text: long, made: 1 },
    { id: id(2), zone, text: 'rain', made: 2 },
    { id: id(3), zone, text: 'drought', made: 3 },
  ])
  makeTrendOfNote(content, id(1), undefined, 4)
  groupNotes(content, { id: 'trend-1' as TrendId, place: [zone, 0, 0], made: 5 }, [id(2), id(3)])
  const copied = copyOf(replica!)
  expect(copied.trends.map(({ title }) => title)).toEqual([long, 'rain'])
  for (const { id: each } of copied.trends) expect(readText(copied.content, trendTitle(each))).toBe('')
})

test('[DU1] a long title, a mark and where the words of a field came from are in a duplicate', () => {
  const [replica] = openReplicas(1)
  const { content } = replica!
  addNotes(
    content,
    [1, 2].map((n) => ({ id: id(n), zone, text: `t${n}`, made: n })),
  )
  markNote(content, id(2), true)
  const title = 'b'.repeat(TITLE_LETTERS + 40) // two typed at once
  groupNotes(content, { id: 'trend-1' as TrendId, place: [zone, 0, 0], made: 5, title }, [id(1), id(2)])
  takePhrase(content, { field: 'vision', note: id(1), phrase: 't1' })
  const copied = copyOf(replica!)
  expect(copied.trends[0]!.title).toBe(title)
  expect(copied.notes.map(({ marked }) => marked)).toEqual([false, true])
  expect(copied.links).toEqual([{ kind: 'from', from: 'vision', to: copied.notes[0]!.id, role: undefined }])
})

test('[DU1] a duplicate is led as the first was: its agenda, not begun, its plan’s arrangement, whose notes one edits', () => {
  const [replica] = openReplicas(1)
  const { stage } = replica!
  const plan = {
    kind: 'vote',
    board: 'pestel',
    minutes: 9,
    question: 'Which?',
    vote: { what: 'notes', budget: 4, several: true, own: false, late: 'count', minimum: 3 },
  } as const
  const activities = ['a-1', 'a-2'].map((each) => ({
    id: each as ActivityId,
    fields: { ...plan, until: 99 },
  }))
  addActivities(stage, activities, 1, () => Uint8Array.of(1, 2))
  markStarted(stage, 'a-1' as ActivityId, 50)
  setSectionOff(stage, 'swot', true)
  moveSection(stage, ['cover', 'pestel', 'swot'], 'swot', 'pestel', Uint8Array.of(1, 2))
  allowEditing(stage, 'all')
  const before = snapshotOf(replica!)
  const copied = copyOf(replica!)
  const planned = before.agenda.map((each) => ({ ...each, startedAt: undefined, until: undefined }))
  const withoutIds = (agenda: readonly Activity[]) =>
    agenda.map((each) => ({ ...each, id: undefined, order: undefined }))
  expect(withoutIds(copied.agenda)).toEqual(withoutIds(planned))
  expect(copied.sections).toEqual(before.sections)
  expect(copied.meta.editing).toBe('all')
})
