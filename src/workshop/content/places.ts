import { isZoneId, type ZoneId } from '../ids.ts'
import { isFiniteNumber } from '../values.ts'

/**
 * Where an item lies: zone and point are one value, so that of two concurrent moves one wins whole.
 * Board units: 1 unit = 1 CSS pixel at zoom 1, from the zone's own top left; y grows downwards.
 */
export type Place = readonly [zone: ZoneId, x: number, y: number]

/** Farther out than this is no place a person chose. */
const FARTHEST = 1_000_000

export function isPlace(value: unknown): value is Place {
  if (!Array.isArray(value) || value.length !== 3) return false
  const [zone, x, y] = value as unknown[]
  const isCoordinate = (n: unknown) => isFiniteNumber(n) && Math.abs(n) <= FARTHEST
  return isZoneId(zone) && isCoordinate(x) && isCoordinate(y)
}

/** A note is this wide; its height follows its text, from `NOTE_MIN_HEIGHT`. */
export const NOTE_WIDTH = 160
export const NOTE_MIN_HEIGHT = 80
/** The quad ruling: what is moved by hand snaps to it. */
export const SQUARE = 20

const PITCH_X = NOTE_WIDTH + SQUARE
const PITCH_Y = NOTE_MIN_HEIGHT + SQUARE

/** Columns in which notes without a hand-chosen place stand: two on a fresh page, more as it fills. */
export const columnsFor = (items: number): number => Math.max(2, Math.ceil(Math.sqrt(items / 2)))

/**
 * The next free spot of a zone in reading order, for a note that nobody placed by hand (typed on a phone, in the list,
 * carried over). Two devices may choose the same spot at once: the board's layout moves one below the other.
 */
export function nextPlace(zone: ZoneId, taken: Iterable<Place>): Place {
  const here = [...taken].filter(([itsZone]) => itsZone === zone)
  const columns = columnsFor(here.length + 1)
  const isFree = (x: number, y: number) =>
    here.every(
      ([, otherX, otherY]) => Math.abs(otherX - x) >= NOTE_WIDTH || Math.abs(otherY - y) >= NOTE_MIN_HEIGHT,
    )
  for (let row = 0; ; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isFree(column * PITCH_X, row * PITCH_Y)) return [zone, column * PITCH_X, row * PITCH_Y]
    }
  }
}
