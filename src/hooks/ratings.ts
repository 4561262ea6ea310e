import { useCallback, useMemo } from 'react'
import { rank, type Ranked } from '../method/ranking.ts'
import { weigh, type Rating, type Weight } from '../method/ratings.ts'
import { ballotOf, rate, withdrawRating } from '../workshop/content/ratings.ts'
import { byAge } from '../workshop/content/notes.ts'
import { isOfPestel, type Trend } from '../workshop/content/trends.ts'
import { NO_ROUND, type TrendId } from '../workshop/ids.ts'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/** This person's own ballot: what they answered for each trend, and how to answer. */
export function useMyRatings() {
  const { content, personSecret } = useWorkshop()
  const cast = useWorkshopValue('castRatings')
  const ballot = useMemo(() => ballotOf(personSecret, NO_ROUND), [personSecret])
  const mine = useMemo(
    () =>
      new Map<TrendId, Rating>(
        cast.flatMap((one) =>
          one.ballot === ballot && one.round === NO_ROUND ? [[one.trend, one.rating] as const] : [],
        ),
      ),
    [cast, ballot],
  )
  const rateTrend = useCallback(
    (trend: TrendId, rating: Rating) => rate(content, { round: NO_ROUND, trend, ballot, rating }),
    [content, ballot],
  )
  const withdraw = useCallback(
    (trend: TrendId) => withdrawRating(content, { round: NO_ROUND, trend, ballot }),
    [content, ballot],
  )
  return { mine, rateTrend, withdraw }
}

/** The group's weight of each trend. Show it only where `resultsShown` is true. */
export function useWeights(): (trend: TrendId) => Weight {
  const ratings = useWorkshopValue('ratings')
  return useMemo(() => {
    const weights = new Map([...ratings].map(([trend, own]) => [trend, weigh(own)]))
    return (trend) => weights.get(trend) ?? { kind: 'unrated' }
  }, [ratings])
}

/** How many people have answered for a trend («no opinion» is an answer too); tells nothing of what they said. */
export function useRatedCount(): (trend: TrendId) => number {
  const ratings = useWorkshopValue('ratings')
  return useCallback((trend) => ratings.get(trend)?.length ?? 0, [ratings])
}

/** The trends of PESTEL, heaviest first, ties as ties, unrated last. The order tells the weights: see `useWeights`. */
export function useRanking(): readonly Ranked<Trend>[] {
  const trends = useWorkshopValue('trends')
  const weightOf = useWeights()
  return useMemo(
    () => rank(trends.filter(isOfPestel), (trend) => weightOf(trend.id), byAge),
    [trends, weightOf],
  )
}
