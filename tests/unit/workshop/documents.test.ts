import { sha256 } from '@noble/hashes/sha2.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deflateSync, inflateSync } from 'fflate'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { openContent } from '../../../src/workshop/content/content.ts'
import { keyAtEnd, keyBetween, LONGEST_KEY, respace } from '../../../src/workshop/content/order.ts'
import { addListItem, moveListItem, readPillars } from '../../../src/workshop/content/foundations.ts'
import { addNote, addNotes, noteText, readNotes } from '../../../src/workshop/content/notes.ts'
import { introduce, readPeople, tidyName } from '../../../src/workshop/content/people.ts'
import { nextPlaces, NOTE_MIN_HEIGHT, NOTE_WIDTH } from '../../../src/workshop/content/places.ts'
import { ballotOf, rate, readRatings } from '../../../src/workshop/content/ratings.ts'
import { differenceOf } from '../../../src/workshop/content/text-edits.ts'
import {
  groupNotes,
  makeTrendOfNote,
  mergeTrends,
  readTrends,
  resolveTrend,
} from '../../../src/workshop/content/trends.ts'
import { decodeWorkshopFile, encodeWorkshopFile, isSealedBy } from '../../../src/workshop/file.ts'
import {
  NO_ROUND,
  type ActivityId,
  type BallotId,
  type DeviceId,
  type NoteId,
  type PersonId,
  type PillarId,
  type TrendId,
} from '../../../src/workshop/ids.ts'
import { openNoteIndex } from '../../../src/workshop/note-index.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { mergeByTrend } from '../../../src/workshop/content/counted-ratings.ts'
import { beginStage } from '../../../src/workshop/stage/begin.ts'
import { isTooNew, readMeta } from '../../../src/workshop/stage/meta.ts'
import { setTimer, startActivity } from '../../../src/workshop/stage/lead.ts'
import { readNow, readTimer, timeLeft } from '../../../src/workshop/stage/now.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'
import { openWritings } from '../../../src/workshop/stage/writings.ts'
import { deliver, deliverEverything, openReplicas } from '../../support/replicas.ts'

const id = (n: number | string) => `note-${n}` as NoteId
const zone = 'pestel-social' as const
const add = (content: ReturnType<typeof openContent>, n: number, text = `t${n}`) =>
  addNote(content, { id: id(n), zone, text, made: n })

describe('notes', () => {
  test('[NT1] a note holds 8,000 letters; more is refused whole, and nothing is written', () => {
    const content = openContent()
    expect(add(content, 1, 'x'.repeat(8_001))).toEqual({
      ok: false,
      refusal: { kind: 'text-too-long', letters: 8_001, limit: 8_000 },
    })
    expect(content.notes.size).toBe(0)
    expect(add(content, 1, 'x'.repeat(8_000)).ok).toBe(true)
  })
  test('[NT2] notes that nobody placed by hand lie beside each other, however many', () => {
    const content = openContent()
    addNotes(
      content,
      Array.from({ length: 300 }, (_, n) => ({ id: id(n), zone, text: '', made: n })),
    )
    const places = readNotes(content).map(({ place }) => place)
    for (const [at, [, x, y]] of places.entries()) {
      for (const [, otherX, otherY] of places.slice(at + 1)) {
        expect(Math.abs(x - otherX) >= NOTE_WIDTH || Math.abs(y - otherY) >= NOTE_MIN_HEIGHT).toBe(true)
      }
    }
  })
  test('free places stay clear of what was placed anywhere by hand', () => {
    const spot = fc.tuple(
      fc.constant(zone),
      fc.integer({ min: -300, max: 900 }),
      fc.integer({ min: -300, max: 900 }),
    )
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), fc.integer({ min: 1, max: 8 }), (taken, count) => {
        for (const [, x, y] of nextPlaces(zone, taken, count)) {
          expect(
            taken.every(
              ([, tx, ty]) => Math.abs(x - tx) >= NOTE_WIDTH || Math.abs(y - ty) >= NOTE_MIN_HEIGHT,
            ),
          ).toBe(true)
        }
      }),
    )
  })
  test('the index tells only who looks at the note that changed, and keeps the others’ objects', () => {
    const content = openContent()
    add(content, 1)
    add(content, 2)
    const index = openNoteIndex(content)
    const told: NoteId[] = []
    for (const each of [id(1), id(2)]) index.subscribe(each, () => told.push(each))
    const untouched = index.get(id(2))
    content.y.getText(noteText(id(1))).insert(0, 'new ')
    expect(told).toEqual([id(1)])
    expect(index.get(id(1))?.text).toBe('new t1')
    expect(index.get(id(2))).toBe(untouched)
  })
})

