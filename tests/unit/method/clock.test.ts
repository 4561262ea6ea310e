import { expect, test } from 'vitest'
import { figureStands } from '../../../src/method/clock.ts'

const figure = (leftMs: number) => Math.ceil(leftMs / 1_000) + 0 // never -0

test.each([299_999, 4_321, 980, 1, -1, -4_321])(
  'with %d ms left the figure stands until its second has gone by, and no longer',
  (left) => {
    const stands = figureStands(left)
    expect(figure(left - stands)).toBe(figure(left) - 1)
    expect(figure(left - stands + 15), 'a timeout that comes a little early').toBe(figure(left) - 1)
    expect(figure(left - stands + 25)).toBe(figure(left))
  },
)
