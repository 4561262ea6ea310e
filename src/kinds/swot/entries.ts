import { crossFamily, quadrants, type CrossFamily, type Quadrant } from '../../method/swot.ts'
import type { Weight } from '../../method/ratings.ts'
import type { Carried } from '../../workshop/content/carried.ts'
import type { Cross, EntryRef } from '../../workshop/content/crosses.ts'
import { byAge, type Note } from '../../workshop/content/notes.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { TrendId, ZoneId } from '../../workshop/ids.ts'

/** The quadrant of a zone of SWOT; zone ids are permanent words. */
export const quadrantOf = (zone: ZoneId): Quadrant | undefined =>
  quadrants.find((quadrant) => zone === `swot-${quadrant}`)

/** What stands in a quadrant: a note written there, or a trend carried there. Numbered within its quadrant from 1. */
export interface Entry {
  readonly ref: EntryRef
  readonly quadrant: Quadrant
  readonly number: number
  readonly text: string
  /** Of a carried trend: the zone it comes from, whose paper it keeps, and its weight. */
  readonly trend?: { readonly id: TrendId; readonly zone: ZoneId; readonly weight: Weight }
}

export interface WorkshopParts {
  readonly notes: readonly Note[]
  readonly trends: readonly Trend[]
  readonly carried: readonly Carried[]
  readonly weightOf: (trend: TrendId) => Weight
  /** Whether the group sees its weights: until then no order tells them. */
  readonly resultsShown: boolean
}

/**
 * All entries of SWOT: carried trends first, heaviest first once weights are shown and oldest first until then; then the
 * notes that say something, oldest first. Pure.
 */
export function entriesOf({
  notes,
  trends,
  carried,
  weightOf,
  resultsShown,
}: WorkshopParts): readonly Entry[] {
  const trendById = new Map(trends.map((trend) => [trend.id, trend]))
  const scoreOf = (weight: Weight) => (weight.kind === 'rated' ? weight.score : 0)
  const fromTrends = carried
    .flatMap(({ trend: id, place }) => {
      const trend = trendById.get(id)
      const quadrant = quadrantOf(place[0])
      return trend && quadrant ? [{ trend, quadrant, weight: weightOf(id) }] : []
    })
    .toSorted((a, b) => (resultsShown ? scoreOf(b.weight) - scoreOf(a.weight) : 0) || byAge(a.trend, b.trend))
  return quadrants.flatMap((quadrant) => {
    const carriedHere = fromTrends
      .filter((each) => each.quadrant === quadrant)
      .map(({ trend, weight }) => ({
        ref: `t:${trend.id}` as const,
        text: trend.title,
        trend: { id: trend.id, zone: trend.place[0], weight },
      }))
    const written = notes
      .filter((note) => quadrantOf(note.place[0]) === quadrant && note.text.trim() !== '')
      .map((note) => ({ ref: `n:${note.id}` as const, text: note.text }))
    return [...carriedHere, ...written].map((entry, index) => ({ ...entry, quadrant, number: index + 1 }))
  })
}

/** A cross with its two entries as they stand now: inside first. An entry may be gone; the strategy stays. */
export interface CrossedPair {
  readonly cross: Cross
  readonly family: CrossFamily | undefined
  readonly entries: readonly (Entry | undefined)[]
}

export function crossedPairs(crosses: readonly Cross[], entries: readonly Entry[]): readonly CrossedPair[] {
  const byRef = new Map(entries.map((entry) => [entry.ref, entry]))
  return crosses.map((cross) => {
    const a = byRef.get(cross.a)
    const b = byRef.get(cross.b)
    const family = a && b && crossFamily(a.quadrant, b.quadrant)
    const isInsideSecond = b?.quadrant === 'strengths' || b?.quadrant === 'weaknesses'
    return { cross, family, entries: isInsideSecond ? [b, a] : [a, b] }
  })
}
