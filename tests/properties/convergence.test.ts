import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeNotesAway } from '../../src/workshop/content/note-changes.ts'
import { noteText, readNote, readNotes } from '../../src/workshop/content/notes.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import { readText, textAt } from '../../src/workshop/content/texts.ts'
import { addNote } from '../../src/workshop/content/notes.ts'
import { LOCAL, openContent } from '../../src/workshop/content/content.ts'
import type { NoteId } from '../../src/workshop/ids.ts'
import { takeSnapshot } from '../../src/workshop/snapshot.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import { anyOperation, deliver, deliverEverything, openReplicas, snapshotOf } from '../support/replicas.ts'

const step = fc.record({ by: fc.nat(2), does: anyOperation, heardBy: fc.nat(2) })

test('[CV1] replicas that heard the same updates, late and out of turn, hold the same workshop', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const replicas = openReplicas(3)
      for (const [at, { by, does, heardBy }] of steps.entries()) {
        does(replicas[by]!, at)
        if (heardBy !== by) deliver(replicas[by]!, replicas[heardBy]!) // one way: the third stays behind
      }
      deliverEverything(replicas)
      const [first, ...others] = replicas.map(snapshotOf)
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 300 },
  )
})

test('[CV2] updates that arrive singly, doubled and in any order give the same workshop', () => {
  fc.assert(
    fc.property(
      fc.array(anyOperation, { maxLength: 25 }),
      fc.infiniteStream(fc.nat()),
      (operations, numbers) => {
        const [writer] = openReplicas(1)
        const updates: Uint8Array[] = []
        writer!.content.y.on('update', (update: Uint8Array) => updates.push(update))
        for (const [at, does] of operations.entries()) does(writer!, at)
        const shuffled = [...updates, ...updates].map((update) => ({
          update,
          key: numbers.next().value as number,
        }))
        const reader = openContent()
        for (const { update } of shuffled.toSorted((a, b) => a.key - b.key)) Y.applyUpdate(reader.y, update)
        expect(takeSnapshot(reader, writer!.stage)).toEqual(snapshotOf(writer!))
      },
    ),
    { numRuns: 150 },
  )
})

const letters = fc.stringMatching(/^[a-z]{1,6}$/)

test('[TX1] what two people type in one note at once is all there after they meet', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ by: fc.nat(1), at: fc.nat(40), typed: letters }), { maxLength: 30 }),
      (keys) => {
        const replicas = openReplicas(2)
        const id = 'note-0' as NoteId
        addNote(replicas[0]!.content, { id, zone: 'pestel-social', text: '', made: 0 })
        deliverEverything(replicas)
        for (const { by, at, typed } of keys) {
          const { content } = replicas[by]!
          const before = readText(content, noteText(id))
          const spot = Math.min(at, before.length)
          editText(content, noteText(id), before, before.slice(0, spot) + typed + before.slice(spot))
        }
        deliverEverything(replicas)
        const [mine, theirs] = replicas.map((replica) => readText(replica.content, noteText(id)))
        expect(theirs).toBe(mine)
        const sorted = (text: string) => Array.from(text).toSorted().join('')
        expect(sorted(mine!)).toBe(sorted(keys.map(({ typed }) => typed).join('')))
      },
    ),
  )
})

test('[TX2] an edit begun on an older text takes nothing out that others typed meanwhile', () => {
  const text = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(text, text, text, (seen, theirs, mine) => {
      const content = openContent()
      editText(content, 'sheet/mission', '', seen)
      // Theirs: a word of letters that occur nowhere else, so that it can be found again.
      const marker = `⟦${theirs.replaceAll(/[⟦⟧]/gu, '')}⟧`
      const spot = Math.floor(seen.length / 2)
      const isPair = (seen.charCodeAt(spot) & 0xfc00) === 0xdc00
      textAt(content, 'sheet/mission').insert(isPair ? spot - 1 : spot, marker)
      editText(content, 'sheet/mission', seen, mine)
      const after = readText(content, 'sheet/mission')
      for (const letter of marker) expect(after).toContain(letter)
    }),
  )
})

test('[TX3] with nobody else typing, an edit makes the text read exactly what was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const content = openContent()
      editText(content, 'sheet/vision', '', before)
      editText(content, 'sheet/vision', before, after)
      expect(readText(content, 'sheet/vision')).toBe(after)
    }),
  )
})

test('[NT3] taking a note away while another types in it loses no letter, whichever arrives first', () => {
  for (const takerHearsFirst of [true, false]) {
    const [taker, writer] = openReplicas(2)
    const id = 'note-0' as NoteId
    addNote(taker!.content, { id, zone: 'pestel-social', text: 'agua', made: 0 })
    deliver(writer!, taker!)
    takeNotesAway(taker!.content, [id])
    editText(writer!.content, noteText(id), 'agua', 'agua limpia')
    if (takerHearsFirst) deliver(taker!, writer!)
    deliver(writer!, taker!)
    deliver(taker!, writer!)
    for (const { content } of [taker!, writer!]) {
      expect(readNote(content, id)).toMatchObject({ gone: true, text: 'agua limpia' })
    }
  }
})

test('[ST1] content that comes before the stage, or after it, reads the same', () => {
  const [writer] = openReplicas(1)
  addNote(writer!.content, { id: 'note-0' as NoteId, zone: 'pestel-legal', text: 'ley', made: 3 })
  const early = { content: openContent(), stage: openStage() }
  Y.applyUpdate(early.content.y, Y.encodeStateAsUpdate(writer!.content.y))
  expect(readNotes(early.content)).toHaveLength(1)
  Y.applyUpdate(early.stage.y, Y.encodeStateAsUpdate(writer!.stage.y))
  expect(takeSnapshot(early.content, early.stage)).toEqual(snapshotOf(writer!))
})

test('[UN0] local acts carry the local origin: the journal and the delivery count see them, others’ never', () => {
  const [writer, reader] = openReplicas(2)
  const origins: unknown[] = []
  writer!.content.y.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin))
  addNote(writer!.content, { id: 'note-0' as NoteId, zone: 'pestel-legal', text: 'ley', made: 3 })
  editText(reader!.content, 'sheet/mission', '', 'x')
  deliver(writer!, reader!)
  expect(origins).toEqual([LOCAL, 'network'])
})