describe('trends', () => {
  test('[TR1] two people who make one note a trend at once make one trend', () => {
    const [a, b] = openReplicas(2)
    add(a!.content, 1)
    deliver(b!, a!)
    makeTrendOfNote(a!.content, id(1), a!.person, 1)
    makeTrendOfNote(b!.content, id(1), b!.person, 1)
    deliverEverything([a!, b!])
    for (const { content } of [a!, b!]) expect(readTrends(content, readNotes(content))).toHaveLength(1)
  })
  test('[TR2] an empty title shows the note’s text', () => {
    const content = openContent()
    add(content, 1, 'agua')
    makeTrendOfNote(content, id(1), undefined, 1)
    expect(readTrends(content, readNotes(content))[0]?.title).toBe('agua')
  })
  test('[TR3] trends merged into each other in a circle leave one standing, the same everywhere', () => {
    const [a, b] = openReplicas(2)
    add(a!.content, 1)
    add(a!.content, 2)
    const [x, y] = ['trend-x' as TrendId, 'trend-y' as TrendId]
    groupNotes(a!.content, { id: x, place: [zone, 0, 0], made: 1, title: 'X' }, [id(1)])
    groupNotes(a!.content, { id: y, place: [zone, 0, 0], made: 1, title: 'Y' }, [id(2)])
    deliver(b!, a!)
    mergeTrends(a!.content, x, y)
    mergeTrends(b!.content, y, x)
    deliverEverything([a!, b!])
    for (const { content } of [a!, b!]) {
      expect([resolveTrend(content, x), resolveTrend(content, y)]).toEqual([x, x])
      const [standing, ...rest] = readTrends(content, readNotes(content))
      expect(rest).toEqual([])
      expect(standing?.notes).toEqual([id(1), id(2)])
    }
  })
  test('[TR4] who rated both of two merged trends counts once, with the rating of the one that stands', () => {
    const content = openContent()
    add(content, 1)
    add(content, 2)
    const [x, y] = ['trend-x' as TrendId, 'trend-y' as TrendId]
    groupNotes(content, { id: x, place: [zone, 0, 0], made: 1, title: 'X' }, [id(1)])
    groupNotes(content, { id: y, place: [zone, 0, 0], made: 1, title: 'Y' }, [id(2)])
    const ballot = 'ballot-1' as BallotId
    rate(content, { round: NO_ROUND, trend: x, ballot, rating: { probability: 1, impact: 1 } })
    rate(content, { round: NO_ROUND, trend: y, ballot, rating: { probability: 3, impact: 3 } })
    mergeTrends(content, x, y)
    expect(mergeByTrend(content, readRatings(content))).toEqual(
      new Map([[y, [{ probability: 3, impact: 3 }]]]),
    )
  })
})

test('[RT6] one person and device has one ballot a round, found again and not to be guessed', () => {
  const secret = new Uint8Array(16).fill(7)
  expect(ballotOf(secret, NO_ROUND)).toBe(ballotOf(secret.slice(), NO_ROUND))
  expect(ballotOf(new Uint8Array(16).fill(8), NO_ROUND)).not.toBe(ballotOf(secret, NO_ROUND))
  expect(ballotOf(secret, 'r1' as typeof NO_ROUND)).not.toBe(ballotOf(secret, NO_ROUND))
})

