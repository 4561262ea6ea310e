import { expect, test } from 'vitest'
import { seen } from '../../../src/canvas/viewport.ts'
import { paintZone } from '../../../src/kinds/note-canvas/paint-zone.ts'
import { FARTHEST } from '../../../src/workshop/content/places.ts'

const look = { color: () => '#000', voice: 'serif', tool: 'sans-serif' }
const words = { letter: 'S', title: 'Social', question: '?', sign: '', closed: '' }

/** The ends of all lines of a page as large as the farthest note makes it, seen through this window. */
function linesOf(view: { x: number; y: number; zoom: number }) {
  const ends: [number, number][] = []
  const drawn: Record<string, unknown> = { lineTo: (x: number, y: number) => ends.push([x, y]) }
  const context = new Proxy(drawn, {
    get: (known, name: string) => known[name] ?? (() => undefined),
    set: () => true,
  })
  const box = { x: 0, y: 0, width: 2 * FARTHEST, height: 2 * FARTHEST }
  const zone = { zone: 'pestel-social', box, origin: { x: 0, y: 0 }, notes: 1, next: { x: 0, y: 0 } } as const
  const inSight = seen(view, { width: 1440, height: 900 })
  paintZone(context as unknown as CanvasRenderingContext2D, zone, words, look, view, inSight)
  return ends
}

test('of a page’s ruling no more is drawn than is on screen', () => {
  const ends = linesOf({ x: 30_005, y: 20_005, zoom: 1 })
  expect(ends.length).toBeGreaterThan(100)
  expect(ends.length).toBeLessThan(130)
  // The lines are where they always are: on the squares of the page.
  expect(ends.some(([x]) => x === 30_020.5)).toBe(true)
})

test('of a page that is not on screen nothing is drawn', () => {
  expect(linesOf({ x: -5_000, y: 0, zoom: 1 })).toEqual([])
})
