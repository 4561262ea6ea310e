import { isZoneId, type ZoneId } from '../ids.ts'
import { isFiniteNumber } from '../values.ts'

/**
 * Where an item lies: zone and point are one value, so that of two concurrent moves one wins whole.
 * Board units: 1 unit = 1 CSS pixel at zoom 1, from the zone's own top left; y grows downwards.
 */
export type Place = readonly [zone: ZoneId, x: number, y: number]

/** Farther out than this is no place a person chose: 5,000 notes laid out by themselves reach half as far. */
export const FARTHEST = 40_000
const clamp = (n: number) => Math.min(FARTHEST, Math.max(-FARTHEST, n))

/** The same place, brought back to where readers still take it for one. */
export const withinReach = ([zone, x, y]: Place): Place => [zone, clamp(x), clamp(y)]

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

/** Columns in which notes without a hand-chosen place stand: two on a fresh page, more as it fills, so that pages grow rather wide than high. */
export const columnsFor = (items: number): number => Math.max(2, Math.ceil(Math.sqrt(1.6 * items)))

/**
 * The next free spots of a zone in reading order, for notes that nobody placed by hand (typed on a phone, in the list,
 * carried over). Two devices may choose the same spot at once: the board's layout moves one below the other.
 */
export function nextPlaces(zone: ZoneId, taken: Iterable<Place>, count: number): Place[] {
  const here = [...taken].filter(([itsZone]) => itsZone === zone)
  const columns = columnsFor(here.length + count)
  const blocked = new Set<string>()
  for (const [, x, y] of here) {
    // A spot is blocked by whatever lies less than a note's width and height from it.
    for (
      let column = Math.floor((x - NOTE_WIDTH) / PITCH_X) + 1;
      column * PITCH_X < x + NOTE_WIDTH;
      column += 1
    ) {
      for (
        let row = Math.floor((y - NOTE_MIN_HEIGHT) / PITCH_Y) + 1;
        row * PITCH_Y < y + NOTE_MIN_HEIGHT;
        row += 1
      ) {
        blocked.add(`${column}/${row}`)
      }
    }
  }
  const places: Place[] = []
  for (let spot = 0; places.length < count; spot += 1) {
    const [column, row] = [spot % columns, Math.floor(spot / columns)]
    if (!blocked.has(`${column}/${row}`)) places.push([zone, column * PITCH_X, row * PITCH_Y])
  }
  return places
}

export const nextPlace = (zone: ZoneId, taken: Iterable<Place>): Place => nextPlaces(zone, taken, 1)[0]!
