// Takes values out of JSON that may be anything: what is wrong is refused with its path, what is unknown is named.
import { isId } from './ids.ts'

/** Of each list: more than any group writes, and what a phone still opens. */
export const MOST_ITEMS = 20_000
/** Of the lists that have an order. */
export const MOST_LISTED = 500
/** Of one text: more than the app lets anyone type, for texts that grew by merging. */
export const MOST_LETTERS = 100_000

export type JsonReason =
  | 'missing'
  | 'not-text'
  | 'too-long'
  | 'not-list'
  | 'too-many'
  | 'not-record'
  | 'not-id'
  | 'double-id'
  | 'not-zone'
  | 'not-place'
  | 'not-time'
  | 'not-choice'
  | 'not-rating'
  | 'not-value'
  | 'nobody'
export class Fault extends Error {
  readonly path: string
  readonly reason: JsonReason
  constructor(path: string, reason: JsonReason) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

export type Fields = Readonly<Record<string, unknown>>

/** What JSON calls an object; `constructor` and `__proto__` are names like others in it. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export class Reader {
  readonly ignored = new Set<string>()

  /** Names what is left out, each place once whatever its number. */
  leaveOut(path: string): void {
    if (this.ignored.size < 50) this.ignored.add(path.replaceAll(/\[\d+\]/gu, '[]'))
  }

  /** A record's fields; those that are not in `known` are named and left out. */
  record(value: unknown, path: string, known: readonly string[]): Fields {
    if (!isObject(value)) throw new Fault(path, value === undefined ? 'missing' : 'not-record')
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.leaveOut(path ? `${path}.${name.slice(0, 60)}` : name.slice(0, 60))
    }
    return value
  }

  list<Item>(
    value: unknown,
    path: string,
    read: (item: unknown, path: string) => Item,
    most = MOST_ITEMS,
  ): Item[] {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) throw new Fault(path, 'not-list')
    if (value.length > most) throw new Fault(path, 'too-many')
    return value.map((item: unknown, index) => read(item, `${path}[${index}]`))
  }

  text(value: unknown, path: string, fallback?: string): string {
    if ((value === undefined || value === null) && fallback !== undefined) return fallback
    if (typeof value !== 'string') throw new Fault(path, value === undefined ? 'missing' : 'not-text')
    if (value.length > MOST_LETTERS) throw new Fault(path, 'too-long')
    return value
  }

  optional<Value>(
    value: unknown,
    path: string,
    isOne: (value: unknown) => value is Value,
    reason: JsonReason,
  ) {
    if (value === undefined || value === null) return undefined
    if (!isOne(value)) throw new Fault(path, reason)
    return value
  }

  needed<Value>(value: unknown, path: string, isOne: (value: unknown) => value is Value, reason: JsonReason) {
    if (!isOne(value)) throw new Fault(path, value === undefined ? 'missing' : reason)
    return value
  }
}

export const isIdText = (value: unknown): value is string => isId(value)
