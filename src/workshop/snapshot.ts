import type { Rating } from '../method/ratings.ts'
import { readCarried, type Carried } from './content/carried.ts'
import type { Content } from './content/content.ts'
import { readCrosses, type Cross } from './content/crosses.ts'
import { readPillars, readPrinciples, type Pillar, type Principle } from './content/foundations.ts'
import { readNotes, type Note } from './content/notes.ts'
import { readAgreed, readPeople } from './content/people.ts'
import { readRatings, type CastRating } from './content/ratings.ts'
import { readSheets, type SheetField } from './content/sheets.ts'
import { readTrends, resolveTrend, type Trend } from './content/trends.ts'
import { NO_ROUND, type BallotId, type NoteId, type PersonId, type RoundId, type TrendId } from './ids.ts'
import { readMeta, type Meta } from './stage/meta.ts'
import { areResultsShown } from './stage/now.ts'
import type { Stage } from './stage/stage.ts'

/** The workshop at one instant, as plain data: what the plan is compiled from and what two replicas are compared by. */
export interface WorkshopSnapshot {
  readonly meta: Meta
  /** Oldest first, without those taken away. */
  readonly notes: readonly Note[]
  readonly trends: readonly Trend[]
  /** Of each standing trend, the ratings outside of rounds. */
  readonly ratings: ReadonlyMap<TrendId, readonly Rating[]>
  /** Whether a facilitator has shown the group's ratings. Until then a plan does not print them. */
  readonly resultsShown: boolean
  readonly carried: readonly Carried[]
  readonly crosses: readonly Cross[]
  readonly sheets: Readonly<Record<SheetField, string>>
  readonly principles: readonly Principle[]
  readonly pillars: readonly Pillar[]
  /** Everyone who took part, named or not. */
  readonly people: ReadonlyMap<PersonId, string>
  readonly agreed: ReadonlyMap<NoteId, ReadonlySet<PersonId>>
}

export function takeSnapshot(content: Content, stage: Stage): WorkshopSnapshot {
  const notes = readNotes(content)
  return {
    meta: readMeta(stage),
    notes,
    trends: readTrends(content, notes),
    ratings: ratingsByTrend(content, NO_ROUND),
    resultsShown: areResultsShown(stage),
    carried: readCarried(content),
    crosses: readCrosses(content),
    sheets: readSheets(content),
    principles: readPrinciples(content),
    pillars: readPillars(content),
    people: readPeople(content),
    agreed: readAgreed(content),
  }
}

/**
 * The ratings that count for each standing trend: one a ballot. Who rated both of two merged trends counts with the
 * rating of the one that stands.
 */
export function ratingsByTrend(content: Content, round: RoundId): ReadonlyMap<TrendId, readonly Rating[]> {
  const byTrend = new Map<TrendId, Map<BallotId, Rating>>()
  const inRound = readRatings(content).filter((cast) => cast.round === round)
  const standsFirst = ({ trend }: CastRating) => (resolveTrend(content, trend) === trend ? 1 : 0)
  const inOrder = inRound.toSorted((a, b) => standsFirst(a) - standsFirst(b) || (a.trend < b.trend ? -1 : 1))
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
