import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDot,
  breakTies,
  defaultBudget,
  dotsLeft,
  isWithinRules,
  takeDot,
  tally,
  tiedAcross,
  tiesOf,
  type DotRules,
  type Tallied,
} from '../../../src/method/dots.ts'

const rules: DotRules<string> = { of: ['a', 'b', 'c', 'd'], budget: 3, several: false }
const dots = (given: Record<string, number>) => new Map(Object.entries(given))

test('a third of the candidates, between 3 and 8', () => {
  expect([1, 9, 10, 11, 24, 60].map(defaultBudget)).toEqual([3, 3, 3, 4, 8, 8])
})

describe('a ballot keeps to the rules', () => {
  test('[DT2] one over the budget, one on no candidate, or two on one where that is not allowed, counts as none', () => {
    for (const bad of [{ a: 1, b: 1, c: 1, d: 1 }, { z: 1 }, { a: 2 }, { a: 0.5 }, { a: -1 }, { a: 0 }]) {
      expect(isWithinRules(dots(bad), rules), JSON.stringify(bad)).toBe(false)
      expect(tally(rules, [dots(bad)]).every((each) => each.dots === 0)).toBe(true)
    }
    expect(isWithinRules(dots({ a: 2, b: 1 }), { ...rules, several: true })).toBe(true)
    expect(isWithinRules(dots({}), rules), 'an abstention').toBe(true)
  })

  test('whatever is pressed, what one has stays within the rules', () => {
    const press = fc.tuple(fc.boolean(), fc.constantFrom(...rules.of))
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), fc.boolean(), (presses, several) => {
        let mine: ReadonlyMap<string, number> = new Map()
        for (const [adds, item] of presses)
          mine = adds ? addDot(mine, item, { ...rules, several }) : takeDot(mine, item)
        expect(isWithinRules(mine, { ...rules, several })).toBe(true)
        expect(dotsLeft(mine, rules)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('counting', () => {
  const ballot = fc
    .array(fc.constantFrom(...rules.of), { maxLength: 6 })
    .map((given) => new Map([...new Set(given)].map((item) => [item, 1])))

  test('[DT1] every dot of every valid ballot is counted once, and the order of ballots changes nothing', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 30 }), (ballots) => {
        const counted = tally(rules, ballots)
        const valid = ballots.filter((each) => isWithinRules(each, rules))
        expect(counted.reduce((sum, each) => sum + each.dots, 0)).toBe(
          valid.reduce((sum, each) => sum + each.size, 0),
        )
        expect(tally(rules, ballots.toReversed())).toEqual(counted)
      }),
    )
  })

  test('[DT1] ties share a rank, and the next one skips as many', () => {
    const counted = tally(rules, [dots({ a: 1, b: 1 }), dots({ a: 1, b: 1 }), dots({ c: 1 })])
    expect(counted.map(({ item, rank, tied }) => [item, rank, tied])).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 3, false],
      ['d', 4, false],
    ])
    expect(tiedAcross(counted, 1)).toEqual(['a', 'b'])
    expect(tiedAcross(counted, 2)).toEqual([])
    expect(tiedAcross(counted, 4)).toEqual([])
  })
})

describe('a vote on a tie', () => {
  const first = tally(rules, [dots({ a: 1, b: 1 }), dots({ a: 1, b: 1 }), dots({ c: 1 }), dots({ d: 1 })])
  const placed = (result: readonly Tallied<string>[]) =>
    result.map(({ item, rank, tied, dots: given }) => `${tied ? '=' : ''}${rank} ${item} ${given}`)

  test('[DT4] takes its place, each with the dots of the first; what it leaves tied stays tied, other ties untouched', () => {
    expect(placed(first)).toEqual(['=1 a 2', '=1 b 2', '=3 c 1', '=3 d 1'])
    expect(tiesOf(first).map((tie) => tie.map(({ item }) => item))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    const again = tally({ of: ['c', 'd'], budget: 1, several: false }, [dots({ d: 1 })])
    const broken = breakTies(first, again)
    expect(placed(broken)).toEqual(['=1 a 2', '=1 b 2', '3 d 1', '4 c 1'])
    expect(tiedAcross(broken, 3)).toEqual([])
    expect(tiedAcross(broken, 1)).toEqual(['a', 'b'])
    const still = tally({ of: ['a', 'b'], budget: 1, several: false }, [dots({ a: 1 }), dots({ b: 1 })])
    expect(breakTies(first, still)).toEqual(first)
  })

  test('[DT4] one that asked about a part of the tie breaks none', () => {
    const all = tally(rules, [])
    expect(breakTies(all, tally({ ...rules, of: ['a', 'b'] }, [dots({ b: 1 })]))).toEqual(all)
  })

  test('[DT4] whatever is voted, it moves nobody out of the tie and ranks are those of their places', () => {
    const ballots = fc.array(fc.subarray([...rules.of], { maxLength: 3 }).map((on) => dots(Object.fromEntries(on.map((item) => [item, 1]))))) // prettier-ignore
    fc.assert(
      fc.property(ballots, ballots, fc.nat(3), (cast, castAgain, which) => {
        const result = tally(rules, cast)
        const tie = tiesOf(result)[which] ?? []
        const again = tally({ of: tie.map(({ item }) => item), budget: 3, several: false }, castAgain)
        const broken = breakTies(result, again)
        expect(broken.map(({ dots: given }) => given)).toEqual(result.map(({ dots: given }) => given))
        expect(broken.map(({ item }) => item).toSorted()).toEqual([...rules.of])
        broken.forEach(({ rank, tied }, place) => {
          const level = broken.filter((other) => other.rank === rank)
          expect(broken.indexOf(level[0]!)).toBe(rank - 1)
          expect(tied).toBe(level.length > 1)
          expect(place).toBeGreaterThanOrEqual(rank - 1)
        })
      }),
    )
  })
})
