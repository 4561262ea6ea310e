// What each trend weighs: of several rounds the newest that was closed, and beside it the one before.
import type { Rating } from '../method/ratings.ts'
import { mergeByTrend } from './content/counted-ratings.ts'
import type { Content } from './content/content.ts'
import { readRatings, type CastRating } from './content/ratings.ts'
import { NO_ROUND, type RoundId, type TrendId } from './ids.ts'
import { countWeighing } from './stage/counting.ts'
import { areResultsShown } from './stage/shown.ts'
import type { Round, RoundState, WeighRules } from './stage/round-rules.ts'
import { readRounds } from './stage/rounds.ts'
import type { Stage } from './stage/stage.ts'

export type WeighRound = RoundState & WeighRules
export const isWeighing = (round: Round): round is WeighRound => round.kind === 'weigh'

export type RatingsByTrend = ReadonlyMap<TrendId, readonly Rating[]>

export interface Weighing {
  /** The ratings that count for each standing trend: of the newest closed round that holds it, else those outside rounds. */
  readonly ratings: RatingsByTrend
  /** The ones these took the place of, where a trend was rated again [RW2]. */
  readonly before: RatingsByTrend
  /** Trends of a closed round: rating them outside of rounds changes nothing. */
  readonly decided: ReadonlySet<TrendId>
  /** Whether there is anything the group may see. */
  readonly isShown: boolean
  /** Whether a facilitator shows what was rated outside of rounds. */
  readonly isOutsideShown: boolean
  /** The newest closed round: what is rated again refers to it. */
  readonly newest: WeighRound | undefined
  /** The round in which one rates now. */
  readonly open: WeighRound | undefined
}

/** A closed round's ratings as if cast singly, late ones where its rules count them. */
function castIn(stage: Stage, content: Content, round: WeighRound): CastRating[] {
  const { counted, isTooFew } = countWeighing(stage, content, round)
  // So few would tell who rated what: such a round weighs nothing [RW3].
  if (isTooFew) return []
  return [...counted].flatMap(([ballot, ratings]) =>
    [...ratings].map(([trend, rating]) => ({ round: round.id, trend, ballot, rating })),
  )
}

export function readWeighing(content: Content, stage: Stage): Weighing {
  const rounds = readRounds(stage).filter(isWeighing)
  const closed = rounds
    .filter(({ isClosed }) => isClosed)
    .map((round) => mergeByTrend(content, castIn(stage, content, round)))
    .filter(({ size }) => size > 0)
  const areOutsideShown = areResultsShown(stage)
  const outside = readRatings(content).filter(({ round }) => round === NO_ROUND)
  // Once a round was closed, ratings outside rounds are seen only where a facilitator shows them.
  const seesOutside = areOutsideShown || closed.length === 0
  const ratings = new Map(seesOutside ? mergeByTrend(content, outside) : [])
  const before = new Map<TrendId, readonly Rating[]>()
  const decided = new Set<TrendId>()
  for (const round of closed) {
    for (const [trend, own] of round) {
      const earlier = ratings.get(trend)
      if (earlier) before.set(trend, earlier)
      ratings.set(trend, own)
      decided.add(trend)
    }
  }
  return {
    ratings,
    before,
    decided,
    isShown: areOutsideShown || closed.length > 0,
    isOutsideShown: areOutsideShown,
    newest: rounds.findLast(({ isClosed }) => isClosed),
    open: rounds.findLast(({ isClosed }) => !isClosed),
  }
}

/** The ratings cast in one round, as they stand. */
export function ratedInRound(content: Content, round: RoundId): RatingsByTrend {
  return mergeByTrend(
    content,
    readRatings(content).filter((cast) => cast.round === round),
  )
}
