// Nouns whose items stand in an order of the group's: one key an item, `<id>/order`, beside its birth record.
import { isId } from '../ids.ts'
import { isRecord } from '../values.ts'
import { act, birthsIn, type Content } from './content.ts'
import { byOrder, isOrderKey, keyAtEnd, keysAfterMove, LAST } from './order.ts'

export type OrderedRoot = 'principles' | 'pillars' | 'objectives' | 'projects' | 'rows'

export interface OrderedItem {
  readonly id: string
  readonly order: string
  readonly birth: Readonly<Record<string, unknown>>
}

/** What was born, not erased and not taken away, in its order; an item without a key comes last. */
export function readOrdered(content: Content, root: OrderedRoot): OrderedItem[] {
  const items: OrderedItem[] = []
  for (const [id, birth] of birthsIn(content[root])) {
    if (!isId(id) || !isRecord(birth) || birth['erased'] === true) continue
    if (content[root].get(`${id}/gone`) === true) continue
    const order = content[root].get(`${id}/order`)
    items.push({ id, order: isOrderKey(order) ? order : LAST, birth })
  }
  return items.toSorted(byOrder)
}

/**
 * Writes the birth of an item and its place after all others; inside of the caller's act.
 * @param jitter two random bytes
 */
export function bear(
  content: Content,
  root: OrderedRoot,
  id: string,
  birth: Readonly<Record<string, unknown>>,
  jitter: Uint8Array,
): void {
  const order = keyAtEnd(readOrdered(content, root), jitter)
  content[root].set(id, birth)
  content[root].set(`${id}/order`, order)
}

/** Moves an item to stand before another of those given, or behind them all: see `keysAfterMove`. */
export function moveAmong(
  content: Content,
  root: OrderedRoot,
  items: readonly Pick<OrderedItem, 'id' | 'order'>[],
  { id, before, jitter }: { id: string; before: string | undefined; jitter: Uint8Array },
): void {
  const keys = keysAfterMove(items, id, before, jitter)
  act(content, () => keys.forEach((key, item) => content[root].set(`${item}/order`, key)))
}

export function takeAway(content: Content, root: OrderedRoot, ids: readonly string[]): void {
  act(content, () => {
    for (const id of ids) if (content[root].has(id)) content[root].set(`${id}/gone`, true)
  })
}

/** Birth records bear a maker only where there is one. */
export const birthOf = (
  made: number,
  by: string | undefined,
): { readonly made: number; readonly by?: string } => (by ? { made, by } : { made })
