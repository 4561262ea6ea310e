// The part of a workshop's JSON that is about the plan: in which order its parts stand, and which are left out. What begins
// them is among the texts.
import { byOrder, respace } from './content/order.ts'
import { MOST_LISTED, type Fields, type Reader } from './json-reader.ts'
import { isPart, type Arranged } from './stage/sections.ts'

/** By part, as the facilitators arranged them. */
export type JsonPlan = ReadonlyMap<string, Arranged>

export function encodePlan(arranged: JsonPlan): unknown {
  const order = [...arranged]
    .flatMap(([id, { order: key }]) => (key === undefined ? [] : [{ id, order: key }]))
    .toSorted(byOrder)
    .map(({ id }) => id)
  const off = [...arranged].flatMap(([id, each]) => (each.off ? [id] : [])).toSorted()
  if (order.length + off.length === 0) return undefined
  return { order: order.length > 0 ? order : undefined, off: off.length > 0 ? off : undefined }
}

/** A part named twice stands where it is named first. */
export function readPlanJson(root: Fields, reader: Reader): JsonPlan {
  const fields = root['plan'] ?? {}
  const { order, off } = reader.record(fields, 'plan', ['order', 'off'])
  const part = (value: unknown, path: string) => reader.needed(value, path, isPart, 'not-id')
  const ordered = [...new Set(reader.list(order, 'plan.order', part, MOST_LISTED))]
  const without = new Set(reader.list(off, 'plan.off', part, MOST_LISTED))
  const keys = respace(ordered.length)
  return new Map([
    ...[...without].map((id) => [id, { off: true, order: undefined }] as const),
    ...ordered.map((id, index) => [id, { off: without.has(id), order: keys[index] }] as const),
  ])
}
