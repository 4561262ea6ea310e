// What readers accept from a document: declared shapes only, since any participant may have written anything.

export const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** A plain object, not a shared type, an array or `null`. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && value.constructor === Object

export const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
