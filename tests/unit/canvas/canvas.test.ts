import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, overlaps, type Box } from '../../../src/canvas/geometry.ts'
import { openGestures, type Intent, type Pointer } from '../../../src/canvas/gestures.ts'
import { indexItems } from '../../../src/canvas/spatial-index.ts'
import { wrapText } from '../../../src/canvas/text-layout.ts'
import {
  fit,
  LEAST_ZOOM,
  MOST_ZOOM,
  seen,
  showAll,
  toBoard,
  toScreen,
  zoomAt,
} from '../../../src/canvas/viewport.ts'
import { layOut } from '../../../src/kinds/note-canvas/layout.ts'
import { linesOf, splitIntoNotes } from '../../../src/kinds/note-list/split.ts'
import { shorten } from '../../../src/kinds/note-list/shorten.ts'
import { boxInSight, sightOf } from '../../../src/kinds/note-canvas/sight.ts'
import type { NoteId, TrendId, ZoneId } from '../../../src/workshop/ids.ts'

const number = fc.integer({ min: -3_000, max: 3_000 })
const point = fc.record({ x: number, y: number })
const zoom = fc.double({ min: LEAST_ZOOM, max: MOST_ZOOM, noNaN: true })
const view = fc.record({ x: number, y: number, zoom })
const box = fc.record({
  x: number,
  y: number,
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
})

describe('the viewport', () => {
  test('zooming keeps the point under the pointer under it', () => {
    fc.assert(
      fc.property(view, point, zoom, (from, at, to) => {
        const after = toScreen(zoomAt(from, at, to), toBoard(from, at))
        expect(after.x).toBeCloseTo(at.x, 4)
        expect(after.y).toBeCloseTo(at.y, 4)
      }),
    )
  })
  test('fit shows all of a box that fits at the least zoom', () => {
    const small = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 1, max: 3_000 }),
      height: fc.integer({ min: 1, max: 2_000 }),
    })
    fc.assert(
      fc.property(small, (what) => {
        const size = { width: 390, height: 600 }
        const shown = fit(what, size)
        const [from, to] = [
          toScreen(shown, what),
          toScreen(shown, { x: what.x + what.width, y: what.y + what.height }),
        ]
        expect(Math.min(from.x, from.y)).toBeGreaterThanOrEqual(-0.01)
        expect(to.x).toBeLessThanOrEqual(size.width + 0.01)
        expect(to.y).toBeLessThanOrEqual(size.height + 0.01)
      }),
    )
  })
})

test('the index finds what looking at everything finds', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, point, (boxes, area, at) => {
      const items = boxes.map((each, n) => ({ id: String(n), box: each }))
      const index = indexItems(items)
      expect(index.within(area)).toEqual(items.filter((item) => overlaps(item.box, area)))
      expect(index.at(at)).toEqual(items.findLast((item) => contains(item.box, at)))
    }),
  )
})

describe('text in lines', () => {
  const measure = (text: string) => Array.from(new Intl.Segmenter().segment(text)).length * 10
  test('is no wider than it may be, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 10, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, width, measure)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 10))
          expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
        },
      ),
    )
  })
})

