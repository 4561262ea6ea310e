// Where things lie that are wanted in one place: each at the highest free spot below.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Box } from '../../../src/canvas/geometry.ts'
import { GAP, settle, type Wanted } from '../../../src/kinds/note-canvas/settle.ts'

const around = (box: Box): Box => ({ ...box, width: box.width + GAP, height: box.height + GAP })

/** The same, step by step, and slowly: down past whatever lies there, until nothing does. */
function settleSlowly(blocks: readonly Wanted[]) {
  const settled: { id: string; box: Box }[] = []
  const inOrder = blocks.toSorted(
    (a, b) => a.wanted.y - b.wanted.y || a.wanted.x - b.wanted.x || (a.id < b.id ? -1 : 1),
  )
  for (const { id, wanted, width, height } of inOrder) {
    let box: Box = { ...wanted, width, height }
    for (;;) {
      const here = around(box)
      const below = settled.filter((other) => overlaps(around(other.box), here))
      if (below.length === 0) break
      box = { ...box, y: Math.max(...below.map((other) => other.box.y + other.box.height)) + GAP }
    }
    settled.push({ id, box })
  }
  return settled
}

test('each is put at the highest free spot at or below where it is wanted', () => {
  const block = fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 }),
    width: fc.constantFrom(160, 350),
    height: fc.integer({ min: 40, max: 400 }),
  })
  fc.assert(
    fc.property(fc.array(block, { maxLength: 40 }), (drawn) => {
      const blocks = drawn.map(({ x, y, width, height }, nth) => ({
        id: `b${String(nth).padStart(2, '0')}`,
        wanted: { x, y },
        width,
        height,
      }))
      const settled = settle(blocks).map(({ block: { id }, box }) => ({ id, box }))
      expect(settled).toEqual(settleSlowly(blocks))
    }),
  )
})

test('three thousand who all want one spot are a column, and are placed while one looks', () => {
  const blocks = Array.from({ length: 3_000 }, (_, nth) => ({
    id: `b${String(nth).padStart(4, '0')}`,
    wanted: { x: 0, y: 0 },
    width: 160,
    height: 80,
  }))
  expect(settle(blocks).at(-1)?.box.y).toBe(2_999 * (80 + GAP))
})
