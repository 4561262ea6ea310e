import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { matrixScene } from '../../../src/plan/pictures/matrix-scene.ts'
import { INK } from '../../../src/plan/pictures/scene.ts'
import { textsOfScene } from '../../../src/plan/pictures/scene-texts.ts'
import type { MatrixCard, MatrixWords } from '../../../src/plan/tree.ts'
import { planOf } from '../../support/sample-plan.ts'
import { wholeTranslator } from '../../support/sample.ts'

const levels = ['low', 'medium', 'high'] as const
const words: MatrixWords = { probability: { title: 'P', levels }, impact: { title: 'I', levels } }
const median = fc.constantFrom(1, 1.5, 2, 2.5, 3)
const spots = fc.array(fc.record({ probability: median, impact: median }), { minLength: 1, maxLength: 60 })

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('no card lies over another or beyond the picture, and a card on no line stays in its cell', () => {
  fc.assert(
    fc.property(spots, (rated) => {
      const cards = rated.map((spot, n): MatrixCard => ({ ...spot, title: '', tag: 'Ec', paper: 2, rank: n }))
      const { width, height, shapes } = matrixScene(cards, words)
      const boxes = shapes.filter((shape) => shape.kind === 'rect')
      const drawn = boxes.filter(({ stroke }) => stroke === INK)
      const cells = boxes.filter((box) => box.width === box.height && box.stroke !== INK)
      expect([drawn.length, cells.length]).toEqual([cards.length, 9])
      drawn.forEach((card, index) => {
        expect(card.height).toBeGreaterThan(0)
        expect(holds({ x: 0, y: 0, width, height }, card)).toBe(true)
        for (const other of drawn.slice(0, index)) expect(overlap(card, other)).toBe(false)
        const { probability, impact } = rated[index]!
        if (!Number.isInteger(probability) || !Number.isInteger(impact)) return
        expect(holds(cells[(3 - probability) * 3 + impact - 1]!, card)).toBe(true)
      })
    }),
  )
})

test.each(languages)(
  'each axis of the example’s matrix in %s has the words that the board has there',
  (language) => {
    const { t } = wholeTranslator(language)
    const matrix = planOf(language)
      .parts.flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'matrix')!
    const said = textsOfScene(matrixScene(matrix.cards, matrix.words))
    const level = (['1', '2', '3'] as const).flatMap((at) => [
      t(`pestel.probability.${at}`),
      t(`pestel.impact.${at}`),
    ])
    for (const word of new Set(level))
      expect(said.filter((text) => text === word)).toHaveLength(level.filter((each) => each === word).length)
  },
)
