import type { Box } from '../../canvas/geometry.ts'

/** Between two things on a board. */
export const GAP = 12

/** Something that is placed as one, and where in its zone somebody wanted it. */
export interface Wanted {
  readonly id: string
  readonly wanted: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
}

/**
 * Puts blocks where they are wanted, each below whatever already lies there. Coordinates of the zone. What is settled is
 * gone through from above to below once a block: two hundred people who show their notes at once all want the same spot.
 */
export function settle<Block extends Wanted>(
  blocks: readonly Block[],
): readonly { readonly block: Block; readonly box: Box }[] {
  const inOrder = blocks.toSorted(
    (a, b) => a.wanted.y - b.wanted.y || a.wanted.x - b.wanted.x || (a.id < b.id ? -1 : 1),
  )
  const fromAbove: Box[] = []
  return inOrder.map((block) => {
    const { width, height } = block
    const { x, y: wanted } = block.wanted
    let y = wanted
    let [lowest, clear] = [-Infinity, -Infinity]
    for (const other of fromAbove) {
      if (other.y >= y + (height + GAP)) break
      if (other.x >= x + (width + GAP) || x >= other.x + (other.width + GAP)) continue
      lowest = Math.max(lowest, other.y + other.height)
      clear = Math.max(clear, other.y + (other.height + GAP))
      if (y < clear) y = lowest + GAP > y ? lowest + GAP : y + GAP // fractions may add up to where it was
    }
    const box: Box = { x, y, width, height }
    insertFromAbove(fromAbove, box)
    return { block, box }
  })
}

function insertFromAbove(boxes: Box[], box: Box): void {
  let [from, to] = [0, boxes.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (boxes[middle]!.y <= box.y) from = middle + 1
    else to = middle
  }
  boxes.splice(from, 0, box)
}
