import type { MatrixCard, MatrixWords } from '../tree.ts'
import { INK, INK_2, papers, type Scene, type Shape } from './scene.ts'

const SIZE = 480
const CELL = SIZE / 3
const LEFT = 90
const TOP = 30
const WIDTH = LEFT + SIZE + 10
const HEIGHT = TOP + SIZE + 56
const CARD = { width: 66, height: 28 } as const
const GAP = 4
/** A cell's height under its figure. */
const ROOM = CELL - 40

type Words = Omit<Extract<Shape, { kind: 'text' }>, 'kind' | 'face' | 'anchor' | 'fill'> &
  Partial<Extract<Shape, { kind: 'text' }>>
const words = (shape: Words): Shape => ({ kind: 'text', face: 'tool', anchor: 'start', fill: INK, ...shape })

/** The probability × impact matrix as a picture of its own, black on white, for documents. Pure. */
export function matrixScene(cards: readonly MatrixCard[], { probability, impact }: MatrixWords): Scene {
  const cells = [3, 2, 1].flatMap((p, row) =>
    [1, 2, 3].flatMap((i, column): Shape[] => {
      const fill = p * i >= 6 ? '#dfe4e0' : p * i >= 3 ? '#f0f2ef' : '#ffffff'
      const [x, y] = [LEFT + column * CELL, TOP + row * CELL]
      return [
        { kind: 'rect', x, y, width: CELL, height: CELL, fill, stroke: '#7c857f' },
        words({ x: x + CELL - 10, y: y + 24, size: 20, text: `${p * i}`, anchor: 'end', fill: INK_2 }),
      ]
    }),
  )
  const spotOf = (card: MatrixCard) => `${card.probability}/${card.impact}`
  const drawn = cards.flatMap((card, index): Shape[] => {
    const here = cards.filter((each) => spotOf(each) === spotOf(card))
    const nth = cards.slice(0, index).filter((each) => spotOf(each) === spotOf(card)).length
    const columns = here.length > 1 ? 2 : 1
    const pitch = Math.min(CARD.height + GAP, ROOM / Math.ceil(here.length / columns))
    const scale = Math.min(1, (pitch - 2) / CARD.height)
    const [width, height] = [CARD.width, CARD.height * scale]
    const middleX = LEFT + (card.impact - 0.5) * CELL
    const middleY = TOP + (3.5 - card.probability) * CELL + 8
    const x = middleX - (columns * (width + GAP) - GAP) / 2 + (nth % columns) * (width + GAP)
    const y =
      middleY - (Math.ceil(here.length / columns) * pitch - GAP) / 2 + Math.floor(nth / columns) * pitch
    const fill = papers[card.paper] ?? papers[0]
    const [line, size] = [y + 19 * scale, 14 * scale]
    return [
      { kind: 'rect', x, y, width, height, fill, stroke: INK },
      words({ x: x + 8, y: line, size, text: card.tag, face: 'toolBold' }),
      words({ x: x + width - 8, y: line, size, text: `${card.rank}`, face: 'toolBold', anchor: 'end' }),
    ]
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: '#ffffff' },
      words({ x: LEFT, y: 20, size: 16, text: `${probability.title} ↑`, face: 'toolBold' }),
      ...cells,
      ...probability.levels.map((level, at) =>
        words({ x: LEFT - 10, y: TOP + (2.5 - at) * CELL, size: 15, text: level, anchor: 'end' }),
      ),
      ...impact.levels.map((level, at) =>
        words({
          x: LEFT + (at + 0.5) * CELL,
          y: TOP + SIZE + 24,
          size: 15,
          text: level,
          anchor: 'middle',
        }),
      ),
      ...drawn,
      words({
        x: LEFT + SIZE,
        y: TOP + SIZE + 48,
        size: 16,
        text: `${impact.title} →`,
        face: 'toolBold',
        anchor: 'end',
      }),
    ],
  }
}
