// The weighting of trends: No Manual, step 6.1. Its rules of arithmetic are RULES.md RT1 to RT6.

/** Low = 1, Medium = 2, High = 3. */
export type Level = 1 | 2 | 3
export const levels: readonly Level[] = [1, 2, 3]

/** One participant's answer for one trend. `null` is «no opinion»: an answer that counts as none. */
export interface Rating {
  readonly probability: Level | null
  readonly impact: Level | null
}

/** How far the raters agree. `few`: under three raters, too few to say. */
export type Spread = 'agree' | 'mixed' | 'split' | 'few'

/** How much weight a score has: high from 6, medium from 3, low below. */
export type Band = 'high' | 'medium' | 'low'

/** How many said Low, Medium and High, in this order. */
export type Counts = readonly [low: number, medium: number, high: number]

export interface Axis {
  readonly counts: Counts
  /** Of an even number of raters the mean of the two middle values, so 1.5 and 2.5 exist. */
  readonly median: number
  /** Where the middle half of the raters lies, lowest and highest level. */
  readonly middleHalf: readonly [Level, Level]
  readonly spread: Spread
}

/** A trend nobody has rated is `unrated`, never low. */
export type Weight =
  | { readonly kind: 'unrated' }
  | {
      readonly kind: 'rated'
      readonly probability: Axis
      readonly impact: Axis
      /** Median probability × median impact, 1 to 9. */
      readonly score: number
      readonly band: Band
      /** The worse of the two axes' spreads. */
      readonly spread: Spread
      /** Participants who rated both axes. */
      readonly raters: number
    }

/** @param sorted at least one value, ascending */
export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle]!
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2
}

export function countLevels(values: readonly Level[]): Counts {
  const counts: [number, number, number] = [0, 0, 0]
  for (const value of values) counts[value - 1]! += 1
  return counts
}

/**
 * Split: at least a quarter of the raters, and at least two, say Low, and at least a quarter and two say High.
 * Agree: at least three quarters choose one level and nobody is two levels from it. Otherwise mixed [RT4].
 */
export function spreadOf(counts: Counts): Spread {
  const [low, medium, high] = counts
  const raters = low + medium + high
  if (raters < 3) return 'few'
  const isMinority = (count: number) => count >= 2 && 4 * count >= raters
  if (isMinority(low) && isMinority(high)) return 'split'
  const isMajority = (count: number) => 4 * count >= 3 * raters
  if (isMajority(medium) || (isMajority(low) && high === 0) || (isMajority(high) && low === 0)) return 'agree'
  return 'mixed'
}

const worseFirst: readonly Spread[] = ['split', 'mixed', 'agree', 'few']

export const worseSpread = (a: Spread, b: Spread): Spread =>
  worseFirst.find((spread) => spread === a || spread === b)!

/** High from 6, medium from 3, low below. */
export function bandOf(score: number): Band {
  if (score >= 6) return 'high'
  return score >= 3 ? 'medium' : 'low'
}

function weighAxis(values: readonly Level[]): Axis {
  const sorted = values.toSorted((a, b) => a - b)
  const counts = countLevels(sorted)
  const last = sorted.length - 1
  return {
    counts,
    median: median(sorted),
    middleHalf: [sorted[Math.floor(last / 4)]!, sorted[Math.ceil((last * 3) / 4)]!],
    spread: spreadOf(counts),
  }
}

/**
 * A trend's weight for the group: median probability times median impact, 1 to 9.
 * Who left an axis open («no opinion») does not count on it. No ratings give `unrated`, never a low score [RT3].
 * The median, so that one outlier moves little.
 */
export function weigh(ratings: readonly Rating[]): Weight {
  const probabilities = ratings.flatMap(({ probability }) => probability ?? [])
  const impacts = ratings.flatMap(({ impact }) => impact ?? [])
  if (probabilities.length === 0 || impacts.length === 0) return { kind: 'unrated' }
  const probability = weighAxis(probabilities)
  const impact = weighAxis(impacts)
  const score = probability.median * impact.median
  return {
    kind: 'rated',
    probability,
    impact,
    score,
    band: bandOf(score),
    spread: worseSpread(probability.spread, impact.spread),
    raters: ratings.filter((rating) => rating.probability !== null && rating.impact !== null).length,
  }
}

/** Worth the group's time: not agreed, and heavy enough to matter (score 4 and more). */
export const isWorthTalking = (weight: Weight): boolean =>
  weight.kind === 'rated' && (weight.spread === 'mixed' || weight.spread === 'split') && weight.score >= 4
