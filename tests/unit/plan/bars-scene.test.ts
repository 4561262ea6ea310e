import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barsScene, type DrawnBars } from '../../../src/plan/pictures/bars-scene.ts'

const rects = (groups: readonly DrawnBars[]) =>
  barsScene(groups).shapes.flatMap((shape) => (shape.kind === 'rect' && shape.stroke ? [shape] : []))

const bar = fc.record({
  series: fc.constantFrom('Needed', 'Identified', 'Won'),
  length: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e20, noNaN: true })),
  says: fc.string({ maxLength: 32 }),
})
const group = fc.record({ name: fc.string({ maxLength: 90 }), bars: fc.array(bar, { maxLength: 4 }) })

describe('bars', () => {
  test('are as long as what they say, the longest over the whole room', () => {
    const [half, whole, nothing] = rects([
      { name: '2027', bars: [5, 10, 0].map((length) => ({ series: 'Needed', length, says: `${length}` })) },
    ])
    expect(half!.width * 2).toBeCloseTo(whole!.width)
    expect(nothing!.width).toBe(1)
  })
  test('lie beneath each other within the picture, and no figure is cut', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const { width, height, shapes } = barsScene(groups)
        const drawn = rects(groups)
        expect(drawn).toHaveLength(groups.reduce((sum, { bars }) => sum + bars.length, 0))
        drawn.forEach((rect, index) => {
          const next = drawn[index + 1]
          expect(rect.x + rect.width).toBeLessThanOrEqual(width)
          expect(rect.y + rect.height).toBeLessThanOrEqual(next?.y ?? height)
        })
        const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
        for (const { bars } of groups) for (const { says } of bars) expect(texts).toContain(says)
      }),
    )
  })
})
