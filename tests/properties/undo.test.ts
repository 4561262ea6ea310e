import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCAL } from '../../src/workshop/content/content.ts'
import { moveNote, moveNotes, takeNotesAway } from '../../src/workshop/content/note-changes.ts'
import { addNote, noteText, readNote } from '../../src/workshop/content/notes.ts'
import { beginOpenText, followChange, openTextOf } from '../../src/workshop/content/open-text.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import { readText, textAt } from '../../src/workshop/content/texts.ts'
import { groupNotes, readTrends } from '../../src/workshop/content/trends.ts'
import type { NoteId, TrendId } from '../../src/workshop/ids.ts'
import { boundActs, readKeptActs } from '../../src/workshop/kept-acts.ts'
import { openJournal, type Act, type Journal } from '../../src/workshop/undo.ts'
import {
  anyOperation,
  deliver,
  deliverEverything,
  openReplicas,
  snapshotOf,
  type Replica,
} from '../support/replicas.ts'

const note = (n: number) => `note-${n}` as NoteId
const add = (content: Parameters<typeof addNote>[0], n: number, text = 'agua') =>
  addNote(content, { id: note(n), zone: 'pestel-social', text, made: n })

test('[UN1] undoing everything of one’s own leaves what others wrote, moved and rated exactly as it was', () => {
  const stepOf = (by: number) => fc.record({ by: fc.constant(by), does: anyOperation })
  fc.assert(
    fc.property(
      fc.array(stepOf(1), { maxLength: 15 }),
      fc.array(anyOperation, { maxLength: 15 }),
      (theirs, mine) => {
        const [me, they] = openReplicas(2)
        for (const [at, { does }] of theirs.entries()) does(they!, at)
        deliverEverything([me!, they!])
        const before = snapshotOf(they!)
        const journal = openJournal(me!.content)
        for (const [at, does] of mine.entries()) does(me!, 100 + at)
        while (journal.canUndo) journal.undo()
        const after = snapshotOf(me!)
        // Names, agreements and texts typed are no part of the journal of maps.
        expect(
          after.notes
            .filter(({ id }) => before.notes.some((old) => old.id === id))
            .map(({ id, place, trend, marked }) => [id, place, trend, marked]),
        ).toEqual(before.notes.map(({ id, place, trend, marked }) => [id, place, trend, marked]))
        expect(after.notes.length).toBe(before.notes.length)
        expect(after.ratings).toEqual(before.ratings)
        expect(after.carried).toEqual(before.carried)
        expect(after.crosses.map(({ id }) => id)).toEqual(before.crosses.map(({ id }) => id))
        expect(after.pillars.map(({ id }) => id)).toEqual(before.pillars.map(({ id }) => id))
        const linked = ({ id, order, pillars, origins }: (typeof after.objectives)[number]) => [
          ...[id, order, pillars, origins],
        ]
        expect(after.objectives.map(linked)).toEqual(before.objectives.map(linked))
        expect(after.projects.map(({ id, order, period }) => [id, order, period])).toEqual(
          before.projects.map(({ id, order, period }) => [id, order, period]),
        )
        expect(after.rows).toEqual(before.rows)
        expect(after.links).toEqual(before.links)
        expect(after.values).toEqual(before.values)
        expect([after.organisations, after.members]).toEqual([before.organisations, before.members])
      },
    ),
    { numRuns: 200 },
  )
})

test('[UN2] undoing my new note takes it away and keeps what another typed in it; redo brings all of it back', () => {
  const [me, they] = openReplicas(2)
  const journal = openJournal(me!.content)
  add(me!.content, 1)
  deliverEverything([me!, they!])
  editText(they!.content, noteText(note(1)), 'agua', 'agua para todos')
  deliverEverything([me!, they!])
  expect(journal.undo()).toBe(true)
  expect(readNote(me!.content, note(1))).toMatchObject({ gone: true, text: 'agua para todos' })
  expect(journal.redo()).toBe(true)
  expect(readNote(me!.content, note(1))).toMatchObject({ gone: false, text: 'agua para todos' })
})