describe('hands', () => {
  const play = (
    steps: readonly (readonly [
      'down' | 'move' | 'up' | 'cancel' | 'held',
      number,
      number,
      number,
      string?,
    ])[],
    kind: Pointer['kind'] = 'mouse',
  ) => {
    const intents: Intent[] = []
    const gestures = openGestures((intent) => intents.push(intent))
    for (const [at, [what, id, x, y, item]] of steps.entries()) {
      const pointer: Pointer = { id, at: { x, y }, kind, time: at * 100, shift: false, pans: false }
      if (what === 'down') gestures.down(pointer, item)
      else if (what === 'move') gestures.move(pointer)
      else if (what === 'up') gestures.up(pointer)
      else if (what === 'held') gestures.held(pointer.time + 1_000)
      else gestures.cancel()
    }
    return intents
  }
  test('a press is a press, though no hand is quite still; two are a double press', () => {
    expect(
      play([
        ['down', 1, 10, 10, 'a'],
        ['move', 1, 12, 11],
        ['up', 1, 12, 11],
      ]).map(({ kind }) => kind),
    ).toEqual(['press'])
    const twice = play([
      ['down', 1, 10, 10],
      ['up', 1, 10, 10],
      ['down', 1, 11, 10],
      ['up', 1, 11, 10],
    ])
    expect(twice.map(({ kind }) => kind)).toEqual(['press', 'double-press'])
  })
  test('a mouse drags an item and tells the way once more at its end', () => {
    const intents = play([
      ['down', 1, 0, 0, 'a'],
      ['move', 1, 20, 0],
      ['move', 1, 40, 5],
      ['up', 1, 50, 5],
    ])
    expect(intents.at(-1)).toEqual({ kind: 'drop', item: 'a', by: { x: 50, y: 5 }, at: { x: 50, y: 5 } })
    expect(intents.filter(({ kind }) => kind === 'drop')).toHaveLength(1)
  })
  test('one finger pans, also over an item; held still it lifts the item', () => {
    expect(
      play(
        [
          ['down', 1, 0, 0, 'a'],
          ['move', 1, 20, 0],
        ],
        'touch',
      ).map(({ kind }) => kind),
    ).toEqual(['pan'])
    const lifted = play(
      [
        ['down', 1, 0, 0, 'a'],
        ['held', 1, 0, 0],
        ['move', 1, 20, 0],
        ['up', 1, 30, 0],
      ],
      'touch',
    )
    expect(lifted.map(({ kind }) => kind)).toEqual(['drag', 'drag', 'drop'])
  })
  test('a second finger in the middle of a drag puts the item back and pinches; then one finger pans on', () => {
    const intents = play(
      [
        ['down', 1, 0, 0, 'a'],
        ['held', 1, 0, 0],
        ['down', 2, 100, 0],
        ['move', 2, 200, 0],
        ['up', 2, 200, 0],
        ['move', 1, 10, 0],
        ['up', 1, 10, 0],
      ],
      'touch',
    )
    expect(intents.map(({ kind }) => kind)).toEqual(['drag', 'cancel', 'pinch', 'pan'])
    expect(intents[2]).toMatchObject({ factor: 2 })
  })
  test('a cancelled pointer drops nothing', () => {
    expect(
      play([
        ['down', 1, 0, 0, 'a'],
        ['move', 1, 40, 0],
        ['cancel', 1, 0, 0],
      ]).map(({ kind }) => kind),
    ).toEqual(['drag', 'cancel'])
  })
})

test('what another screen shows is shown whole, whatever the shape of this one, as far as the zoom goes', () => {
  const screen = fc.record({
    width: fc.integer({ min: 320, max: 2_000 }),
    height: fc.integer({ min: 240, max: 1_400 }),
  })
  const theirs = fc.record({
    x: number,
    y: number,
    width: fc.integer({ min: 200, max: 3_000 }),
    height: fc.integer({ min: 200, max: 2_000 }),
  })
  fc.assert(
    fc.property(theirs, screen, (what, size) => {
      const shown = seen(showAll(what, size), size)
      expect(shown.x).toBeLessThanOrEqual(what.x + 0.01)
      expect(shown.y).toBeLessThanOrEqual(what.y + 0.01)
      expect(shown.x + shown.width).toBeGreaterThanOrEqual(what.x + what.width - 0.01)
      expect(shown.y + shown.height).toBeGreaterThanOrEqual(what.y + what.height - 0.01)
    }),
  )
})

test('what one sees is told from a zone, and found again where that zone lies on another screen', () => {
  const zoneAt = (zone: ZoneId, x: number, y: number) => ({
    zone,
    box: { x, y, width: 400, height: 400 },
    origin: { x: x + 60, y: y + 66 },
    next: { x: 0, y: 0 },
    notes: 0,
  })
  const layout = (below: number) => {
    const zones = [zoneAt('pestel-social', 0, 0), zoneAt('pestel-legal', 0, below)]
    return { zones, items: [], whole: { x: 0, y: 0, width: 400, height: below + 400 } }
  }
  const [mine, theirs] = [layout(412), layout(900)]
  fc.assert(
    fc.property(box, (what) => {
      const sight = sightOf(mine, what)!
      expect(boxInSight(mine, sight)).toEqual(what)
      const moved = sight[0] === 'pestel-legal' ? 900 - 412 : 0
      expect(boxInSight(theirs, sight)).toEqual({ ...what, y: what.y + moved })
    }),
  )
  expect(boxInSight(mine, ['of-a-later-version', 0, 0, 10, 10])).toBeUndefined()
})

