import * as Y from 'yjs'

/** A Yjs update decoded in full, structs and delete set. @throws for anything malformed, also too deeply nested */
export const decodeWhole = (update: Uint8Array) => Y.decodeUpdate(update)
type Decoded = ReturnType<typeof decodeWhole>

/** Whether everything in the range of a client's clocks is deleted already. */
function isDeleted(doc: Y.Doc, client: number, from: number, length: number): boolean {
  const structs = doc.store.clients.get(client)
  const last = structs?.at(-1)
  if (!structs || !last || last.id.clock + last.length < from + length) return false
  for (
    let at = Y.findIndexSS(structs, from);
    at < structs.length && structs[at]!.id.clock < from + length;
    at += 1
  ) {
    if (!structs[at]!.deleted) return false
  }
  return true
}

/**
 * Whether a document has all of an update. Every answer to a sync step 1 carries the whole delete set, even when nothing
 * is new: that is acknowledged, not stored again.
 */
export function hasAll(doc: Y.Doc, { structs, ds }: Decoded): boolean {
  const isKnown = structs.every(({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client))
  if (!isKnown) return false
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, clock, len)) return false
  }
  return true
}
