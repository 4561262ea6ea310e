// The key travels as an offered WebSocket subprotocol: browsers let a page set no other header, and an address would be
// logged on the way. The relay answers `tertulia.1` only, so that the key is not repeated.

export const SUBPROTOCOL = 'tertulia.1'
const KEY_PREFIX = 'key.'

export const offeredProtocols = (key: string): string[] => [SUBPROTOCOL, `${KEY_PREFIX}${key}`]

/** The key in a list of offered subprotocols; `undefined` when it is no offer of ours. */
export function offeredKey(offers: Iterable<string>): string | undefined {
  const list = [...offers]
  if (!list.includes(SUBPROTOCOL)) return undefined
  return list.find((offer) => offer.startsWith(KEY_PREFIX))?.slice(KEY_PREFIX.length)
}