test('on a board nothing covers anything, wherever people dropped it, and every device lays it out alike', () => {
  const zones = ['pestel-social', 'pestel-legal'] as const
  const note = fc.record({
    zone: fc.constantFrom(...zones),
    x: fc.integer({ min: -200, max: 600 }),
    y: fc.integer({ min: -200, max: 600 }),
    text: fc.string({ maxLength: 120 }),
    grouped: fc.boolean(),
  })
  const wrap = (text: string, width: number) => wrapText(text, width, (each) => each.length * 8)
  fc.assert(
    fc.property(fc.array(note, { maxLength: 25 }), (drawn) => {
      const notes = drawn.map(({ zone, x, y, text }, n) => ({
        id: `n${String(n).padStart(2, '0')}` as NoteId,
        born: zone,
        place: [zone, x, y] as const,
        text,
        by: undefined,
        act: undefined,
        made: n,
        trend: undefined,
        marked: false,
        gone: false,
      }))
      const members = notes.filter((_, n) => drawn[n]!.grouped)
      const trends =
        members.length > 0
          ? [
              {
                id: 't1' as TrendId,
                place: members[0]!.place,
                title: 'T',
                horizon: undefined,
                by: undefined,
                made: 1,
                notes: members.map(({ id }) => id),
              },
            ]
          : []
      const input = {
        zones,
        columns: 2,
        trends,
        drafts: [],
        carried: [],
        wrap,
        wrapCarried: wrap,
        wrapTitle: wrap,
      }
      const layout = layOut({ ...input, notes })
      expect(
        layOut({ ...input, notes: notes.toReversed() })
          .items.map(({ id, box: its }) => [id, its])
          .toSorted(),
      ).toEqual(layout.items.map(({ id, box: its }) => [id, its]).toSorted())
      for (const { origin, next, box: page, zone } of layout.zones) {
        const spot = { x: origin.x + next.x, y: origin.y + next.y, width: 160, height: 80 }
        expect(contains(page, spot) && contains(page, { x: spot.x + 160, y: spot.y + 80 }), zone).toBe(true)
        const under = layout.items.filter(({ kind, box: its }) => kind !== 'trend' && overlaps(its, spot))
        expect(
          under.map(({ id }) => id),
          `the next note's place in ${zone}`,
        ).toEqual([])
      }
      const blocks: { id: string; box: Box }[] = layout.items.filter(
        (item) => item.kind === 'note' || item.kind === 'trend',
      )
      for (const [at, a] of blocks.entries()) {
        expect(
          layout.zones.some(
            ({ box: page }) => page.x <= a.box.x && page.x + page.width >= a.box.x + a.box.width,
          ),
        ).toBe(true)
        for (const b of blocks.slice(at + 1)) {
          const isOwn = a.id === 'trend:t1' && members.some(({ id }) => id === b.id)
          if (!isOwn) expect(overlaps(a.box, b.box), `${a.id} ${b.id}`).toBe(false)
        }
      }
    }),
  )
})

describe('a long paste', () => {
  test('becomes a note a line, without bullets and empty lines', () => {
    expect(linesOf('- agua\r\n\n  * luz \n3) gas\nsol')).toEqual(['agua', 'luz', 'gas', 'sol'])
    expect(splitIntoNotes(Array.from({ length: 2_000 }, (_, n) => `line ${n}`).join('\n'))).toHaveLength(
      2_000,
    )
  })
  test('a line longer than a note goes on in the next one; no letter is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 8, max: 40 }),
        (text, limit) => {
          const notes = splitIntoNotes(text, limit)
          for (const each of notes) expect(each.length).toBeLessThanOrEqual(limit)
          const letters = (all: string) => all.replaceAll(/\s/gu, '')
          expect(letters(notes.join(''))).toBe(letters(linesOf(text).join('')))
        },
      ),
    )
  })
})

test('a label is the beginning of a text, whole words', () => {
  expect(shorten('Suben los alquileres y perdemos la sede de siempre', 24)).toBe('Suben los alquileres y…')
  expect(shorten('corto')).toBe('corto')
})