test('[UN3] a value that somebody changed since is left alone, and so is the act before it', () => {
  const [me, they] = openReplicas(2)
  add(me!.content, 1)
  add(me!.content, 2)
  const journal = openJournal(me!.content)
  moveNote(me!.content, note(2), ['pestel-legal', 100, 100])
  moveNote(me!.content, note(1), ['pestel-legal', 0, 0])
  deliverEverything([me!, they!])
  moveNote(they!.content, note(1), ['pestel-economic', 40, 40])
  deliverEverything([me!, they!])
  expect(journal.undo(), 'it says that it did nothing').toBe(false)
  expect(readNote(me!.content, note(1))?.place).toEqual(['pestel-economic', 40, 40])
  expect(readNote(me!.content, note(2))?.place[0], 'an older act').toBe('pestel-legal')
  expect(journal.undo(), 'asked again').toBe(true)
  expect(readNote(me!.content, note(2))?.place[0]).toBe('pestel-social')
})

test('[UN4] one act of many changes is undone at once', () => {
  const [me] = openReplicas(1)
  add(me!.content, 1)
  add(me!.content, 2)
  const journal = openJournal(me!.content)
  const placeOf = (n: number) => readNote(me!.content, note(n))?.place
  const before = [placeOf(1), placeOf(2)]
  moveNotes(
    me!.content,
    new Map([
      [note(1), ['pestel-legal', 0, 0] as const],
      [note(2), ['pestel-legal', 200, 0] as const],
    ]),
  )
  groupNotes(
    me!.content,
    { id: 'trend-1' as TrendId, place: ['pestel-legal', 0, 0], made: 1, title: 'Leyes' },
    [note(1), note(2)],
  )
  takeNotesAway(me!.content, [note(1), note(2)])
  expect(readTrends(me!.content, [])).toHaveLength(1)
  journal.undo()
  expect(readNote(me!.content, note(1))?.gone).toBe(false)
  journal.undo()
  expect(readNote(me!.content, note(1))?.trend).toBeUndefined()
  expect(readTrends(me!.content, [])).toHaveLength(0)
  journal.undo()
  expect([placeOf(1), placeOf(2)]).toEqual(before)
  expect(journal.canUndo).toBe(false)
  expect(journal.undo()).toBe(false)
})

/** What leaving a field does: the text is changed, and that is one act. */
function type({ content }: Replica, journal: Journal, from: string, to: string): void {
  editText(content, noteText(note(1)), from, to)
  journal.recordText(noteText(note(1)), openTextOf(from, to))
}
const wordsOf = ({ content }: Replica) => readText(content, noteText(note(1)))

test('[UN5] a finished edit of a text is one act: one’s own letters are taken back, and never others’', () => {
  const [me, they] = openReplicas(2)
  const journal = openJournal(me!.content)
  add(me!.content, 2, 'an older act')
  add(they!.content, 1, 'agua')
  deliver(me!, they!)
  type(me!, journal, 'agua', 'agua limpia')
  journal.undo()
  expect(wordsOf(me!)).toBe('agua')
  journal.redo()
  expect(wordsOf(me!)).toBe('agua limpia')
  deliver(they!, me!)
  editText(they!.content, noteText(note(1)), 'agua limpia', 'agua limpia ya')
  editText(they!.content, noteText(note(1)), 'agua limpia ya', 'el agua limpia ya')
  deliver(me!, they!)
  expect(journal.undo()).toBe(true)
  expect(wordsOf(me!)).toBe('el agua ya')
  expect(journal.redo()).toBe(true)
  expect(wordsOf(me!)).toBe('el agua limpia ya')
})

test('[UN5] what one took out is put back where what stood around it still stands', () => {
  const [me, they] = openReplicas(2)
  add(they!.content, 1, 'agua limpia y pan')
  deliver(me!, they!)
  const journal = openJournal(me!.content)
  type(me!, journal, 'agua limpia y pan', 'agua y pan')
  deliver(they!, me!)
  editText(they!.content, noteText(note(1)), 'agua y pan', 'agua y pan para todos')
  deliver(me!, they!)
  expect(journal.undo()).toBe(true)
  expect(wordsOf(me!)).toBe('agua limpia y pan para todos')
})

