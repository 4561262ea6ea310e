// What of a document waits for the relay.
import { expect, onTestFinished, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { WorkshopId } from '../../../src/protocol/keys.ts'
import { FROM_FILE, OTHER_TAB } from '../../../src/sync/origins.ts'
import { openPartLine } from '../../../src/sync/part-line.ts'
import { CAST, LOCAL } from '../../../src/workshop/content/content.ts'
import { PUBLICATION } from '../../../src/workshop/drafts.ts'

function openLine({ roleWrites }: { roleWrites: boolean }) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const line = openPartLine({
    workshop: 'workshop' as WorkshopId,
    part: 'content',
    key: undefined,
    doc,
    awareness,
    waitingBefore: { changes: 0, notes: [] },
    roleWrites,
    maySend: () => roleWrites,
    isCertain: async () => undefined,
    onConnected: () => undefined,
    onChange: () => undefined,
  })
  onTestFinished(() => {
    line.close()
    awareness.destroy()
  })
  let writes = 0
  const write = (origin: unknown) => doc.transact(() => doc.getMap('m').set('a', (writes += 1)), origin)
  return { doc, line, write }
}

const waysIn = [LOCAL, PUBLICATION, CAST, OTHER_TAB, FROM_FILE]

test('what came in by any way but the relay waits for it, a change each', () => {
  const { line, write } = openLine({ roleWrites: true })
  for (const origin of waysIn) write(origin)
  expect(line.tracker.waiting).toBe(waysIn.length)
  for (const origin of ['the relay', 'what was kept here', null]) write(origin)
  expect(line.tracker.waiting).toBe(waysIn.length)
  expect(line.isSettled).toBe(false)
})

test('of a part that one may only read nothing waits, also what another tab heard first', () => {
  const { line, write } = openLine({ roleWrites: false })
  for (const origin of waysIn) write(origin)
  expect(line.tracker.waiting).toBe(0)
  expect(line.isSettled).toBe(true)
})

test('of a part that one may write nothing is settled before a relay has said so', () => {
  expect(openLine({ roleWrites: true }).line.isSettled).toBe(false)
})

test('[LA3] what was changed is known by the item in which it stands; what a file brought is nobody’s change', () => {
  const { doc, line } = openLine({ roleWrites: true })
  doc.transact(() => {
    doc.getMap('rows').set('row-1', {})
    doc.getMap('rows').set('row-1/name', 'x')
    doc.getMap('values').set('membership/model', 'open')
    doc.getText('sheet/criteria').insert(0, 'x')
    doc.getText('projects/p-1/name').insert(0, 'x')
    doc.getMap('notes').set('note-1/gone', true)
    doc.getText('notes/note-2/text').insert(0, 'x')
  }, LOCAL)
  doc.transact(() => doc.getMap('rows').set('row-2/name', 'x'), FROM_FILE)
  doc.transact(() => doc.getMap('rows').set('row-3/name', 'x'), 'the relay')
  expect(line.tracker.toKeep.notes.toSorted()).toEqual([
    'note-1',
    'note-2',
    'notes/note-2',
    'projects/p-1',
    'rows/row-1',
    'sheet/criteria',
    'values/membership/model',
  ])
})