describe('order', () => {
  const bytes = fc.uint8Array({ minLength: 2, maxLength: 2 })
  test('[OR1] a key between two others always sorts between them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ gap: fc.nat(), jitter: bytes }), { maxLength: 60 }), (inserts) => {
        const keys: string[] = []
        for (const { gap, jitter } of inserts) {
          const at = gap % (keys.length + 1)
          const key = keyBetween(keys[at - 1], keys[at], jitter)
          if (keys[at - 1] !== undefined) expect(key > keys[at - 1]!).toBe(true)
          if (keys[at] !== undefined) expect(key < keys[at]).toBe(true)
          keys.splice(at, 0, key)
        }
      }),
    )
  })
  test('[OR1] a key at the end sorts behind all others, whatever they are, and stays short', () => {
    const key = fc.oneof(fc.stringMatching(/^[0-9A-Za-z]{1,8}$/), fc.stringMatching(/^z{1,9}$/))
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), bytes, (keys, jitter) => {
        const items = keys.map((order, at) => ({ id: `item-${at}`, order }))
        const end = keyAtEnd(items, jitter)
        for (const each of keys) expect(end > each).toBe(true)
      }),
    )
    let last = [{ id: 'a', order: 'V' }]
    for (let n = 0; n < 20_000; n += 1)
      last = [{ id: 'a', order: keyAtEnd(last, Uint8Array.of(n % 256, n % 251)) }]
    expect(last[0]!.order.length).toBeLessThan(8)
  })
  test('new keys for a list are in order and short', () => {
    for (const count of [0, 1, 2, 61, 500]) {
      const keys = respace(count)
      expect(keys.toSorted()).toEqual(keys)
      expect(new Set(keys).size).toBe(count)
      expect(Math.max(0, ...keys.map(({ length }) => length))).toBeLessThan(10)
    }
  })
  test('[OR2] a thousand moves into one gap keep the order and never let keys grow long', () => {
    const content = openContent()
    const jitter = Uint8Array.of(3, 9)
    const pillar = (n: number) => `pillar-${n}` as PillarId
    for (let n = 0; n < 4; n += 1) addListItem(content, 'pillars', { id: pillar(n), made: n }, jitter)
    for (let n = 0; n < 1_000; n += 1)
      moveListItem(content, 'pillars', pillar(2 + (n % 2)), pillar(1), jitter)
    expect(readPillars(content).map((each) => each.id)).toEqual([pillar(0), pillar(2), pillar(3), pillar(1)])
    for (const { order } of readPillars(content)) expect(order.length).toBeLessThan(LONGEST_KEY + 10)
  })
})

test('[TX4] the stretch in which two texts differ rebuilds the second, and never cuts a letter in half', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { at, remove, insert } = differenceOf(before, after)
      expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after)
      expect(insert.isWellFormed()).toBe(true)
    }),
  )
})

test('[PE1] a name is one short line, whatever was typed or written into the document', () => {
  expect(tidyName('  Rosa \n\u0007 de   la Cruz ')).toBe('Rosa de la Cruz')
  expect(tidyName('x'.repeat(10_000))).toHaveLength(60)
  expect(tidyName('\u202eevil')).toBe('evil')
  const content = openContent()
  content.people.set('person-1', { name: `\u0000${'y'.repeat(5_000)}` })
  introduce(content, 'person-2' as PersonId, '')
  expect(readPeople(content)).toEqual(
    new Map([
      ['person-1', 'y'.repeat(60)],
      ['person-2', ''],
    ]),
  )
})

