import { useCallback, useMemo, useState } from 'react'
import { rank, type Ranked } from '../method/ranking.ts'
import { weigh, type Rating, type Weight } from '../method/ratings.ts'
import { randomClientId } from '../sync/random.ts'
import type { WorkshopSession } from '../sync/session.ts'
import { byAge } from '../workshop/content/notes.ts'
import { ballotOf, rate, rateApart, readRatings } from '../workshop/content/ratings.ts'
import { isOfPestel, type Trend } from '../workshop/content/trends.ts'
import { NO_ROUND, type BallotId, type TrendId } from '../workshop/ids.ts'
import { joinLive, liveValue, roots } from '../workshop/live.ts'
import { weighCasting, type Casting, type WeighBallot } from '../workshop/stage/castings.ts'
import {
  isWeighing,
  ratedInRound,
  readWeighing,
  type RatingsByTrend,
  type WeighRound,
} from '../workshop/weighing.ts'
import { useBoardValue } from './board-values.ts'
import { useMarkHand, useMyCast } from './my-cast.ts'
import { perSession } from './per-session.ts'
import { useRounds } from './rounds.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

/** What the first screen does not need: opened when a screen first asks. */
const openValues = perSession(({ content, stage }: WorkshopSession) => {
  const cast = liveValue(content.y, roots('ratings'), () => readRatings(content))
  const merged = liveValue(content.y, roots('trends'), () => ({}))
  const rounds = liveValue(stage.y, roots('rounds'), () => ({}))
  return { cast, weighing: joinLive([cast, merged, rounds], () => readWeighing(content, stage)) }
})

const useWeighing = () => useLive(openValues(useWorkshop()).weighing)

/** Whether the group may see what trends weigh. */
export const useAreWeightsShown = () => useWeighing().isShown

/** Whether the group may see what was rated outside of rounds. */
export const useAreOutsideShown = () => useWeighing().isOutsideShown

/** The newest weighing round that is open. */
export const useOpenWeighing = () => useWeighing().open

/** The newest weighing round that was closed. */
export const useClosedWeighing = () => useWeighing().newest

/**
 * The round in which one rates on a board: the open one, and once it is closed still that one, so that a press that meets
 * the close is told of as late and goes nowhere else.
 */
export function useWeighingInHand(): WeighRound | undefined {
  const open = useOpenWeighing()
  const [held, hold] = useState(open?.id)
  if (open && open.id !== held) hold(open.id)
  return useRounds()
    .filter(isWeighing)
    .find(({ id }) => id === (open?.id ?? held))
}

/** Trends of a closed round: only rating them again in another round changes their weight. */
export const useWeighedTrends = () => useWeighing().decided

const noBallot: Pick<Casting<BallotId, WeighBallot>, 'standing' | 'read' | 'write'> = {
  standing: new Map(),
  read: () => undefined,
  write: () => null,
}

/**
 * This person's own ballot: what they answered for each trend, and how to answer.
 * @param rated the round in which one answers; absent: outside of rounds
 */
export function useMyRatings(rated: WeighRound | undefined) {
  const session = useWorkshop()
  const { content, personSecret } = session
  const cast = useLive(openValues(session).cast)
  const round = rated?.id ?? NO_ROUND
  const ballot = useMemo(() => ballotOf(personSecret, round), [personSecret, round])
  const outside = useMemo(
    () =>
      new Map<TrendId, Rating>(
        cast.flatMap((one) =>
          one.ballot === ballot && one.round === NO_ROUND ? [[one.trend, one.rating] as const] : [],
        ),
      ),
    [cast, ballot],
  )
  // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
  const casting = useMemo(() => (rated ? weighCasting(content, rated) : noBallot), [content, rated, cast])
  /** Of a ballot only what differs is written, each rating under a client id of its own. */
  const put = useCallback(
    (given: WeighBallot) => {
      const standing = rated && weighCasting(content, rated).standing.get(ballot)
      for (const [trend, rating] of given) {
        const { probability, impact } = standing?.get(trend) ?? {}
        if (probability !== rating.probability || impact !== rating.impact)
          rateApart(content, { round, trend, ballot, rating }, randomClientId())
      }
    },
    [content, rated, round, ballot],
  )
  const isOpen = rated !== undefined && !rated.isClosed
  const inRound = useMyCast({ id: round, isOpen }, casting, ballot, put)
  useMarkHand(round, inRound.mine !== undefined)
  const castBallot = inRound.cast
  const rateTrend = useCallback(
    (trend: TrendId, rating: Rating) => {
      if (!rated) return rate(content, { round: NO_ROUND, trend, ballot, rating })
      const standing = weighCasting(content, rated).standing.get(ballot) ?? []
      return castBallot(new Map([...standing, [trend, rating]]))
    },
    [content, rated, ballot, castBallot],
  )
  const mine = rated ? (inRound.mine ?? nothingRated) : outside
  return { mine, ballot, rateTrend, wasChangedByAnother: inRound.wasChangedByAnother }
}
const nothingRated: WeighBallot = new Map()

const weightsOf = (ratings: RatingsByTrend) => {
  const weights = new Map([...ratings].map(([trend, own]) => [trend, weigh(own)]))
  return (trend: TrendId): Weight => weights.get(trend) ?? { kind: 'unrated' }
}

/** The group's weight of each trend. Show it only where `useAreWeightsShown` is true. */
export function useWeights(): (trend: TrendId) => Weight {
  const { ratings } = useWeighing()
  return useMemo(() => weightsOf(ratings), [ratings])
}

/** What a trend weighed before it was rated again; unrated where it was rated once. */
export function useWeightsBefore(): (trend: TrendId) => Weight {
  const { before } = useWeighing()
  return useMemo(() => weightsOf(before), [before])
}

/** How many people have answered for a trend («no opinion» is an answer too); tells nothing of what they said. */
export function useRatedCount(round: WeighRound | undefined): (trend: TrendId) => number {
  const session = useWorkshop()
  const weighing = useWeighing()
  const rated = useMemo(
    () => ratedInRound(session.content, round?.id ?? NO_ROUND),
    // oxlint-disable-next-line react/exhaustive-deps -- `weighing` says when to read again
    [session, round?.id, weighing],
  )
  return useCallback((trend) => rated.get(trend)?.length ?? 0, [rated])
}

/** The trends of PESTEL, heaviest first, ties as ties, unrated last. The order tells the weights: see `useWeights`. */
export function useRanking(): readonly Ranked<Trend>[] {
  const trends = useBoardValue('trends')
  const weightOf = useWeights()
  return useMemo(
    () => rank(trends.filter(isOfPestel), (trend) => weightOf(trend.id), byAge),
    [trends, weightOf],
  )
}
