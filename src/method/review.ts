// Which review looks at what: whatever falls due after the review before it, and until its own day.
import { byDay, type IsoDate } from './dates.ts'

interface Dated {
  readonly day: IsoDate
}
export interface DueByReview<Item extends Dated> {
  /** Earliest first, two on one day as one; also one that nothing falls due before. */
  readonly reviews: readonly { readonly day: IsoDate; readonly due: readonly Item[] }[]
  /** What falls due when no review is left. */
  readonly after: readonly Item[]
}

/** @param items in the order in which they are told on one day */
export function dueByReview<Item extends Dated>(
  days: readonly IsoDate[],
  items: readonly Item[],
): DueByReview<Item> {
  const sorted = items.toSorted(byDay)
  const reviews = [...new Set(days)].toSorted()
  return {
    reviews: reviews.map((day, index) => {
      const before = reviews[index - 1]
      return { day, due: sorted.filter((item) => item.day <= day && (!before || item.day > before)) }
    }),
    after: sorted.filter(({ day }) => reviews.every((review) => review < day)),
  }
}
