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

/** Medians may lie between two levels: spots are half a cell apart. */
const isWhole = ({ probability, impact }: MatrixCard) =>
  Number.isInteger(probability) && Number.isInteger(impact)

/**
 * The cards of each spot in its middle. In a cell two stand side by side, unless a card on the line beside it needs the
 * room; what lies above and below a spot takes half of its height.
 */
function placeCards(cards: readonly MatrixCard[]): readonly Shape[] {
  return cards.flatMap((card, index): Shape[] => {
    const away = ({ probability, impact }: MatrixCard) => ({
      up: Math.abs(probability - card.probability),
      aside: Math.abs(impact - card.impact),
    })
    const isHere = (other: MatrixCard) => away(other).up + away(other).aside === 0
    const count = cards.filter(isHere).length
    const nth = cards.slice(0, index).filter(isHere).length
    const isCloseAside = cards.some((other) => away(other).aside === 0.5 && away(other).up <= 0.5)
    const isCloseAbove = cards.some((other) => away(other).aside === 0 && away(other).up === 0.5)
    const columns = count > 1 && isWhole(card) && !isCloseAside ? 2 : 1
    const rows = Math.ceil(count / columns)
    const pitch = Math.min(CARD.height + GAP, (isCloseAbove ? CELL / 2 : ROOM) / rows)
    const scale = Math.min(1, (pitch * 0.9) / CARD.height)
    const [width, height] = [CARD.width, CARD.height * scale]
    const middleX = LEFT + (card.impact - 0.5) * CELL
    const middleY = TOP + (3.5 - card.probability) * CELL + 8
    const x = middleX - (columns * (width + GAP) - GAP) / 2 + (nth % columns) * (width + GAP)
    const y = middleY - ((rows - 1) * pitch + height) / 2 + Math.floor(nth / columns) * pitch
    const fill = papers[card.paper] ?? papers[0]
    const [line, size] = [y + 19 * scale, 14 * scale]
    return [
      { kind: 'rect', x, y, width, height, fill, stroke: INK },
      words({ x: x + 8, y: line, size, text: card.tag, face: 'toolBold' }),
      words({ x: x + width - 8, y: line, size, text: `${card.rank}`, face: 'toolBold', anchor: 'end' }),
    ]
  })
}

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
      ...placeCards(cards),
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
