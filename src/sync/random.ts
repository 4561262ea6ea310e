/** Random bytes from the system's generator, also on plain-http addresses, where `crypto.randomUUID` is missing. */
export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** 32 random bits: a Yjs client id to throw away. */
export const randomClientId = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!

/** The same items in an order that tells nothing. */
export function shuffle<Item>(items: readonly Item[]): Item[] {
  const drawn = crypto.getRandomValues(new Uint32Array(items.length))
  return items
    .map((item, at) => ({ item, drawn: drawn[at]! }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .map(({ item }) => item)
}
