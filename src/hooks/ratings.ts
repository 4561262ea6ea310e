import { useCallback, useMemo } from 'react'
import { rank, type Ranked } from '../method/ranking.ts'
import { weigh, type Rating, type Weight } from '../method/ratings.ts'
import { randomClientId } from '../sync/random.ts'
import type { WorkshopSession } from '../sync/session.ts'
import { byAge } from '../workshop/content/notes.ts'
import { ballotOf, rate, rateApart, readRatings, type CastRating } from '../workshop/content/ratings.ts'
import { isOfPestel, type Trend } from '../workshop/content/trends.ts'
import { NO_ROUND, type ActivityId, type BallotId, type TrendId } from '../workshop/ids.ts'
import { joinLive, liveValue, roots, type Live } from '../workshop/live.ts'
import { weighCasting, type Casting, type WeighBallot } from '../workshop/stage/castings.ts'
import { startActivity } from '../workshop/stage/lead.ts'
import { LEAST_BALLOTS } from '../workshop/stage/round-rules.ts'
import { nextRoundId, openRound } from '../workshop/stage/rounds.ts'
import { ratedInRound, readWeighing, type RatingsByTrend, type Weighing } from '../workshop/weighing.ts'
import { newDeviceId } from './ids.ts'
import { useBoardValue } from './board-values.ts'
import { useMarkHand, useMyCast } from './my-cast.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

/** What the first screen does not need: opened when a screen first asks. */
interface RatingValues {
  readonly cast: Live<readonly CastRating[]>
  readonly weighing: Live<Weighing>
  /** Of the round in which one rates now, else outside rounds. */
  readonly rated: Live<RatingsByTrend>
}
const opened = new WeakMap<WorkshopSession, RatingValues>()

function valuesOf(session: WorkshopSession): RatingValues {
  const known = opened.get(session)
  if (known) return known
  const { content, stage } = session
  const cast = liveValue(content.y, roots('ratings'), () => readRatings(content))
  const merged = liveValue(content.y, roots('trends'), () => ({}))
  const rounds = liveValue(stage.y, roots('rounds'), () => ({}))
  const weighing = joinLive([cast, merged, rounds], () => readWeighing(content, stage))
  const rated = joinLive([weighing], () => ratedInRound(content, weighing.get().open?.id ?? NO_ROUND))
  const values = { cast, weighing, rated }
  opened.set(session, values)
  return values
}

const useWeighing = () => useLive(valuesOf(useWorkshop()).weighing)

/** Whether the group may see what trends weigh. */
export const useAreWeightsShown = () => useWeighing().isShown

/** The weighing round that is open: in it one rates, else outside of rounds. */
export const useOpenWeighing = () => useWeighing().open

/** Trends of a closed round: only rating them again in another round changes their weight. */
export const useWeighedTrends = () => useWeighing().decided

const noBallot: Pick<Casting<BallotId, WeighBallot>, 'standing' | 'read' | 'write'> = {
  standing: new Map(),
  read: () => undefined,
  write: () => null,
}

/** This person's own ballot: what they answered for each trend, and how to answer. */
export function useMyRatings() {
  const session = useWorkshop()
  const { content, personSecret } = session
  const cast = useLive(valuesOf(session).cast)
  const open = useOpenWeighing()
  const round = open?.id ?? NO_ROUND
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
  const casting = useMemo(() => (open ? weighCasting(content, open) : noBallot), [content, open, cast])
  /** Of a ballot only what differs is written, each rating under a client id of its own. */
  const put = useCallback(
    (given: WeighBallot) => {
      const standing = open && weighCasting(content, open).standing.get(ballot)
      for (const [trend, rating] of given) {
        const { probability, impact } = standing?.get(trend) ?? {}
        if (probability !== rating.probability || impact !== rating.impact)
          rateApart(content, { round, trend, ballot, rating }, randomClientId())
      }
    },
    [content, open, round, ballot],
  )
  const inRound = useMyCast({ id: round, isOpen: open !== undefined }, casting, ballot, put)
  useMarkHand(round, inRound.mine !== undefined)
  const castBallot = inRound.cast
  const rateTrend = useCallback(
    (trend: TrendId, rating: Rating) => {
      if (!open) return rate(content, { round: NO_ROUND, trend, ballot, rating })
      const standing = weighCasting(content, open).standing.get(ballot) ?? []
      return castBallot(new Map([...standing, [trend, rating]]))
    },
    [content, open, ballot, castBallot],
  )
  const mine = open ? (inRound.mine ?? nothingRated) : outside
  return { mine, rateTrend, wasChangedByAnother: inRound.wasChangedByAnother }
}
const nothingRated: WeighBallot = new Map()

/** Opens a second round of weighing for trends that were weighed before: the earlier result stays beside the new one. */
export function useRateAgain(): (trends: readonly Trend[]) => void {
  const { stage, device } = useWorkshop()
  const again = useWeighing().newest
  return useCallback(
    (trends) => {
      const act = newDeviceId<ActivityId>()
      const round = nextRoundId(stage, act)
      openRound(stage, device, round, {
        kind: 'weigh',
        made: Date.now(),
        question: '',
        late: 'report',
        of: trends.map(({ id }) => id),
        words: new Map(trends.map(({ id, title }) => [`t:${id}` as const, title])),
        minimum: LEAST_BALLOTS,
        ...(again && { again }),
      })
      startActivity(stage, device, { act, kind: 'weigh', board: 'pestel', round, private: false })
    },
    [stage, device, again],
  )
}

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
export function useRatedCount(): (trend: TrendId) => number {
  const rated = useLive(valuesOf(useWorkshop()).rated)
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
