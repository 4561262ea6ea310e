// Voting with dots: everyone has a few, and puts them on what matters most.
import { hashOf } from './hash.ts'

const LEAST_BUDGET = 3
const MOST_BUDGET = 8

/** Dots a person has when the facilitator says nothing else: a third of the candidates, 3 to 8. Source: No Manual, rules. */
export const defaultBudget = (candidates: number): number =>
  Math.min(MOST_BUDGET, Math.max(LEAST_BUDGET, Math.round(candidates / 3)))

export interface DotRules<Item> {
  /** The candidates, fixed when the round opens. */
  readonly of: readonly Item[]
  /** Dots a person has. */
  readonly budget: number
  /** More than one dot on a candidate. */
  readonly several: boolean
}

/** One person's dots: how many on which candidate. Without any it is an abstention. */
export type Dots<Item> = ReadonlyMap<Item, number>

const spent = (dots: Dots<unknown>): number => [...dots.values()].reduce((sum, n) => sum + n, 0)

export const dotsLeft = (dots: Dots<unknown>, { budget }: DotRules<unknown>): number => budget - spent(dots)

/** A ballot that keeps to the rules [DT2]. One that does not counts as none, whole: nobody guesses what was meant. */
export function isWithinRules<Item>(dots: Dots<Item>, rules: DotRules<Item>): boolean {
  if (spent(dots) > rules.budget) return false
  return [...dots].every(
    ([item, n]) => rules.of.includes(item) && Number.isInteger(n) && n >= 1 && (n === 1 || rules.several),
  )
}

/** The same dots with one more on a candidate, or none more where the rules end. */
export function addDot<Item>(dots: Dots<Item>, item: Item, rules: DotRules<Item>): Dots<Item> {
  const more = new Map(dots).set(item, (dots.get(item) ?? 0) + 1)
  return isWithinRules(more, rules) ? more : dots
}

export function takeDot<Item>(dots: Dots<Item>, item: Item): Dots<Item> {
  const fewer = new Map(dots)
  const left = (dots.get(item) ?? 0) - 1
  if (left > 0) fewer.set(item, left)
  else fewer.delete(item)
  return fewer
}

export interface Tallied<Item> {
  readonly item: Item
  readonly dots: number
  /** How many gave it any. */
  readonly people: number
  /** 1 for the most dots; of a tie all have the same, and the next rank skips as many. */
  readonly rank: number
  readonly tied: boolean
}

/** Every candidate with its dots, most first; ties are ties [DT1]. Equals stand in the order of the candidates. */
export function tally<Item>(rules: DotRules<Item>, ballots: Iterable<Dots<Item>>): readonly Tallied<Item>[] {
  const valid = [...ballots].filter((dots) => isWithinRules(dots, rules))
  const counted = rules.of.map((item) => ({
    item,
    dots: valid.reduce((sum, dots) => sum + (dots.get(item) ?? 0), 0),
    people: valid.filter((dots) => dots.has(item)).length,
  }))
  return counted
    .toSorted((a, b) => b.dots - a.dots)
    .map((each) => ({
      ...each,
      rank: 1 + counted.filter(({ dots }) => dots > each.dots).length,
      tied: counted.filter(({ dots }) => dots === each.dots).length > 1,
    }))
}

/**
 * A result whose ties a later vote has broken: a tie that it asked about whole stands in its order, each with the dots of the
 * first. Of what it left tied they stay tied [DT4].
 */
export function breakTies<Item>(
  result: readonly Tallied<Item>[],
  again: readonly Tallied<Item>[],
): readonly Tallied<Item>[] {
  const rankAgain = new Map(again.map(({ item, rank }) => [item, rank]))
  return result
    .map((each) => {
      const tie = result.filter(({ rank }) => rank === each.rank).map(({ item }) => rankAgain.get(item))
      const own = rankAgain.get(each.item)
      if (own === undefined || tie.includes(undefined)) return each
      const ahead = tie.filter((rank) => rank! < own).length
      return { ...each, rank: each.rank + ahead, tied: tie.filter((rank) => rank === own).length > 1 }
    })
    .toSorted((a, b) => a.rank - b.rank)
}

/** The ties among those that anybody gave a dot, highest first: what a vote on them alone can break. */
export const tiesOf = <Item>(result: readonly Tallied<Item>[]): readonly (readonly Tallied<Item>[])[] =>
  result
    .filter(({ item, tied, dots, rank }) => {
      const first = result.find((other) => other.rank === rank)
      return tied && dots > 0 && first?.item === item
    })
    .map(({ rank }) => result.filter((other) => other.rank === rank))

/**
 * Those among whom a cut after `places` cannot choose: tied across the line. Empty where the line falls between two
 * ranks. The group decides which of them goes in, or votes again on these.
 */
export function tiedAcross<Item>(tallied: readonly Tallied<Item>[], places: number): readonly Item[] {
  const last = tallied[places - 1]
  const next = tallied[places]
  if (!last || last.rank !== next?.rank) return []
  return tallied.filter(({ rank }) => rank === last.rank).map(({ item }) => item)
}

/**
 * The candidates in an order of this voter's own, the same each time: who stands first in everyone's list gets more.
 * @param seed anything that is this voter's in this round, e.g. the ballot's id
 */
export function shuffleFor<Item extends string>(seed: string, items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: hashOf(`${seed}${item}`) }))
  return keyed.toSorted((a, b) => a.key - b.key || (a.item < b.item ? -1 : 1)).map(({ item }) => item)
}
