// What of a document waits for the relay.
import { expect, onTestFinished, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { WorkshopId } from '../../../src/protocol/keys.ts'
import { FROM_FILE, openPartLine } from '../../../src/sync/part-line.ts'
import { OTHER_TAB } from '../../../src/sync/tab-channel.ts'
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
  return { line, write }
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
