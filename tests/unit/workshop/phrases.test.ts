import { openTextOf } from '../../../src/workshop/content/open-text.ts'
import { expect, test } from 'vitest'
import { act, openContent } from '../../../src/workshop/content/content.ts'
import { linkedTo, readLinks } from '../../../src/workshop/content/links.ts'
import { addNote, readNotes } from '../../../src/workshop/content/notes.ts'
import { agree, readAgreed } from '../../../src/workshop/content/people.ts'
import { makeItemOfPhrase, takePhrase, withPhrase } from '../../../src/workshop/content/phrases.ts'
import { readPillars } from '../../../src/workshop/content/foundations.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { readText } from '../../../src/workshop/content/texts.ts'
import type { NoteId, PersonId, PillarId } from '../../../src/workshop/ids.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import { deliverEverything, openReplicas } from '../../support/replicas.ts'

const note = 'note-1' as NoteId
const mission = sheetText('mission')

test('a phrase stands between words with a space on each side, and none before a stop', () => {
  expect(withPhrase('', 0, ' cuidar el agua ')).toBe('cuidar el agua')
  expect(withPhrase('Juntar voces', 12, 'y decidir')).toBe('Juntar voces y decidir')
  expect(withPhrase('Juntar.', 6, 'voces')).toBe('Juntar voces.')
  expect(withPhrase('Juntar  aquí', 7, 'voces')).toBe('Juntar voces aquí')
})

test('[SH1] a phrase put into a field stays said; words and memory are undone together', () => {
  const content = openContent()
  addNote(content, { id: note, zone: 'foundations-mission', text: 'decidir en común', made: 1 })
  editText(content, mission, '', 'Juntar voces para')
  const journal = openJournal(content)
  act(content, () => {
    const taken = takePhrase(content, { field: 'mission', note, phrase: 'decidir en común' })
    journal.recordText(taken.name, openTextOf(taken.before, taken.after))
  })
  expect(readText(content, mission)).toBe('Juntar voces para decidir en común')
  expect(linkedTo(readLinks(content), 'from', note)).toEqual(['mission'])
  expect(readNotes(content).map(({ text }) => text)).toEqual(['decidir en común'])
  journal.undo()
  expect(readText(content, mission)).toBe('Juntar voces para')
  expect(linkedTo(readLinks(content), 'from', note)).toEqual([])
  journal.redo()
  expect(readText(content, mission)).toBe('Juntar voces para decidir en común')
})

test('[SH1] a phrase made a pillar is its name, and its origin', () => {
  const content = openContent()
  addNote(content, { id: note, zone: 'foundations-pillars', text: 'Agua y territorio', made: 1 })
  const journal = openJournal(content)
  const id = 'pillar-1' as PillarId
  makeItemOfPhrase(
    content,
    'pillars',
    { id, made: 2, note, phrase: 'Agua y territorio' },
    Uint8Array.of(1, 2),
  )
  expect(readPillars(content)).toMatchObject([{ id, name: 'Agua y territorio' }])
  expect(linkedTo(readLinks(content), 'from', note)).toEqual([id])
  journal.undo()
  expect(readPillars(content)).toEqual([])
  expect(linkedTo(readLinks(content), 'from', note)).toEqual([])
})

test('[SH2] who agrees with the words of a field is counted once on every device', () => {
  const [a, b] = openReplicas(2)
  const [rosa, tomas] = ['rosa' as PersonId, 'tomas' as PersonId]
  agree(a!.content, 'mission', rosa, true)
  agree(b!.content, 'mission', tomas, true)
  deliverEverything([a!, b!])
  agree(a!.content, 'mission', rosa, true)
  agree(b!.content, 'mission', tomas, false)
  deliverEverything([a!, b!])
  for (const { content } of [a!, b!]) expect([...readAgreed(content).get('mission')!]).toEqual([rosa])
})
