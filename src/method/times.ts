// Hours of the clock as people write them, and as documents keep them: `18:30`.

export type ClockTime = `${number}:${number}`

export const isClockTime = (value: unknown): value is ClockTime =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)

/** Minutes after midnight. */
export function minutesOf(time: ClockTime): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** Reads `18:30`, `18.30`, `18h30`, `18h`, `6 pm`, `6:30 p. m.`, `8`; `undefined` for what is no time of day. */
export function parseTime(typed: string): ClockTime | undefined {
  const text = typed
    .toLowerCase()
    .replaceAll(/[\s.](?=[ap])/g, '')
    .replaceAll(/\s|(?<=[apm])\./g, '')
  const found = /^(\d{1,2})(?:[:.h](\d{2})?)?(?:hs?|hrs?)?(am|pm)?$/.exec(text)
  if (!found) return undefined
  const [, figures = '', minutes = '00', half] = found
  const hours = Number(figures)
  if (half && (hours < 1 || hours > 12)) return undefined
  const hour = half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return isClockTime(time) ? time : undefined
}
