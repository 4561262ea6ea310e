import { NOTE_MIN_HEIGHT, NOTE_WIDTH, SQUARE, type Place } from '../../workshop/content/places.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import type { SampleWorkshop } from './shape.ts'

const PITCH_X = NOTE_WIDTH + SQUARE
const PITCH_Y = NOTE_MIN_HEIGHT + SQUARE
/** A trend is two notes wide, and a page two trends. */
const TREND_PITCH = 2 * PITCH_X + SQUARE
const COLUMNS = 4

/** As a tidy group would lay them: the first trend of a zone at the left, the others beside it, the loose notes where there is room, then below. */
export function placeSample({ notes, trends }: Pick<SampleWorkshop, 'notes' | 'trends'>): {
  readonly notes: readonly Place[]
  readonly trends: readonly Place[]
} {
  const counts = new Map<ZoneId, { trends: number; loose: number }>()
  const countOf = (zone: ZoneId) => {
    const count = counts.get(zone) ?? { trends: 0, loose: 0 }
    counts.set(zone, count)
    return count
  }
  const trendPlaces = trends.map(({ zone }): Place => {
    const at = countOf(zone).trends++
    return [zone, at === 0 ? 0 : TREND_PITCH, at * SQUARE]
  })
  const notePlaces = notes.map(({ zone, trend }): Place => {
    if (trend !== undefined) return trendPlaces[trend]!
    const count = countOf(zone)
    const at = count.loose++
    // The free half of the page is filled first; what would lie on something is moved below it by the board.
    const column = count.trends === 1 ? (at + 2) % COLUMNS : at % COLUMNS
    const x = column < 2 ? column * PITCH_X : TREND_PITCH + (column - 2) * PITCH_X
    return [zone, x, Math.floor(at / COLUMNS) * PITCH_Y + 3 * SQUARE]
  })
  return { notes: notePlaces, trends: trendPlaces }
}
