import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openLeading, readLead } from '../../../src/sync/lead.ts'
import type { PersonId, ZoneId } from '../../../src/workshop/ids.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const person = 'AAAAAAAAAAA' as PersonId
const zone = 'pestel-social' as ZoneId

/** Pages of one room, of which each hears what another sends at once. */
function openPages(count: number) {
  const pages = Array.from({ length: count }, () => {
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState(null)
    return { awareness, leading: openLeading(awareness), sent: 0 }
  })
  for (const page of pages) {
    page.awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin !== 'local') return
      page.sent += 1
      const update = encodeAwarenessUpdate(page.awareness, [page.awareness.clientID])
      for (const other of pages) if (other !== page) applyAwarenessUpdate(other.awareness, update, 'heard')
    })
  }
  return pages
}

test('[FO1] where who leads looks comes to all, a few times a second, and nothing when nothing moves', () => {
  const [ines, rosa] = openPages(2) as [ReturnType<typeof openPages>[0], ReturnType<typeof openPages>[0]]
  ines.leading.look({ board: 'pestel', view: 'canvas' })
  vi.advanceTimersByTime(10_000)
  expect(ines.sent, 'nobody leads').toBe(0)
  ines.leading.begin({ person, name: 'Inés' })
  expect(rosa.leading.lead.get()).toMatchObject({
    isMine: false,
    name: 'Inés',
    at: { board: 'pestel', view: 'canvas' },
  })
  const before = ines.sent
  for (let n = 0; n < 100; n += 1) {
    ines.leading.look({ sight: [zone, n, 0, 800, 600] })
    vi.advanceTimersByTime(10)
  }
  expect(ines.sent - before).toBeLessThanOrEqual(4)
  vi.advanceTimersByTime(250)
  expect(rosa.leading.lead.get()?.at.sight).toEqual([zone, 99, 0, 800, 600])
  const told = ines.sent
  for (let n = 0; n < 20; n += 1) {
    ines.leading.look({ sight: [zone, 99, 0, 800, 600] })
    vi.advanceTimersByTime(300)
  }
  expect(ines.sent).toBe(told)
  ines.leading.end()
  expect(rosa.leading.lead.get()).toBeUndefined()
})

test('[FO1] of two who lead who pressed last does, on every page, and the other’s ends', () => {
  const [ines, yara, rosa] = openPages(3) as [
    ReturnType<typeof openPages>[0],
    ReturnType<typeof openPages>[0],
    ReturnType<typeof openPages>[0],
  ]
  ines.leading.look({ board: 'pestel' })
  yara.leading.look({ board: 'swot' })
  ines.leading.begin({ person, name: 'Inés' })
  const first = rosa.leading.lead.get()!.key
  yara.leading.begin({ person, name: 'Yara' })
  for (const page of [ines, rosa])
    expect(page.leading.lead.get()).toMatchObject({ name: 'Yara', isMine: false })
  expect(yara.leading.lead.get()?.isMine).toBe(true)
  expect(ines.awareness.getLocalState(), 'and does not come back when that one stops').toBeNull()
  ines.leading.begin({ person, name: 'Inés' })
  expect(rosa.leading.lead.get()).toMatchObject({ name: 'Inés' })
  expect(rosa.leading.lead.get()!.key, 'another press is another lead').not.toBe(first)
})

test('[FO2] of what comes known shapes and bounded numbers are taken, and nothing else', () => {
  const lead = {
    seq: 1,
    board: 'pestel',
    view: 'canvas',
    item: 'BBBBBBBBBBB',
    sight: [zone, -5, 7, 800, 600],
  }
  expect(readLead(7, { person, name: 'Inés', lead })).toEqual({
    client: 7,
    seq: 1,
    person,
    name: 'Inés',
    at: { board: 'pestel', view: 'canvas', item: 'BBBBBBBBBBB', sight: [zone, -5, 7, 800, 600] },
  })
  for (const state of [
    null,
    [],
    {},
    { person, lead: null },
    { person: 'not an id', lead },
    { person, lead: { ...lead, board: '../../evil' } },
    { person, lead: { ...lead, seq: -1 } },
    { person, lead: { ...lead, seq: 1e15 } },
    { person, lead: { ...lead, seq: '9' } },
  ])
    expect(readLead(7, state), JSON.stringify(state)).toBeUndefined()
  for (const sight of [
    'all',
    [zone],
    ['<b>', 0, 0, 1, 1],
    [zone, 0, 0, 0, 600],
    [zone, 0, 0, 800, -1],
    [zone, 1e9, 0, 800, 600],
    [zone, Number.NaN, 0, 800, 600],
    [zone, 0, 0, 800, 600, 1],
  ])
    expect(readLead(7, { person, lead: { ...lead, sight } })?.at.sight, JSON.stringify(sight)).toBeUndefined()
  expect(readLead(7, { person, lead: { ...lead, view: 'a b', item: '"><' } })?.at).toMatchObject({
    board: 'pestel',
  })
  expect(readLead(7, { person, name: 'x'.repeat(5_000), lead })!.name.length).toBeLessThanOrEqual(200)
})
