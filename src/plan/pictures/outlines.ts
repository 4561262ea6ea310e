// A picture's shapes as closed outlines with a colour: text too, by the outlines of its letters.
import type { Font, Glyph, PathCommand } from 'fontkit'
import type { Typesetter } from '../typesetting/lines.ts'
import type { Scene, Shape } from './scene.ts'

export type Point = readonly [x: number, y: number]
export interface Outline {
  readonly colour: string
  readonly contours: readonly (readonly Point[])[]
}

/** Steps of a curve: a letter of 40 pixels has no corner one sees. */
const STEPS = 6

function flatten(commands: readonly PathCommand[]): Point[][] {
  const contours: Point[][] = []
  let [x, y] = [0, 0]
  const lineTo = (toX: number, toY: number) => contours.at(-1)?.push([toX, toY])
  for (const { command, args } of commands) {
    if (command === 'closePath') continue
    if (command === 'moveTo') contours.push([[args[0]!, args[1]!]])
    else if (command === 'lineTo') lineTo(args[0]!, args[1]!)
    else {
      const [a, b, c, d, e, f] = args as [number, number, number, number, number, number]
      for (let step = 1; step <= STEPS; step += 1) {
        const t = step / STEPS
        const s = 1 - t
        if (command === 'quadraticCurveTo')
          lineTo(s * s * x + 2 * s * t * a + t * t * c, s * s * y + 2 * s * t * b + t * t * d)
        else
          lineTo(
            s ** 3 * x + 3 * s * s * t * a + 3 * s * t * t * c + t ** 3 * e,
            s ** 3 * y + 3 * s * s * t * b + 3 * s * t * t * d + t ** 3 * f,
          )
      }
    }
    ;[x, y] = args.slice(-2) as [number, number]
  }
  return contours
}

/** Letters come back again and again: each is made once a font, in its units. */
const letters = new WeakMap<Font, Map<number, readonly (readonly Point[])[]>>()
function contoursOf(font: Font, glyph: Glyph): readonly (readonly Point[])[] {
  const known = letters.get(font) ?? new Map<number, readonly (readonly Point[])[]>()
  letters.set(font, known)
  const before = known.get(glyph.id)
  if (before) return before
  const contours = flatten(glyph.path.commands)
  known.set(glyph.id, contours)
  return contours
}

/** A line of some thickness, a quadrangle a stretch. */
function strokeOf(points: readonly Point[], thick: number): Point[][] {
  return points.slice(1).flatMap(([x2, y2], index): Point[][] => {
    const [x1, y1] = points[index]!
    const length = Math.hypot(x2 - x1, y2 - y1)
    if (length === 0) return []
    const [along, across] = [((x2 - x1) / length) * (thick / 2), ((y2 - y1) / length) * (thick / 2)]
    return [
      [
        [x1 - along - across, y1 - across + along],
        [x2 + along - across, y2 + across + along],
        [x2 + along + across, y2 + across - along],
        [x1 - along + across, y1 - across - along],
      ],
    ]
  })
}

function textOutlines(
  { text, face, size, anchor, fill, ...from }: Extract<Shape, { kind: 'text' }>,
  type: Typesetter,
): Outline[] {
  const [line] = type.setLines(text.replaceAll('\n', ' '), face, Infinity).lines
  if (!line) return []
  const { x: left, y } = from
  let x = left - (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0) * line.width * size
  const contours: Point[][] = []
  for (const { text: letters, font, width } of line.stretches) {
    if (font) {
      const scale = size / font.font.unitsPerEm
      const { glyphs, positions } = font.font.layout(letters, [])
      let at = x
      glyphs.forEach((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index]!
        const start = at
        for (const contour of contoursOf(font.font, glyph))
          contours.push(
            contour.map(([gx, gy]): Point => [start + (xOffset + gx) * scale, y - (yOffset + gy) * scale]),
          )
        at += xAdvance * scale
      })
    } else {
      // No font has it: an empty frame, and whoever makes the picture says so in words.
      const [right, top] = [x + width * size * 0.9, y - size * 0.7]
      const frame: Point[] = [
        [x, y],
        [right, y],
        [right, top],
        [x, top],
        [x, y],
      ]
      contours.push(...strokeOf(frame, size / 14))
    }
    x += width * size
  }
  return [{ colour: fill, contours }]
}

/** @param scale pixels of the result for one of the picture */
export function outlinesOf({ shapes }: Scene, type: Typesetter, scale: number): Outline[] {
  const scaled = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x * scale, y * scale])
  return shapes.flatMap((shape): Outline[] => {
    if (shape.kind === 'text')
      return textOutlines(
        { ...shape, x: shape.x * scale, y: shape.y * scale, size: shape.size * scale },
        type,
      )
    const points: readonly Point[] =
      shape.kind === 'path'
        ? shape.points
        : [
            [shape.x, shape.y],
            [shape.x + shape.width, shape.y],
            [shape.x + shape.width, shape.y + shape.height],
            [shape.x, shape.y + shape.height],
            [shape.x, shape.y],
          ]
    const drawn = scaled(points)
    return [
      ...(shape.fill ? [{ colour: shape.fill, contours: [drawn] }] : []),
      ...(shape.stroke
        ? strokeOf(drawn, (shape.thick ?? 1) * scale).map((contour) => ({
            colour: shape.stroke!,
            contours: [contour],
          }))
        : []),
    ]
  })
}
