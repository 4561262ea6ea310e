import { expect, test } from 'vitest'
import { openContent } from '../../../src/workshop/content/content.ts'
import { moveNote } from '../../../src/workshop/content/note-changes.ts'
import { addNote, readNote } from '../../../src/workshop/content/notes.ts'
import { FARTHEST, isPlace } from '../../../src/workshop/content/places.ts'
import type { NoteId } from '../../../src/workshop/ids.ts'

test('[NT4] a reader takes no place from beyond, and a move there stops at the edge', () => {
  const content = openContent()
  const id = 'note-1' as NoteId
  addNote(content, { id, zone: 'pestel-social', text: 'a', made: 1, at: [1e9, 20] })
  expect(readNote(content, id)?.place).toEqual(['pestel-social', FARTHEST, 20])
  moveNote(content, id, ['pestel-legal', 40, -1e9])
  expect(readNote(content, id)?.place).toEqual(['pestel-legal', 40, -FARTHEST])
  content.notes.set(`${id}/place`, ['pestel-legal', 1e6, 0])
  expect(readNote(content, id)?.place).toEqual(['pestel-social', 0, 0])
  expect(isPlace(['pestel-legal', FARTHEST, -FARTHEST])).toBe(true)
})
