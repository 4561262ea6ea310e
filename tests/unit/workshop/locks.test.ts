import { expect, test } from 'vitest'
import { boards } from '../../../src/app/boards.ts'
import { boardOfZone, type NoteId } from '../../../src/workshop/ids.ts'
import { isNoteLocked, isZoneLocked, readLocks, setLock } from '../../../src/workshop/stage/locks.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'

test('[LO1] every zone’s id begins with its board’s name, so that a board’s lock is found from a note', () => {
  for (const board of boards) {
    if (board.kind !== 'notes') continue
    for (const { id } of board.zones) expect(boardOfZone(id)).toBe(board.name)
  }
})

test('[LO1] a note is closed by itself, with its zone and with its board, and is open again', () => {
  const stage = openStage()
  const note = { id: 'note-1' as NoteId, place: ['pestel-social', 0, 0] as const }
  for (const what of ['note-1', 'pestel-social', 'pestel']) {
    setLock(stage, what, true)
    expect(isNoteLocked(readLocks(stage), note), what).toBe(true)
    setLock(stage, what, false)
    expect(isNoteLocked(readLocks(stage), note), what).toBe(false)
  }
  setLock(stage, 'swot', true)
  setLock(stage, 'pestel-legal', true)
  expect(isNoteLocked(readLocks(stage), note)).toBe(false)
  expect(isZoneLocked(readLocks(stage), 'swot-threats')).toBe(true)
})
