import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectionOf, type Facts } from '../../../src/sync/connection.ts'
import { trackDelivery } from '../../../src/sync/delivery.ts'
import type { LocalStore } from '../../../src/sync/local-store.ts'
import { readKeptWaiting, waitingKeeper } from '../../../src/sync/kept-waiting.ts'
import type { NoteId } from '../../../src/workshop/ids.ts'
import { linkOrigin } from '../../../src/sync/relay-address.ts'

const readAgain = (kept: unknown) => readKeptWaiting(structuredClone(kept))

describe('delivery', () => {
  test('[DE1] goes from here over sent to saved', () => {
    const tracker = trackDelivery<string>()
    tracker.connected()
    tracker.frameSent(true)
    tracker.stored(1)
    tracker.changed(['a'])
    expect(tracker.of('a')).toBe('here')
    tracker.frameSent(false)
    expect(tracker.of('a')).toBe('sent')
    tracker.stored(2)
    expect(tracker.of('a')).toBe('saved')
    expect(tracker.waiting).toBe(0)
  })
  test('[DE2] what waited before the page was closed is settled by the whole that the relay asked for', () => {
    const tracker = trackDelivery({ changes: 3, notes: ['a'] })
    expect(tracker.of('a')).toBe('here')
    expect(tracker.waiting).toBe(3)
    tracker.connected()
    tracker.frameSent(true)
    expect(tracker.of('a')).toBe('sent')
    tracker.stored(1)
    expect(tracker.of('a')).toBe('saved')
  })
  test('[DE3] a line that breaks takes nothing for saved', () => {
    const tracker = trackDelivery<string>()
    tracker.connected()
    tracker.frameSent(true)
    tracker.changed(['a'])
    tracker.frameSent(false)
    tracker.disconnected()
    expect(tracker.of('a')).toBe('here')
    tracker.connected()
    tracker.stored(5)
    expect(tracker.of('a')).toBe('here')
  })

  test('[DE5] a line says nothing of what was here before until the relay has stored the answer to its first question', () => {
    const tracker = trackDelivery<string>()
    expect(tracker.isWholeStored).toBe(false)
    tracker.connected()
    tracker.frameSent(false)
    tracker.stored(1)
    expect(tracker.isWholeStored, 'a single update').toBe(false)
    tracker.frameSent(true)
    expect(tracker.isWholeStored, 'sent').toBe(false)
    tracker.stored(2)
    expect(tracker.isWholeStored).toBe(true)
    tracker.disconnected()
    expect(tracker.isWholeStored).toBe(false)
    tracker.connected()
    tracker.stored(2)
    expect(tracker.isWholeStored, 'on another line').toBe(false)
  })

  const event = fc.oneof(
    fc.record({
      kind: fc.constant('changed' as const),
      id: fc.constantFrom(...(['a', 'b', 'c', 'd'] as NoteId[])),
    }),
    fc.record({
      kind: fc.constantFrom(
        'connected' as const,
        'disconnected' as const,
        'whole' as const,
        'update' as const,
      ),
    }),
    fc.record({ kind: fc.constant('stored' as const), behind: fc.nat(3) }),
  )
  test('[DE4] never says saved before «stored» covers a frame that carried the change; a lasting line settles all', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const tracker = trackDelivery<NoteId>()
        /** The oracle: per change, the frame that could have carried it on the line of now; 0 for none. */
        let open: { id: NoteId; frame: number }[] = []
        let [isUp, frames, hasWhole] = [false, 0, false]
        const send = (whole: boolean) => {
          if (!isUp) return
          tracker.frameSent(whole)
          frames += 1
          hasWhole ||= whole
          if (hasWhole) for (const each of open) if (each.frame === 0) each.frame = frames
        }
        for (const each of events) {
          if (each.kind === 'changed') {
            tracker.changed([each.id])
            open.push({ id: each.id, frame: 0 })
          } else if (each.kind === 'connected') {
            if (isUp) tracker.disconnected()
            tracker.connected()
            ;[isUp, frames, hasWhole] = [true, 0, false]
            for (const one of open) one.frame = 0
          } else if (each.kind === 'disconnected') {
            tracker.disconnected()
            isUp = false
            for (const one of open) one.frame = 0
          } else if (each.kind === 'stored') {
            const count = Math.max(0, frames - each.behind)
            if (isUp && count > 0) {
              tracker.stored(count)
              open = open.filter(({ frame }) => frame === 0 || frame > count)
            }
          } else send(each.kind === 'whole')
          for (const { id } of open) expect(tracker.of(id)).not.toBe('saved')
          expect(tracker.waiting).toBe(open.length)
          // Closed at any moment and opened again: as many wait, and the same notes.
          const again = trackDelivery(readAgain(tracker.toKeep))
          expect(again.waiting).toBe(open.length)
          for (const { id } of open) expect(again.of(id)).toBe('here')
        }
        tracker.disconnected()
        tracker.connected()
        tracker.frameSent(true)
        tracker.stored(1)
        expect(tracker.waiting).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

test('what waits is read as it was kept, by first versions too; anything else waits for nothing', () => {
  expect(readKeptWaiting({ changes: 3, notes: ['a'] })).toEqual({ changes: 3, notes: ['a'] })
  expect(readKeptWaiting(['a', 'b'])).toEqual({ changes: 2, notes: ['a', 'b'] })
  const none = { changes: 0, notes: [] }
  for (const kept of [undefined, null, 7, {}, [], { changes: -1, notes: ['a'] }, { changes: 'x' }])
    expect(readKeptWaiting(kept)).toEqual(none)
})

test('what waits is kept whenever it is another thing that waits, and only then', () => {
  const kept: unknown[] = []
  const setLasting = (_key: string, value: unknown) => Promise.resolve(void kept.push(value))
  const keep = waitingKeeper({ setLasting } as Partial<LocalStore> as LocalStore, { changes: 0, notes: [] })
  const [a, b] = ['a', 'b'].map((id) => ({ changes: 1, notes: [id as NoteId] }))
  const none = { changes: 0, notes: [] }
  for (const waiting of [none, a!, a!, b!, none]) keep(waiting)
  expect(kept).toEqual([a, b, none])
})

describe('the state of the line, in a word', () => {
  const calm: Facts = {
    now: 100_000,
    isCopy: false,
    isTooNew: false,
    roleWrites: true,
    relaySays: { mayWrite: true, reason: '' },
    storage: 'kept',
    deviceSaysOnline: true,
    isConnected: true,
    disconnectedSince: 0,
    closedFor: undefined,
    waiting: 0,
    isSettled: true,
    allSent: true,
    waitingSince: 0,
  }
  const closed = { mayWrite: false, reason: 'closed' }
  const waits = { waiting: 1, isSettled: false }
  const off = { isConnected: false, waiting: 2, isSettled: false }
  test.each<[string, Partial<Facts>]>([
    ['saved', {}],
    ['sent', { ...waits, waitingSince: 97_000 }],
    ['offline', { ...waits, waitingSince: 97_000, deviceSaysOnline: false }],
    ['saved', { deviceSaysOnline: false }], // a relay on this very device
    ['saved-here', { ...waits, waitingSince: 99_000 }],
    ['saved-here', { ...waits, allSent: false }],
    ['saved-here', { isSettled: false, waitingSince: 0 }],
    ['saved-here', { ...off, disconnectedSince: 98_000 }],
    ['reconnecting', { ...off, disconnectedSince: 94_000 }],
    ['going-down', { ...off, disconnectedSince: 94_000, closedFor: 'goingDown' }],
    ['offline', { ...off, disconnectedSince: 60_000 }],
    ['offline', { ...off, disconnectedSince: 99_000, deviceSaysOnline: false }],
    ['too-busy', { ...off, disconnectedSince: 99_000, closedFor: 'tooBusy' }],
    ['link-not-valid', { ...off, closedFor: 'keyDoesNotOpen' }],
    ['moved', { ...off, closedFor: 'movedOrDeleted' }],
    ['too-large', { ...off, closedFor: 'tooLarge' }],
    ['refused', { ...off, closedFor: 'malformed' }],
    ['device-full', { storage: 'full' }],
    ['saving-failed', { ...off, storage: 'failed' }],
    ['private-window', { storage: 'unavailable' }],
    ['read-only', { relaySays: closed }],
    ['too-new', { isTooNew: true }],
    ['copy', { isCopy: true, isConnected: false }],
  ])('%s', (chip, facts) => expect(connectionOf({ ...calm, ...facts }).chip).toBe(chip))

  test('nobody writes in a copy, a newer format, or where the relay says no; a viewer never', () => {
    for (const facts of [
      { isCopy: true },
      { isTooNew: true },
      { relaySays: closed },
      { roleWrites: false },
    ]) {
      expect(connectionOf({ ...calm, ...facts }).mayWrite).toBe(false)
    }
    expect(connectionOf({ ...calm, ...off }).mayWrite).toBe(true)
  })

  test('a workshop closed to writing is said to who reads and to who facilitates, and what waits is still counted', () => {
    expect(connectionOf({ ...calm, relaySays: closed, ...waits })).toMatchObject({
      chip: 'read-only',
      isClosed: true,
      mayWrite: false,
      waiting: 1,
    })
    const leads = { ...calm, relaySays: { mayWrite: true, reason: 'closed' } }
    expect(connectionOf(leads)).toMatchObject({ chip: 'saved', isClosed: true, mayWrite: true })
    expect(connectionOf(calm).isClosed).toBeUndefined()
  })
})

test('links begin with the public address, else the page’s own unless loopback, else the one in the network, else none', () => {
  const page = (hostname: string) => ({ hostname, port: '4321', origin: `http://${hostname}:4321` })
  expect(linkOrigin(page('localhost'), { publicUrl: 'https://t.example', lan: [] })).toEqual({
    kind: 'public',
    origin: 'https://t.example',
  })
  expect(linkOrigin(page('192.168.1.5'), { lan: ['10.0.0.1'] })).toEqual({
    kind: 'page',
    origin: 'http://192.168.1.5:4321',
  })
  expect(linkOrigin(page('127.0.0.1'), { lan: ['10.0.0.1'] })).toEqual({
    kind: 'lan',
    origin: 'http://10.0.0.1:4321',
  })
  expect(linkOrigin(page('localhost'), { lan: [] }).kind).toBe('none')
  expect(linkOrigin(page('localhost'), undefined).kind).toBe('none')
})
