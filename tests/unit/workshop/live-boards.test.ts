// A long list renders again what a live value says is another: one note more is no other trend.
import { expect, test } from 'vitest'
import { markLate } from '../../../src/workshop/content/late.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { addNote } from '../../../src/workshop/content/notes.ts'
import { setHorizon, groupNotes } from '../../../src/workshop/content/trends.ts'
import type { NoteId, TrendId } from '../../../src/workshop/ids.ts'
import { openLiveBoards } from '../../../src/workshop/live-boards.ts'
import { openNoteIndex } from '../../../src/workshop/note-index.ts'

const [first, second, third] = ['note-1', 'note-2', 'note-3'] as NoteId[]
const trend = 'trend-1' as TrendId

test('trends and late notes stay the same objects until one of them changes', () => {
  const content = openContent()
  const boards = openLiveBoards(content, openNoteIndex(content))
  const write = (id: NoteId, text: string) => addNote(content, { id, zone: 'pestel-social', text, made: 1 })
  write(first!, 'rents')
  groupNotes(content, { id: trend, place: ['pestel-social', 0, 0], made: 1, title: 'Housing' }, [first!])
  markLate(content, [first!], () => undefined)
  const [trends, late] = [boards.trends.get(), boards.late.get()]

  write(second!, 'buses')
  expect(boards.trends.get()).toBe(trends)
  expect(boards.late.get()).toBe(late)

  groupNotes(content, { id: trend, place: ['pestel-social', 0, 0], made: 1 }, [second!])
  expect(boards.trends.get()[0]?.notes).toEqual([first, second])
  setHorizon(content, trend, 'long')
  expect(boards.trends.get()[0]?.horizon).toBe('long')
  write(third!, 'water')
  markLate(content, [third!], () => undefined)
  expect([...boards.late.get()]).toEqual([first, third])
})
