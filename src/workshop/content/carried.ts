import { isId, type TrendId } from '../ids.ts'
import { act, type Content } from './content.ts'
import { isPlace, nextPlace, withinReach, type Place } from './places.ts'
import { readNotes } from './notes.ts'
import { resolveTrend } from './trends.ts'
import type { ZoneId } from '../ids.ts'

/** A PESTEL trend that stands in SWOT. It stays linked: its words are the trend's title, its weight the trend's. */
export interface Carried {
  readonly trend: TrendId
  readonly place: Place
}

/** Of trends merged after both were carried, one entry stands: the one of the trend that holds. */
export function readCarried(content: Content): Carried[] {
  const standing = new Map<TrendId, Carried>()
  for (const [key, place] of content.carried.entries()) {
    const trend = isId(key) && isPlace(place) ? resolveTrend(content, key as TrendId) : undefined
    if (!trend || (standing.has(trend) && key !== (trend as string))) continue
    standing.set(trend, { trend, place: place as Place })
  }
  return [...standing.values()].toSorted((a, b) => (a.trend < b.trend ? -1 : 1))
}

/** Carries a trend into a zone of SWOT. Two people who tap the same trend make one entry. */
export function carryTrend(content: Content, trend: TrendId, zone: ZoneId): void {
  const taken = [...readNotes(content), ...readCarried(content)].map((item) => item.place)
  act(content, () => content.carried.set(trend, nextPlace(zone, taken)))
}

export function moveCarried(content: Content, trend: TrendId, to: Place): void {
  if (content.carried.has(trend)) act(content, () => content.carried.set(trend, withinReach(to)))
}

/** Takes the entry out of SWOT; trend and crosses stay as they are. */
export function takeCarriedAway(content: Content, trend: TrendId): void {
  if (content.carried.has(trend)) act(content, () => content.carried.set(trend, null))
}
