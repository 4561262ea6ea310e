import type { Weight } from './ratings.ts'

export interface Ranked<Item> {
  readonly item: Item
  readonly weight: Weight
  /** 1 for the heaviest; of a tie all have the same; `null` for what nobody rated. */
  readonly rank: number | null
  /** Shares its rank with another: ties are shown as ties. */
  readonly tied: boolean
}

/**
 * Heaviest first; equal scores share a rank, and the next rank skips as many (1, 1, 3). Unrated come last, unranked, in
 * the order given [RT5]. `tieBreak` orders equals for the eye only, so that every device lists them alike.
 */
export function rank<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => Weight,
  tieBreak: (a: Item, b: Item) => number,
): readonly Ranked<Item>[] {
  const weighed = items.map((item) => ({ item, weight: weightOf(item) }))
  const scoreOf = (weight: Weight) => (weight.kind === 'rated' ? weight.score : 0)
  const rated = weighed
    .filter(({ weight }) => weight.kind === 'rated')
    .toSorted((a, b) => scoreOf(b.weight) - scoreOf(a.weight) || tieBreak(a.item, b.item))
  const ranked = rated.map(({ item, weight }) => {
    const equals = rated.filter((other) => scoreOf(other.weight) === scoreOf(weight))
    return { item, weight, rank: rated.indexOf(equals[0]!) + 1, tied: equals.length > 1 }
  })
  const unrated = weighed.filter(({ weight }) => weight.kind === 'unrated')
  return [...ranked, ...unrated.map(({ item, weight }) => ({ item, weight, rank: null, tied: false }))]
}
