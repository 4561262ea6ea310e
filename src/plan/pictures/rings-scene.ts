// A body and what stands around it in rings, nearer the centre what decides more. Pure.
import { wrapToWidth } from './fit-words.ts'
import { printInks, type Inks, type Scene, type Shape } from './scene.ts'

export interface Ring {
  readonly title: string
  readonly names: readonly string[]
}

const CORE = 74
const BAND = 84
const EDGE = 16
const ROOM = 108
const NAME = 14
const SMALL = 13

const circle = (middle: number, radius: number, { ink, paper }: Inks): Shape => ({
  kind: 'path',
  fill: paper,
  stroke: ink,
  thick: 1.5,
  points: Array.from({ length: 73 }, (_, step) => {
    const angle = (step / 72) * 2 * Math.PI
    return [middle + radius * Math.sin(angle), middle - radius * Math.cos(angle)] as const
  }),
})

function said(text: string, x: number, y: number, most: number, { ink }: Inks): Shape[] {
  const lines = wrapToWidth(text, ROOM, NAME, most)
  return lines.map((line, index) => ({
    kind: 'text',
    x,
    y: y + (index - (lines.length - 1) / 2) * NAME * 1.25 + NAME * 0.35,
    size: NAME,
    text: line,
    face: 'voiceBold',
    anchor: 'middle',
    fill: ink,
  }))
}

/** @param rings from the innermost; one without anything in it is drawn too: so far it could reach */
export function ringsScene(core: string, rings: readonly Ring[], inks: Inks = printInks): Scene {
  const outermost = CORE + rings.length * BAND
  const middle = EDGE + outermost
  const shapes = [
    ...rings.map((_, index) => circle(middle, outermost - index * BAND, inks)),
    circle(middle, CORE, inks),
    ...said(core, middle, middle, 3, inks),
    ...rings.flatMap(({ title, names }, index): Shape[] => {
      const radius = CORE + (index + 0.5) * BAND
      const title_: Shape = {
        kind: 'text',
        x: middle,
        y: middle - radius - BAND / 2 + SMALL + 5,
        size: SMALL,
        text: title,
        face: 'tool',
        anchor: 'middle',
        fill: inks.ink2,
      }
      return [
        title_,
        ...names.flatMap((name, at) => {
          // Beginning at the right, so that the first does not lie on the ring's name.
          const angle =
            Math.PI / 2 + (at / names.length) * 2 * Math.PI + (names.length % 4 === 0 ? Math.PI / 4 : 0)
          return said(name, middle + radius * Math.sin(angle), middle - radius * Math.cos(angle), 2, inks)
        }),
      ]
    }),
  ]
  return { width: 2 * middle, height: 2 * middle, shapes }
}
