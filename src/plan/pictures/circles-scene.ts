// Circles and their links as a picture: the centre above, what is linked to it below. Of each link two lines, the
// coordinator's with its point down, the delegate's with its point up. Pure: the same circles give the same picture.
import { wrapToWidth } from './fit-words.ts'
import { printInks, type Inks, type Scene, type Shape } from './scene.ts'

export interface DrawnCircle {
  readonly id: string
  readonly name: string
  /** The wider circle that it hangs from; one that is not drawn is none. */
  readonly wider: string | undefined
  readonly coordinators: readonly string[]
  readonly delegates: readonly string[]
  /** What it lacks, in words: then its ring is open. */
  readonly lacks: string
}

const RADIUS = 70
const COLUMN = 210
const ROW = 2 * RADIUS + 92
const EDGE = 14
const APART = 7
const POINT = 6
/** Inside of a ring, at the height of its words. */
const ROOM = 112
const NAME = 15
const SMALL = 13

type Spot = readonly [x: number, y: number]

function placeAll(circles: readonly DrawnCircle[]): ReadonlyMap<string, Spot> {
  const known = new Set(circles.map(({ id }) => id))
  const inner = new Map<string | undefined, DrawnCircle[]>()
  for (const circle of circles) {
    const at = circle.wider !== undefined && known.has(circle.wider) ? circle.wider : undefined
    inner.set(at, [...(inner.get(at) ?? []), circle])
  }
  const spots = new Map<string, Spot>()
  let column = 0
  /** @returns the column in whose middle it stands: of those that hang from it */
  const place = ({ id }: DrawnCircle, row: number): number => {
    const hanging = (inner.get(id) ?? []).map((each) => place(each, row + 1))
    const at = hanging.length > 0 ? (hanging[0]! + hanging.at(-1)!) / 2 : column++
    spots.set(id, [EDGE + (at + 0.5) * COLUMN, EDGE + RADIUS + row * ROW])
    return at
  }
  for (const circle of inner.get(undefined) ?? []) place(circle, 0)
  return spots
}

/** A ring as a line of many corners; an open one lacks a sixth of it at the top right. */
function ring([x, y]: Spot, isOpen: boolean, { ink, paper }: Inks): Shape[] {
  const steps = 60
  const at = (step: number): Spot => {
    const angle = (step / steps) * 2 * Math.PI
    return [x + RADIUS * Math.sin(angle), y - RADIUS * Math.cos(angle)]
  }
  const points = Array.from({ length: steps + 1 }, (_, step) => at(step))
  return [
    { kind: 'path', points, fill: paper },
    { kind: 'path', points: isOpen ? points.slice(12, -2) : points, stroke: ink, thick: 2 },
  ]
}

function link(from: Spot, to: Spot, circle: DrawnCircle, { ink, ink2 }: Inks): Shape[] {
  const bus = from[1] + RADIUS + 26
  const side = Math.sign(to[0] - from[0])
  const bend = (offset: number): Spot[] => {
    const y = bus + (offset < 0 ? 1 : -1) * side * 4
    return [
      [from[0] + offset, from[1] + RADIUS - 2],
      [from[0] + offset, y],
      [to[0] + offset, y],
      [to[0] + offset, to[1] - RADIUS],
    ]
  }
  const one = (names: readonly string[], offset: number): Shape[] => {
    if (names.length === 0) return []
    const points = bend(offset)
    const isDown = offset < 0
    const [x, y] = isDown ? points.at(-1)! : points[0]!
    const lines = wrapToWidth(names.join(', '), COLUMN / 2 - 20, SMALL, 2)
    const tip = isDown ? POINT * 1.6 : -POINT * 1.6
    return [
      { kind: 'path', points, stroke: ink, thick: 1.5 },
      {
        kind: 'path',
        fill: ink,
        points: [
          [x - POINT, y - tip],
          [x + POINT, y - tip],
          [x, y],
          [x - POINT, y - tip],
        ],
      },
      ...lines.map((text, index): Shape => ({
        kind: 'text',
        x: to[0] + offset * 2,
        y: to[1] - RADIUS - 14 - (lines.length - 1 - index) * SMALL * 1.2,
        size: SMALL,
        text,
        face: 'voice',
        anchor: isDown ? 'end' : 'start',
        fill: ink2,
      })),
    ]
  }
  return [...one(circle.coordinators, -APART), ...one(circle.delegates, APART)]
}

function wordsIn([x, y]: Spot, { name, lacks }: DrawnCircle, { ink, wait }: Inks): Shape[] {
  const said = wrapToWidth(name, ROOM, NAME, 3).map(
    (text) => ({ text, size: NAME, face: 'voiceBold', fill: ink }) as const,
  )
  const missing = wrapToWidth(lacks, ROOM, SMALL, 3).map(
    (text) => ({ text, size: SMALL, face: 'toolBold', fill: wait }) as const,
  )
  const lines = [...said, ...missing]
  const height = lines.reduce((sum, { size }) => sum + size * 1.25, 0)
  let base = y - height / 2
  return lines.map((line): Shape => {
    base += line.size * 1.25
    return { kind: 'text', x, y: base - line.size * 0.3, anchor: 'middle', ...line }
  })
}

/** @param inks of the surface it is drawn on: black on white in documents */
export function circlesScene(circles: readonly DrawnCircle[], inks: Inks = printInks): Scene {
  const spots = placeAll(circles)
  const drawn = circles.filter(({ id }) => spots.has(id))
  const all = [...spots.values()]
  return {
    width: Math.max(...all.map(([x]) => x), 0) + COLUMN / 2 + EDGE,
    height: Math.max(...all.map(([, y]) => y), 0) + RADIUS + EDGE,
    shapes: [
      ...drawn.flatMap((circle) => {
        const from = spots.get(circle.wider ?? '')
        return from ? link(from, spots.get(circle.id)!, circle, inks) : []
      }),
      ...drawn.flatMap((circle) => {
        const spot = spots.get(circle.id)!
        return [...ring(spot, circle.lacks !== '', inks), ...wordsIn(spot, circle, inks)]
      }),
    ],
  }
}
