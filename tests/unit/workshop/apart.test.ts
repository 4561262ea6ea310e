// Writing apart: what is written under a client id of its own, and what this does not disturb.
import { openTextOf } from '../../../src/workshop/content/open-text.ts'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyApart } from '../../../src/workshop/content/apart.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { moveNote, putNoteBack, takeNotesAway } from '../../../src/workshop/content/note-changes.ts'
import { addNotes, noteText, readNote } from '../../../src/workshop/content/notes.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { openDrafts } from '../../../src/workshop/drafts.ts'
import type { NoteId } from '../../../src/workshop/ids.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import {
  beginUnsignedEdit,
  editedText,
  endUnsignedEdit,
  unfinishedEdits,
} from '../../../src/workshop/unsigned-edits.ts'

const zone = 'pestel-social'
const id = (n: number) => `note-${n}` as NoteId
let clientIds = 5_000
const newClientId = () => (clientIds += 1)
const add = (content: ReturnType<typeof openContent>, ...numbers: number[]) =>
  addNotes(
    content,
    numbers.map((n) => ({ id: id(n), zone, text: `t${n}`, made: 0 })),
    newClientId,
  )
const structsBy = (content: ReturnType<typeof openContent>) => {
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(content.y))
  return structs.map((struct) => struct.id.client)
}

describe('a change apart', () => {
  test('carries nothing but itself, however much is in the document', () => {
    const content = openContent()
    for (let n = 0; n < 3_000; n += 1) content.values.set(`k${n % 50}`, n)
    const sizes: number[] = []
    content.y.on('update', (update: Uint8Array) => sizes.push(update.length))
    applyApart(content, 77, () => content.ballots.set('round/b', { dots: {} }))
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeLessThan(60)
  })

  test('leaves the document its own id: for who hears of it, when it throws, and when it comes back from another tab', () => {
    const content = openContent()
    const own = content.y.clientID
    let heard: number | undefined
    content.y.on('afterTransaction', () => (heard = content.y.clientID))
    applyApart(content, 77, () => content.values.set('a', 1))
    expect([heard, content.y.clientID]).toEqual([own, own])
    expect(() =>
      applyApart(content, 78, () => {
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(content.y.clientID).toBe(own)

    // Yjs takes another id when an update from outside claims the document's own. One that was used apart is none of them.
    const tab = openContent()
    Y.applyUpdate(tab.y, Y.encodeStateAsUpdate(content.y))
    tab.values.set('b', 2)
    applyApart(tab, 77, () => tab.values.set('c', 3))
    Y.applyUpdate(content.y, Y.encodeStateAsUpdate(tab.y))
    expect(content.y.clientID).toBe(own)
    expect(content.values.get('c')).toBe(3)
    content.values.set('d', 4)
    expect(structsBy(content).filter((client) => client === own)).toHaveLength(1)
  })

  test('takes the place of what stood there, every time', () => {
    for (let run = 0; run < 40; run += 1) {
      const content = openContent()
      content.values.set('a', 0)
      for (let n = 1; n <= 3; n += 1) applyApart(content, newClientId(), () => content.values.set('a', n))
      expect(content.values.get('a')).toBe(3)
    }
  })
})

describe('a note without a name', () => {
  test('[PW3] bears no client id but its own, used once; many are added as one change', () => {
    const content = openContent()
    let changes = 0
    content.y.on('update', () => (changes += 1))
    add(content, 1, 2, 3)
    expect(changes).toBe(1)
    expect(new Set(structsBy(content)).size, 'an id each').toBe(3)
    expect(structsBy(content)).not.toContain(content.y.clientID)
    expect(readNote(content, id(2))).toMatchObject({ text: 't2', by: undefined })
  })

  test('[PW7] is edited, taken away, put back, and all of that undone and redone, under ids used once each', () => {
    const [content, drafts] = [openContent(), openDrafts()]
    const journal = openJournal(content, newClientId)
    const used = () => new Set(structsBy(content)).size
    add(content, 1)
    beginUnsignedEdit(content, drafts, id(1))
    editText(drafts, editedText(id(1)), 't1', 'rents rise')
    expect(readNote(content, id(1))?.text, 'not before one is done').toBe('t1')
    const edit = endUnsignedEdit(content, drafts, id(1), newClientId())!
    journal.recordText(noteText(id(1)), openTextOf(edit.before, edit.after))
    expect([readNote(content, id(1))?.text, used()]).toEqual(['rents rise', 2])
    takeNotesAway(content, [id(1)], newClientId)
    putNoteBack(content, id(1), newClientId())
    expect([readNote(content, id(1))?.gone, used()]).toEqual([false, 4])
    const [undo, redo] = [() => journal.undo(), () => journal.redo()]
    for (const step of [undo, undo, undo, undo, redo, redo]) expect(step()).toBe(true)
    expect(readNote(content, id(1))).toMatchObject({ text: 'rents rise', gone: false })
    expect(structsBy(content)).not.toContain(content.y.clientID)
  })

  test('others’ notes are taken away and moved as oneself', () => {
    const content = openContent()
    add(content, 1, 2)
    const mine = (note: NoteId) => (note === id(1) ? newClientId() : undefined)
    takeNotesAway(content, [id(1), id(2)], mine)
    expect(structsBy(content).filter((client) => client === content.y.clientID)).toHaveLength(1)
    moveNote(content, id(2), [zone, 20, 20])
    expect(readNote(content, id(2))).toMatchObject({ gone: true, place: [zone, 20, 20] })
  })

  test('[PW10] what was typed is kept until it stands in the note: an edit that was cut off is gone on with, or ended', () => {
    const [content, before] = [openContent(), openDrafts()]
    add(content, 1)
    beginUnsignedEdit(content, before, id(1))
    editText(before, editedText(id(1)), 't1', 't1 and mo')
    expect(unfinishedEdits(before), 'one still types').toEqual([])
    const again = () => {
      const drafts = openDrafts()
      Y.applyUpdate(drafts.y, Y.encodeStateAsUpdate(before.y))
      return drafts
    }
    expect(unfinishedEdits(again()), 'the page was loaded again').toEqual([id(1)])
    const goesOn = again()
    beginUnsignedEdit(content, goesOn, id(1))
    editText(goesOn, editedText(id(1)), 't1 and mo', 't1 and more')
    Y.applyUpdate(before.y, Y.encodeStateAsUpdate(goesOn.y))
    const drafts = again()
    editText(content, noteText(id(1)), 't1', 'they say: t1')
    for (const left of unfinishedEdits(drafts)) endUnsignedEdit(content, drafts, left, newClientId())
    expect(readNote(content, id(1))?.text).toBe('they say: t1 and more')
    expect(unfinishedEdits(drafts)).toEqual([])
    expect(endUnsignedEdit(content, drafts, id(1), newClientId()), 'once').toBeUndefined()
    beginUnsignedEdit(content, drafts, id(1))
    expect(drafts.y.getText(editedText(id(1))).toString(), 'begins with what stands').toBe(
      'they say: t1 and more',
    )
  })
})
