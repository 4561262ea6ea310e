import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rank } from '../../../src/method/ranking.ts'
import {
  bandOf,
  isWorthTalking,
  spreadOf,
  weigh,
  type Level,
  type Rating,
} from '../../../src/method/ratings.ts'
import { crossFamily } from '../../../src/method/swot.ts'

const rating = (probability: Level | null, impact: Level | null): Rating => ({ probability, impact })
const level = fc.constantFrom<Level>(1, 2, 3)

describe('the weight of a trend', () => {
  test('[RT1] is the median of probability times the median of impact', () => {
    expect(weigh([rating(3, 2), rating(3, 2), rating(1, 3)])).toMatchObject({ score: 6, band: 'high' })
  })
  test('[RT2] of an even number takes the mean of the two in the middle, so 2.5 and 7.5 exist', () => {
    expect(weigh([rating(2, 3), rating(3, 3)])).toMatchObject({ score: 7.5, probability: { median: 2.5 } })
  })
  test('[RT3] nobody rated is unrated, never low; «no opinion» counts as none', () => {
    expect(weigh([])).toEqual({ kind: 'unrated' })
    expect(weigh([rating(null, null)])).toEqual({ kind: 'unrated' })
    expect(weigh([rating(3, 3), rating(null, null)])).toMatchObject({ score: 9, raters: 1 })
  })
  test('lies between 1 and 9 and does not depend on who answered first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1 }), (pairs) => {
        const ratings = pairs.map(([p, i]) => rating(p, i))
        const weight = weigh(ratings)
        expect(weigh(ratings.toReversed())).toEqual(weight)
        if (weight.kind !== 'rated') throw new Error('it was rated')
        expect(weight.score).toBeGreaterThanOrEqual(1)
        expect(weight.score).toBeLessThanOrEqual(9)
        const [low, high] = weight.probability.middleHalf
        expect(low).toBeLessThanOrEqual(weight.probability.median)
        expect(high).toBeGreaterThanOrEqual(weight.probability.median)
      }),
    )
  })
  test.each([
    [9, 'high'],
    [6, 'high'],
    [5.9, 'medium'],
    [3, 'medium'],
    [2.9, 'low'],
  ] as const)('%d weighs %s', (score, band) => expect(bandOf(score)).toBe(band))
})

describe('[RT4] the spread', () => {
  test.each([
    ['split', [9, 1, 14]],
    ['split', [2, 4, 2]],
    ['mixed', [1, 2, 1]],
    ['mixed', [1, 6, 2]],
    ['agree', [0, 1, 7]],
    ['agree', [1, 6, 1]],
    ['mixed', [1, 0, 7]],
    ['mixed', [2, 5, 1]],
    ['few', [1, 0, 1]],
    ['few', [0, 0, 0]],
  ] as const)('says %s of %j', (spread, counts) => expect(spreadOf(counts)).toBe(spread))

  test('of a trend is the worse of its two axes, and what is split and heavy is worth talking about', () => {
    const weight = weigh([rating(1, 3), rating(1, 3), rating(3, 3), rating(3, 3)])
    expect(weight).toMatchObject({ spread: 'split', score: 6 })
    expect(isWorthTalking(weight)).toBe(true)
    expect(isWorthTalking(weigh([rating(1, 1), rating(1, 1), rating(3, 1), rating(3, 1)]))).toBe(false)
  })
})

test('[RT5] the ranking shows ties as ties and unrated last', () => {
  const scores: Record<string, Rating[]> = {
    a: [rating(2, 2)],
    b: [rating(3, 3)],
    c: [],
    d: [rating(2, 2)],
    e: [rating(1, 1)],
  }
  const ranked = rank(
    Object.keys(scores),
    (id) => weigh(scores[id]!),
    (x, y) => (x < y ? -1 : 1),
  )
  expect(ranked.map(({ item, rank: place, tied }) => [item, place, tied])).toEqual([
    ['b', 1, false],
    ['a', 2, true],
    ['d', 2, true],
    ['e', 4, false],
    ['c', null, false],
  ])
})

test('a strategy crosses one entry inside with one outside, in either order', () => {
  expect(crossFamily('strengths', 'threats')).toBe('ST')
  expect(crossFamily('opportunities', 'weaknesses')).toBe('WO')
  expect(crossFamily('strengths', 'weaknesses')).toBeUndefined()
})
