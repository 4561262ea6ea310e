import { expect, test } from 'vitest'
import { openNoteMaker } from '../../../src/sync/add-notes.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { readNotes } from '../../../src/workshop/content/notes.ts'
import { openDrafts } from '../../../src/workshop/drafts.ts'
import type { ActivityId, NoteId, PersonId, WritingId } from '../../../src/workshop/ids.ts'
import type { Now } from '../../../src/workshop/stage/now.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'

const now: Now = {
  act: 'act-1' as ActivityId,
  kind: 'write',
  board: 'pestel',
  private: false,
  anonymous: true,
  startedAt: 1_000,
}

function openMaker(current: Now | undefined) {
  const [content, drafts] = [openContent(), openDrafts()]
  const mine: NoteId[] = []
  const addNotes = openNoteMaker({
    content,
    drafts,
    stage: openStage(),
    person: 'ana' as PersonId,
    now: () => current,
    remember: (ids) => void mine.push(...ids),
  })
  const add = (text: string, signed = true) => addNotes([{ zone: 'pestel-social', text }], signed)
  return { content, drafts, mine, add }
}

test('[PW9] a note without a name bears no clock: it follows the newest note and the start of its activity', () => {
  const { content, mine, add } = openMaker(now)
  add('slow')
  add('quick')
  expect(readNotes(content).map(({ text, made, by, act }) => [text, made, by, act])).toEqual([
    ['slow', 1_001, undefined, 'act-1'],
    ['quick', 1_002, undefined, 'act-1'],
  ])
  expect(mine, 'the device alone knows whose they are').toHaveLength(2)
  const outside = openMaker(undefined)
  outside.add('the first', false)
  outside.add('signed')
  outside.add('after it', false)
  const made = new Map(readNotes(outside.content).map((note) => [note.text, note.made]))
  expect(made.get('the first')).toBe(1)
  expect(made.get('signed')).toBeGreaterThan(1_000)
  expect(made.get('after it')).toBe(made.get('signed')! + 1)
})

test('while private writing is on, notes go to the drafts of its phase, and nothing is written in the content', () => {
  const { content, drafts, mine, add } = openMaker({ ...now, private: true, writing: 'phase' as WritingId })
  add('what I dare not say')
  expect([content.notes.size, content.y.store.clients.size]).toEqual([0, 0])
  const [draft] = readNotes(drafts)
  expect(draft).toMatchObject({ text: 'what I dare not say', by: undefined })
  expect(drafts.notes.get(`${draft!.id}/writing`)).toBe('phase')
  expect(mine).toEqual([])
})

test('one too long is added nowhere', () => {
  for (const { content, drafts, add } of [
    openMaker(now),
    openMaker({ ...now, private: true, writing: 'p' as WritingId }),
  ]) {
    expect(add('x'.repeat(8_001)).ok).toBe(false)
    expect([content.notes.size, drafts.notes.size]).toEqual([0, 0])
  }
})
