// An order that many hands change: each item has a key, items are sorted by (key, id). A key between two others always
// exists; random jitter keeps two devices from making the same one in the same gap.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const keyPattern = /^[0-9A-Za-z]{1,500}$/

/** A key past this length asks for new keys for the whole list: `respace`. */
export const LONGEST_KEY = 60

export const isOrderKey = (value: unknown): value is string =>
  typeof value === 'string' && keyPattern.test(value)

const digitAt = (key: string, at: number) => Math.max(0, digits.indexOf(key[at] ?? '0'))

/**
 * A key that sorts after `before` and before `after`; an absent one is the end of the list.
 * @param jitter random bytes of the caller's, two or more
 */
export function keyBetween(
  before: string | undefined,
  after: string | undefined,
  jitter: Uint8Array,
): string {
  let key = ''
  let bounded = after !== undefined
  for (let at = 0; ; at += 1) {
    const low = digitAt(before ?? '', at)
    const high = bounded ? digitAt(after!, at) : digits.length
    const room = high - low - 1
    if (room > 0) {
      // Leave room on both sides: the middle half of the gap.
      const span = Math.max(1, room >> 1)
      key += digits[low + 1 + ((room - span) >> 1) + (jitter[0]! % span)]
      break
    }
    key += digits[low]!
    if (low < high) bounded = false
  }
  return key + jittered(jitter)
}

const jittered = (jitter: Uint8Array): string =>
  digits[jitter[1]! % digits.length]! + digits[1 + (jitter[0]! % (digits.length - 1))]!

/** Evenly spread keys for a list of this many items. */
export function respace(count: number): string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(digits.length)) + 1)
  const step = Math.floor(digits.length ** width / (count + 1))
  return Array.from({ length: count }, (_, index) => {
    let rest = step * (index + 1)
    let key = ''
    for (let at = 0; at < width; at += 1) {
      key = digits[rest % digits.length]! + key
      rest = Math.floor(rest / digits.length)
    }
    return key
  })
}

/** (key, id): items without a key come last, by id. */
export const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number => {
  if (a.order === b.order) return a.id < b.id ? -1 : 1
  return a.order < b.order ? -1 : 1
}

interface Ordered {
  readonly id: string
  readonly order: string
}
/** The order of an item whose key is missing or no key: after all others. */
export const LAST = '~'

/** Figures of a key that are counted up at the end of a list: room for millions of items before keys grow. */
const COUNTED = 4

/** The key of a new item at the end of a list; it stays short however many follow. @param jitter two random bytes */
export function keyAtEnd(items: readonly Ordered[], jitter: Uint8Array): string {
  let last: Ordered | undefined
  for (const item of items) if (item.order !== LAST && (!last || byOrder(last, item) < 0)) last = item
  if (!last) return keyBetween(undefined, undefined, jitter)
  return countedUp(last.order) + jittered(jitter)
}

/** The beginning of a key, as a number one more. */
function countedUp(key: string): string {
  const counted = Array.from({ length: Math.max(COUNTED, key.length + 1) }, (_, at) => digitAt(key, at))
  const highest = digits.length - 1
  const filled = counted.findIndex((digit) => digit < highest)
  const width = Math.max(COUNTED, filled + 1)
  const beginning = counted.slice(0, width)
  const raised = beginning.findLastIndex((digit) => digit < highest)
  return beginning.map((digit, at) => digits[at < raised ? digit : at === raised ? digit + 1 : 0]!).join('')
}

/**
 * The keys to write so that an item stands before another, or at the end: one, or all where the gap's keys have grown long
 * or two neighbours share one. Empty when there is nothing to move, or nothing to move it before.
 */
export function keysAfterMove(
  items: readonly Ordered[],
  id: string,
  before: string | undefined,
  jitter: Uint8Array,
): ReadonlyMap<string, string> {
  const others = items.filter((item) => item.id !== id).toSorted(byOrder)
  const at = before === undefined ? others.length : others.findIndex((item) => item.id === before)
  if (at < 0 || others.length === items.length) return new Map()
  const [left, right] = [others[at - 1]?.order, others[at]?.order]
  const needsRoom =
    (left === right && left !== undefined) ||
    [left, right].some((key) => key === LAST || (key ?? '').length > LONGEST_KEY)
  if (!needsRoom) return new Map([[id, keyBetween(left, right, jitter)]])
  const whole = others.toSpliced(at, 0, { id, order: '' })
  const keys = respace(whole.length)
  return new Map(whole.map((item, index) => [item.id, keys[index]!]))
}
