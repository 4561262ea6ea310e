// Clocks of time zones, as the calendar of this machine knows them. Pure.
import { MINUTE } from '../method/clock.ts'
import type { IsoDate } from '../method/dates.ts'

/** Whether the calendar knows of such a zone, by the name of a place. */
export function isTimeZone(zone: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' &&
      zone.includes('/')
    )
  } catch {
    return false
  }
}
/** The zone of this device. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Minutes that a zone's clock is ahead of UTC at a moment. */
export function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const clock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return Math.round((clock - at) / MINUTE)
}

/**
 * The moment at which a zone's clock shows so many minutes after midnight of a day, in ms since 1970. An hour that is left
 * out when the clocks change is as long after as it would have been; of one that comes twice it is the first.
 */
export function momentIn(zone: string, day: IsoDate, minutes: number): number {
  const clock = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE
  // Of the two offsets around it the one that holds there; of two that hold, the earlier moment.
  const moments = [-1, 1]
    .map((side) => clock - offsetOf(zone, clock + side * 86_400_000) * MINUTE)
    .toSorted((a, b) => a - b)
  return moments.find((at) => at + offsetOf(zone, at) * MINUTE === clock) ?? moments.at(-1)!
}
