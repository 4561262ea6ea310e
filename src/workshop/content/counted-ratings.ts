import type { Rating } from '../../method/ratings.ts'
import type { BallotId, TrendId } from '../ids.ts'
import type { Content } from './content.ts'
import type { CastRating } from './ratings.ts'
import { resolveTrend } from './trends.ts'

/**
 * Ratings by standing trend, one a ballot. Who rated both of two merged trends counts with the rating of the one that
 * stands.
 * @param cast of one round
 */
export function mergeByTrend(
  content: Content,
  cast: readonly CastRating[],
): ReadonlyMap<TrendId, readonly Rating[]> {
  const byTrend = new Map<TrendId, Map<BallotId, Rating>>()
  const standsFirst = ({ trend }: CastRating) => (resolveTrend(content, trend) === trend ? 1 : 0)
  const inOrder = cast.toSorted((a, b) => standsFirst(a) - standsFirst(b) || (a.trend < b.trend ? -1 : 1))
  for (const { trend, ballot, rating } of inOrder) {
    const standing = resolveTrend(content, trend)
    if (!standing) continue
    const ballots = byTrend.get(standing) ?? new Map<BallotId, Rating>()
    byTrend.set(standing, ballots.set(ballot, rating))
  }
  const inBallotOrder = (ballots: Map<BallotId, Rating>) =>
    [...ballots].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, rating]) => rating)
  return new Map([...byTrend].map(([trend, ballots]) => [trend, inBallotOrder(ballots)]))
}
