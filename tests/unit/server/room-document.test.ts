import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openRoomDocument } from '../../../server/room-document.ts'
import { chokingUpdate } from '../../support/hostile-updates.ts'
import { updatesOf } from '../../support/updates.ts'

const keysOf = (state: Uint8Array): string[] => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return [...doc.getMap('m').keys()]
}

test('[RB5] the records that Yjs refuses are left out, wherever they stand, and counted', () => {
  const [a, b, c] = updatesOf('a', 'b', 'c') as [Uint8Array, Uint8Array, Uint8Array]
  const bad = chokingUpdate()
  const document = openRoomDocument({ snapshot: a, upTo: 1, updates: [bad, b, bad, c, bad], last: 6 })
  expect(document.refused).toBe(3)
  expect(keysOf(document.snapshot())).toEqual(['a', 'b', 'c'])
})

test('[RB5] a snapshot that cannot be read is no empty room', () => {
  expect(() => openRoomDocument({ snapshot: chokingUpdate(), upTo: 1, updates: [], last: 1 })).toThrow(Error)
})

test('[RW7] deleted words are not in the snapshot', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getText('t').insert(0, 'stays secreto goes')
  doc.getText('t').delete(6, 8)
  const has = (bytes: Uint8Array, word: string) => Buffer.from(bytes).includes(word)
  expect(has(Y.mergeUpdates(updates), 'secreto')).toBe(true) // merging bytes keeps every word
  const document = openRoomDocument({ upTo: 0, updates, last: 2 })
  expect(has(document.snapshot(), 'secreto')).toBe(false)
  expect(has(document.snapshot(), 'stays')).toBe(true)
})

test('[RQ3] a document is as large as what is in it, not as all that ever was', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < 20; n += 1) doc.getMap('m').set('k', 'x'.repeat(1_000))
  const document = openRoomDocument({ upTo: 0, updates, last: 20 })
  expect(document.mayGrowBy(1_000, 2_500)).toBe(true)
  expect(document.mayGrowBy(2_000, 2_500)).toBe(false)
})