describe('the stage', () => {
  test('[ST2] a facilitator who pressed alone, however often, throws back nobody who went on together', () => {
    const presses = fc.record({ alone: fc.nat(8), together: fc.nat(8), before: fc.nat(3) })
    fc.assert(
      fc.property(presses, ({ alone, together, before }) => {
        const [here, there] = openReplicas(2)
        let isBack = true
        const away = { ...openReplicas(1)[0]!, stage: openStage(undefined, () => isBack) }
        const all = [here!, there!, away]
        const press = (stage: Stage, device: string, n: number) =>
          startActivity(stage, device as DeviceId, {
            act: `${device}-${n}` as never,
            kind: 'write',
            board: 'pestel',
            private: false,
          })
        deliverEverything(all)
        for (let n = 0; n < before; n += 1) press(away.stage, 'device-z', n)
        deliverEverything(all)
        isBack = false
        for (let n = 0; n < alone; n += 1) press(away.stage, 'device-z', 10 + n)
        for (let n = 0; n < together; n += 1) {
          press([here!, there!][n % 2]!.stage, 'ab'[n % 2]!, n)
          deliverEverything([here!, there!])
        }
        isBack = true
        deliverEverything(all)
        const last =
          together > 0
            ? `${'ab'[(together - 1) % 2]}-${together - 1}`
            : alone > 0
              ? `device-z-${9 + alone}`
              : before > 0
                ? `device-z-${before - 1}`
                : undefined
        for (const { stage } of all) expect(readNow(stage)?.act).toBe(last)
        press(away.stage, 'device-z', 99)
        deliverEverything(all)
        for (const { stage } of all)
          expect(readNow(stage)?.act, 'who is back leads again').toBe('device-z-99')
      }),
    )
  })
  test('[ST3] a timer is a moment and a length: right whenever one asks, never below zero', () => {
    const stage = openStage()
    setTimer(stage, 'device-1' as DeviceId, { startedAt: 1_000, runsMs: 60_000 })
    const timer = readTimer(stage)!
    expect([timeLeft(timer, 0), timeLeft(timer, 31_000), timeLeft(timer, 1e12)]).toEqual([60_000, 30_000, 0])
    setTimer(stage, 'device-1' as DeviceId, { startedAt: 1_000, runsMs: 60_000, pausedLeftMs: 5_000 })
    expect(timeLeft(readTimer(stage)!, 1e12)).toBe(5_000)
  })
  test('[ST3] the clock of another activity than the one that runs says nothing: of two who start at once one’s holds', () => {
    const stage = openStage()
    const device = 'device-1' as DeviceId
    const running = { kind: 'write', board: 'pestel', private: false } as const
    startActivity(stage, device, { ...running, act: 'runs' as ActivityId })
    setTimer(stage, device, { act: 'other' as ActivityId, startedAt: 1_000, runsMs: 60_000 })
    expect(readTimer(stage)).toBeUndefined()
    setTimer(stage, device, { act: 'runs' as ActivityId, startedAt: 1_000, runsMs: 60_000 })
    expect(readTimer(stage)?.runsMs).toBe(60_000)
  })
  test('[VE1] a workshop of a newer format is read-only here; content can lock nobody out', () => {
    const stage = openStage()
    expect(isTooNew(stage)).toBe(false)
    beginStage(stage, { lineage: 'line', title: 'T', language: 'es' })
    expect(isTooNew(stage)).toBe(false)
    stage.meta.set('format', { version: 9, readableFrom: 1 })
    expect(isTooNew(stage)).toBe(false)
    stage.meta.set('format', { version: 9, readableFrom: 9 })
    expect(isTooNew(stage)).toBe(true)
    stage.meta.set('format', { version: 'x', readableFrom: 'y' })
    expect(isTooNew(stage)).toBe(false)
    expect(readMeta(stage).title).toBe('T')
  })
})

test('[HO1] a hostile document cannot break a reader: it takes declared keys with valid values only', () => {
  const value = fc.oneof(
    fc
      .anything({ withBigInt: false, withDate: false, withMap: false, withSet: false, maxDepth: 3 })
      .filter((each) => typeof each !== 'symbol' && typeof each !== 'function'),
    fc.constantFrom<unknown>(
      { zone: 'pestel-social', made: NaN },
      ['pestel-social', Infinity, 0],
      [9, 9],
      'note-1',
    ),
  )
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'note-1',
      'note-1/place',
      'note-1/trend',
      'trend-1',
      'trend-1/into',
      '0/trend-1/b',
      'a/b/c/d',
      'trend-1/',
    ),
  )
  const root = fc.constantFrom(
    'notes',
    'trends',
    'ratings',
    'carried',
    'crosses',
    'pillars',
    'people',
    'agreed',
    'meta',
    'now',
    'timer',
    'look',
    'rounds',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(root, key, value), { maxLength: 40 }), (writes) => {
      const [content, stage] = [openContent(), openStage()]
      add(content, 1)
      for (const [name, at, written] of writes) {
        for (const y of [content.y, stage.y]) {
          try {
            y.getMap(name).set(at, written)
          } catch {
            return // Yjs itself cannot hold it, so no document can
          }
        }
      }
      content.notes.set('note-9', new Y.Map([['zone', new Y.Array()]]))
      content.y.getMap('notes').set('note-8/place', new Y.Text('x'))
      expect(() => takeSnapshot(content, stage)).not.toThrow()
      expect(() => [readNow(stage), readTimer(stage), openWritings(stage)]).not.toThrow()
    }),
    { numRuns: 200 },
  )
})

