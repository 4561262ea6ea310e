// What readers accept from a document: declared shapes only, since any participant may have written anything.

export const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** In ms. A `Date` ends at 8.64e15, and whoever writes a later one as words fails; a day's length more is still one. */
const FARTHEST_TIME = 8.6e15
/** A moment, in milliseconds since 1970. */
export const isTime = (value: unknown): value is number =>
  isFiniteNumber(value) && Math.abs(value) <= FARTHEST_TIME

/** A plain object, not a shared type, an array or `null`; whatever its keys are called, `constructor` too. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

export const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

/**
 * Whether a time tells a moment. A note without a name that follows nothing that has one is merely numbered, from 1: the
 * first day of 1970 is nobody's.
 */
export const tellsWhen = (time: number): boolean => time > 24 * 60 * 60_000
