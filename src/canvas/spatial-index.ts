import { contains, overlaps, type Box, type Point } from './geometry.ts'

export interface Boxed {
  readonly id: string
  readonly box: Box
}

/** Items by place: which are in sight, which is under the pointer, without asking all of them. */
export interface SpatialIndex<Item extends Boxed> {
  readonly items: readonly Item[]
  /** In the order in which they were given: later ones lie on top. */
  within(box: Box): Item[]
  /** The topmost at a point. */
  at(point: Point): Item | undefined
}

const CELL = 400
/** More rows of cells than any board is high. */
const ROWS = 1_000_000

/** A grid of buckets, each with the items that touch it. Made anew when the layout changes: cheaper than keeping it. */
export function indexItems<Item extends Boxed>(items: readonly Item[]): SpatialIndex<Item> {
  const buckets = new Map<number, number[]>()
  const cellsOf = function* ({ x, y, width, height }: Box): Generator<number> {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
        yield column * ROWS + row
    }
  }
  for (const [order, { box }] of items.entries()) {
    for (const cell of cellsOf(box)) {
      const bucket = buckets.get(cell)
      if (bucket) bucket.push(order)
      else buckets.set(cell, [order])
    }
  }
  return {
    items,
    within(box) {
      const found = new Set<number>()
      for (const cell of cellsOf(box)) {
        for (const order of buckets.get(cell) ?? []) if (overlaps(items[order]!.box, box)) found.add(order)
      }
      return [...found].toSorted((a, b) => a - b).map((order) => items[order]!)
    },
    at(point) {
      const bucket = buckets.get(Math.floor(point.x / CELL) * ROWS + Math.floor(point.y / CELL)) ?? []
      const top = bucket.findLast((order) => contains(items[order]!.box, point))
      return top === undefined ? undefined : items[top]
    },
  }
}
