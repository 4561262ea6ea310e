// What Home says of a workshop while it is not open.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Connection } from '../../../src/sync/connection.ts'
import type { KeptWorkshop } from '../../../src/sync/device-registry.ts'
import { openKeptRow } from '../../../src/sync/kept-row.ts'
import { liveState } from '../../../src/sync/live-state.ts'

beforeEach(() => vi.useFakeTimers({ now: 5_000 }))
afterEach(() => vi.useRealTimers())

function openRow() {
  const doc = new Y.Doc()
  const connection = liveState<Connection>({ chip: 'saved-here', waiting: 0, mayWrite: true })
  let row = { title: 'Before', changedAt: 1_000, isSaved: false, waiting: 0 } as unknown as KeptWorkshop
  const opened = openKeptRow({
    docs: [doc],
    connection,
    isSettled: () => connection.get().chip === 'saved',
    read: () => ({ title: '', people: 2 }),
    change: (change) => Promise.resolve((row = change(row))),
    now: Date.now,
  })
  return { doc, connection, opened, row: () => row }
}

test('the last change is that of the documents: not an opening, a connection or a closing', async () => {
  const { doc, connection, opened, row } = openRow()
  connection.set({ chip: 'offline', waiting: 0, mayWrite: true })
  vi.advanceTimersByTime(10_000)
  expect(row().changedAt).toBe(1_000)
  doc.getMap('m').set('a', 1)
  vi.advanceTimersByTime(20_000)
  connection.set({ chip: 'saved', waiting: 0, mayWrite: true })
  vi.advanceTimersByTime(20_000)
  await opened.close()
  expect(row().changedAt).toBe(15_000)
  doc.getMap('m').set('b', 1)
  vi.advanceTimersByTime(20_000)
  expect(row().changedAt, 'let go').toBe(15_000)
})

test('it is saved once the relay has said so, also when the line is gone by the time the row is kept', async () => {
  const { connection, opened, row } = openRow()
  connection.set({ chip: 'sent', waiting: 1, mayWrite: true })
  vi.advanceTimersByTime(1_000)
  expect(row()).toMatchObject({ isSaved: false, waiting: 1, title: 'Before', people: 2 })
  connection.set({ chip: 'saved', waiting: 0, mayWrite: true })
  connection.set({ chip: 'saved-here', waiting: 0, mayWrite: true })
  await opened.close()
  expect(row()).toMatchObject({ isSaved: true, waiting: 0 })
})
