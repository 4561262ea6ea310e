// The temperature of a group, fist to five: how well can each live with it, shown with the fingers of a hand.
import { median } from './ratings.ts'

/** 0, a fist: it must not be. 5: I will carry it. */
export type Fingers = 0 | 1 | 2 | 3 | 4 | 5
export const fingers: readonly Fingers[] = [0, 1, 2, 3, 4, 5]
export const isFingers = (value: unknown): value is Fingers => fingers.includes(value as Fingers)

/** Up to this many fingers one has something to say before the group goes on. */
export const LOW_FINGERS = 2

export interface Temperature {
  /** How many showed so many fingers, from none to five. */
  readonly counts: readonly number[]
  /** Of an even number the mean of the two in the middle; `undefined` while nobody answered. */
  readonly median: number | undefined
  /** How many showed two or fewer: a group listens to these before it goes on [TE1]. */
  readonly low: number
}

export function takeTemperature(shown: Iterable<Fingers>): Temperature {
  const sorted = [...shown].toSorted((a, b) => a - b)
  return {
    counts: fingers.map((each) => sorted.filter((one) => one === each).length),
    median: sorted.length > 0 ? median(sorted) : undefined,
    low: sorted.filter((one) => one <= LOW_FINGERS).length,
  }
}