test('[UN5] where others have rewritten one’s words nothing is undone, and no older act instead; the same words may be theirs', () => {
  const [me, they] = openReplicas(2)
  const journal = openJournal(me!.content)
  add(me!.content, 2, 'an older act')
  add(they!.content, 1, '')
  deliver(me!, they!)
  type(me!, journal, '', 'agua')
  deliver(they!, me!)
  editText(they!.content, noteText(note(1)), 'agua', '')
  editText(they!.content, noteText(note(1)), '', 'hay agua')
  deliver(me!, they!)
  expect(journal.undo()).toBe(false)
  expect(wordsOf(me!)).toBe('hay agua')
  expect(readNote(me!.content, note(2))?.gone).toBe(false)
  expect(journal.canUndo, 'the older act waits for another press').toBe(true)
})

test('[UN5] the few letters of one’s own that are left by chance in another’s word stay in it', () => {
  const [me, they] = openReplicas(2)
  const journal = openJournal(me!.content)
  add(they!.content, 1, '')
  deliver(me!, they!)
  type(me!, journal, '', 'agua limpia')
  deliver(they!, me!)
  editText(they!.content, noteText(note(1)), 'agua limpia', 'agua no: tierra')
  editText(they!.content, noteText(note(1)), 'agua no: tierra', 'tierra')
  deliver(me!, they!)
  expect(journal.undo()).toBe(false)
  expect(wordsOf(me!)).toBe('tierra')
})

test('[UN5] acts on one text are taken back one after the other, also when others type in between', () => {
  const [me, they] = openReplicas(2)
  add(they!.content, 1, '')
  deliver(me!, they!)
  const journal = openJournal(me!.content)
  type(me!, journal, '', 'agua limpia')
  type(me!, journal, 'agua limpia', 'agua')
  deliverEverything([me!, they!])
  editText(they!.content, noteText(note(1)), 'agua', 'agua y pan')
  deliver(me!, they!)
  journal.undo()
  expect(wordsOf(me!)).toBe('agua limpia y pan')
  journal.undo()
  expect(wordsOf(me!)).toBe(' y pan')
})

test('[UN5] taking back takes no letter of others out, whatever was typed where, and all of one’s own', () => {
  const name = noteText(note(1))
  const letter = fc.constantFrom('a', 'b', 'c')
  const step = fc.record({
    at: fc.nat(12),
    remove: fc.nat(3),
    insert: fc.string({ unit: letter, maxLength: 3 }),
  })
  const [small, big] = [(text: string) => text.toLowerCase(), (text: string) => text.toUpperCase()]
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), fc.array(step, { maxLength: 8 }), (mine, theirs) => {
      const [me, they] = openReplicas(2)
      add(they!.content, 1, 'AGUA')
      deliver(me!, they!)
      const journal = openJournal(me!.content)
      const change = ({ content }: Replica, { at, remove, insert }: (typeof mine)[number]) => {
        const before = readText(content, name)
        const after = before.slice(0, at) + insert + before.slice(at + remove)
        editText(content, name, before, after)
        return openTextOf(before, after)
      }
      for (const each of mine)
        journal.recordText(name, change(me!, { ...each, remove: 0, insert: small(each.insert) }))
      deliver(they!, me!)
      for (const each of theirs) change(they!, { ...each, insert: big(each.insert) })
      deliver(me!, they!)
      const letters = (text: string, isMine: boolean) =>
        text.split('').filter((letter) => (letter !== big(letter)) === isMine)
      const before = letters(wordsOf(me!), false)
      while (journal.canUndo) journal.undo()
      expect(letters(wordsOf(me!), false)).toEqual(before)
      if (theirs.every(({ remove }) => remove === 0)) expect(letters(wordsOf(me!), true)).toEqual([])
    }),
  )
})

