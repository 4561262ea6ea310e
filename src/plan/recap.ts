// What a group did the last time, for whoever comes back: a pure function of the snapshot, the agenda and the hour.
import type { DecisionRecord, DotsRecord } from '../workshop/round-records.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Activity } from '../workshop/stage/agenda.ts'
import { tellsWhen } from '../workshop/values.ts'
import { candidateText } from './candidate-words.ts'

/** So long a silence ends a session. */
export const SESSION_GAP_MS = 6 * 60 * 60_000

export interface Recap {
  /** When the last session began and ended: its first and last trace, in ms. */
  readonly from: number
  readonly to: number
  /** In the order they were started. */
  readonly activities: readonly { readonly activity: Activity; readonly notes: number }[]
  readonly notes: number
  readonly trends: number
  readonly crosses: number
  /** Closed ones that began in it. */
  readonly votes: readonly DotsRecord[]
  readonly decisions: readonly DecisionRecord[]
}

/** The last session before `now`; `undefined` where nobody has worked. What bears a later time than `now` is not counted. */
export function recapOf(
  snapshot: WorkshopSnapshot,
  agenda: readonly Activity[],
  now: number,
): Recap | undefined {
  const { notes, trends, crosses, rounds } = snapshot
  const startOf = ({ startedAt }: Activity) => startedAt ?? Infinity
  const times = [
    ...[...notes, ...trends, ...crosses].map(({ made }) => made),
    ...rounds.map(({ round }) => round.made),
    ...agenda.map(startOf),
  ]
    .filter((at) => tellsWhen(at) && at <= now)
    .toSorted((a, b) => b - a)
  const to = times[0]
  if (to === undefined) return undefined
  const gap = times.findIndex((at, index) => at - (times[index + 1] ?? -Infinity) > SESSION_GAP_MS)
  const from = times[gap]!
  const isInIt = (at: number) => at >= from && at <= to
  const inIt = <Item extends { readonly made: number }>(items: readonly Item[]) =>
    items.filter(({ made }) => isInIt(made))
  const activities = agenda
    .filter((activity) => isInIt(startOf(activity)))
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map((activity) => ({ activity, notes: notes.filter(({ act }) => act === activity.id).length }))
  // A note without a name bears no time of its own, but it knows its activity.
  const ofThese = new Set(activities.map(({ activity }) => activity.id))
  const written = notes.filter(({ made, act }) => isInIt(made) || (act !== undefined && ofThese.has(act)))
  const closed = rounds.filter(({ round }) => round.isClosed && isInIt(round.made))
  return {
    from,
    to,
    activities,
    notes: written.length,
    trends: inIt(trends).length,
    crosses: inIt(crosses).length,
    votes: closed.filter((record) => record.kind === 'dots'),
    decisions: closed.filter((record) => record.kind === 'decision'),
  }
}

export interface Winner {
  readonly text: string
  readonly dots: number
}

/** What got most dots in a vote, as many as are asked for; none where too few voted to say it. */
export function winnersOf(
  { ranking, isTooFew }: DotsRecord,
  snapshot: WorkshopSnapshot,
  most = 3,
): readonly Winner[] {
  if (isTooFew) return []
  return ranking
    .filter(({ dots }) => dots > 0)
    .slice(0, most)
    .map(({ item, dots }) => ({ text: candidateText(item, snapshot) ?? '', dots }))
}