describe('the workshop file', () => {
  const make = () => {
    const [replica] = openReplicas(1)
    add(replica!.content, 1, 'agua 水 🌊')
    return {
      lineage: 'lineage-001',
      workshopId: 'NrisOUBIx40O-Hl0-1b6tQ',
      content: Y.encodeStateAsUpdate(replica!.content.y),
      stage: Y.encodeStateAsUpdate(replica!.stage.y),
    }
  }
  test('[WF1] is read back whole, and without a key unless one was chosen', () => {
    const file = make()
    expect(decodeWorkshopFile(encodeWorkshopFile(file))).toEqual({ ok: true, value: { ...file, blobs: [] } })
    expect(decodeWorkshopFile(encodeWorkshopFile({ ...file, key: 'k.s' }))).toEqual({
      ok: true,
      value: { ...file, blobs: [], key: 'k.s' },
    })
  })
  test('[WF5] brings its checkpoints, behind all that older apps read; one of an older app brings none', () => {
    const blobs = [Uint8Array.of(1, 2, 3), new Uint8Array(200_000).fill(7)]
    const bytes = encodeWorkshopFile({ ...make(), blobs })
    expect(decodeWorkshopFile(bytes)).toMatchObject({ ok: true, value: { blobs } })
    // As the app of version 1 wrote and read it: six fields, nothing behind them.
    const body = decoding.createDecoder(inflateSync(bytes.subarray(8 + 1 + 32)))
    const older = encoding.createEncoder()
    for (const kind of ['string', 'string', 'bytes', 'bytes', 'string', 'bytes'])
      if (kind === 'string') encoding.writeVarString(older, decoding.readVarString(body))
      else encoding.writeVarUint8Array(older, decoding.readVarUint8Array(body))
    const deflated = deflateSync(encoding.toUint8Array(older))
    const ofOlderApp = Uint8Array.from([...bytes.subarray(0, 9), ...sha256(deflated), ...deflated])
    expect(decodeWorkshopFile(ofOlderApp)).toMatchObject({ ok: true, value: { blobs: [] } })
  })
  test('[WF5] takes along as many checkpoints as the file can still be read with, the first before the others', () => {
    const large = new Uint8Array(40 * 1024 * 1024)
    const bytes = encodeWorkshopFile({ ...make(), blobs: [large, large, Uint8Array.of(1)] })
    const decoded = decodeWorkshopFile(bytes)
    if (!decoded.ok) throw new Error('it is ours')
    expect(decoded.value.blobs.map(({ length }) => length)).toEqual([large.length, 1])
  })
  test('[WF2] cut off anywhere, or with any byte changed, it is refused and nothing throws', () => {
    const whole = encodeWorkshopFile(make())
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(decodeWorkshopFile(whole.slice(0, at)).ok).toBe(false)
        const changed = whole.slice()
        changed[at] = (changed[at]! + by) % 256
        expect(decodeWorkshopFile(changed).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeWorkshopFile(bytes).ok).toBe(false)
      }),
    )
  })
  test('[WF3] of a newer version says so', () => {
    const newer = encodeWorkshopFile(make())
    newer[8] = 2
    expect(decodeWorkshopFile(newer)).toEqual({ ok: false, refusal: { kind: 'newer' } })
  })
  test('[WF4] its stage is sealed by who has the facilitator key, and the key is not in it', () => {
    const key = 'AAECAwQFBgcICQoLDA0ODw'
    const bytes = encodeWorkshopFile({ ...make(), sealWith: key })
    const decoded = decodeWorkshopFile(bytes)
    if (!decoded.ok) throw new Error('it is ours')
    expect(isSealedBy(decoded.value, key)).toBe(true)
    expect(isSealedBy(decoded.value, 'BBECAwQFBgcICQoLDA0ODw')).toBe(false)
    expect(isSealedBy({ ...decoded.value, stage: Uint8Array.of(0, 0) }, key)).toBe(false)
    expect(isSealedBy({ ...make(), blobs: [] }, key)).toBe(false)
  })
})