test('[UN7] acts of before a reload are undone after it as they would have been before it', () => {
  fc.assert(
    fc.property(
      fc.array(anyOperation, { maxLength: 12 }),
      fc.array(anyOperation, { maxLength: 4 }),
      fc.nat(3),
      (mine, theirs, undone) => {
        const [here, reloaded, they] = openReplicas(3)
        const journal = openJournal(here!.content)
        for (const [at, does] of mine.entries()) does(here!, at)
        for (let n = 0; n < undone; n += 1) journal.undo()
        const kept = readKeptActs(structuredClone(boundActs(journal.acts)))
        deliverEverything([here!, reloaded!, they!])
        for (const [at, does] of theirs.entries()) does(they!, 100 + at)
        deliver(here!, they!)
        deliver(reloaded!, they!)
        const again = openJournal(reloaded!.content, undefined, kept)
        if (undone > 0) expect(again.redo()).toBe(journal.redo())
        while (journal.canUndo) journal.undo()
        while (again.canUndo) again.undo()
        expect(snapshotOf(reloaded!)).toEqual(snapshotOf(here!))
      },
    ),
    { numRuns: 150 },
  )
})

test('[UN7] what another version kept, or nobody, is no act', () => {
  for (const value of [
    undefined,
    7,
    { done: 'x' },
    { done: [[{ kind: 'key', root: 'people', key: 'a' }], []] },
    { done: [[{ kind: 'text', name: 'notes/a/text', edit: [{ text: 1, kind: 'mine' }], letters: [] }]] },
    { done: [[{ kind: 'text', name: 'notes/a/text', edit: [], letters: [[1, 2, 1e9]] }]] },
  ])
    expect(readKeptActs(value)).toEqual({ done: [], undone: [] })
  const act: Act = [{ kind: 'key', root: 'notes', key: 'note-1/mark', before: undefined, after: 1 }]
  expect(readKeptActs({ done: Array(300).fill(act), undone: [] }).done).toHaveLength(200)
})

test('[UN7] a text act that an older app kept is taken back while the text reads as it left it', () => {
  const [me] = openReplicas(1)
  add(me!.content, 1, 'agua limpia')
  const older = { kind: 'text', name: noteText(note(1)), before: 'agua', after: 'agua limpia' }
  const journal = openJournal(me!.content, undefined, readKeptActs({ done: [[older]], undone: [] }))
  expect(journal.undo()).toBe(true)
  expect(wordsOf(me!)).toBe('agua')
})

test('[UN8] an offer to undo takes back the act it was made for, whatever was done since', () => {
  const [me] = openReplicas(1)
  add(me!.content, 1)
  add(me!.content, 2)
  const journal = openJournal(me!.content)
  takeNotesAway(me!.content, [note(1)])
  const offered = journal.latest!
  moveNote(me!.content, note(2), ['pestel-legal', 0, 0])
  expect(journal.undo(offered)).toBe(true)
  expect(readNote(me!.content, note(1))?.gone).toBe(false)
  expect(readNote(me!.content, note(2))?.place[0]).toBe('pestel-legal')
  expect(journal.undo(offered), 'once').toBe(false)
  expect(journal.undo()).toBe(true)
  expect(readNote(me!.content, note(2))?.place[0]).toBe('pestel-social')
})

test('[UN6] what others typed in a text while one had it open is no part of one’s act', () => {
  const name = noteText(note(1))
  const lettersOf = (text: string) => text.split('').toSorted()
  const step = fc.record({
    who: fc.constantFrom('me', 'they'),
    at: fc.nat(12),
    remove: fc.nat(3),
    insert: fc.string({ maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, withRemovals) => {
      // They never hear me: their text is what mine would be had I typed nothing.
      const [me, they] = openReplicas(2)
      add(they!.content, 1, 'agua')
      deliver(me!, they!)
      const journal = openJournal(me!.content)
      let opened = beginOpenText('agua')
      textAt(me!.content, name).observe(({ delta, transaction }) => {
        opened = followChange(opened, delta, transaction.origin === LOCAL)
      })
      for (const { who, at, remove, insert } of steps) {
        const { content } = who === 'me' ? me! : they!
        const before = readText(content, name)
        const cut = who === 'me' && withRemovals ? remove : 0
        editText(content, name, before, before.slice(0, at) + insert + before.slice(at + cut))
        if (who === 'they') deliver(me!, they!)
      }
      journal.recordText(name, opened)
      journal.undo()
      const [mine, theirs] = [readText(me!.content, name), readText(they!.content, name)]
      if (withRemovals) expect(lettersOf(mine)).toEqual(lettersOf(theirs))
      else expect(mine).toBe(theirs)
    }),
  )
})
