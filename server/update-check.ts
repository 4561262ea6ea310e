import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

const isRange = (clock: number, length: number) => length > 0 && Number.isSafeInteger(clock + length)

/** What no Yjs client writes, and what makes `Y.applyUpdate` throw in every document that takes it. */
function checkStructs({ structs, ds }: DecodedUpdate): void {
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (!isRange(clock, struct.length)) throw new RangeError('a struct without a length')
    if (!(struct instanceof Y.Item)) continue
    const parent = struct.parent instanceof Y.ID ? struct.parent : null
    for (const reference of [struct.origin, struct.rightOrigin, parent]) {
      // One can only refer to what one wrote before. Yjs relies on it and does not look.
      if (reference?.client === client && reference.clock >= clock)
        throw new RangeError('a struct before its origin')
    }
  }
  for (const ranges of ds.clients.values()) {
    for (const { clock, len } of ranges) {
      if (!isRange(clock, len)) throw new RangeError('a deletion without a length')
    }
  }
}

/**
 * A Yjs update decoded in full, structs and delete set. Decoding alone is not enough: of updates with a few wrong bytes a
 * tenth decode well and then throw when applied, which would leave a record in the log that no room could open with.
 * @throws for anything malformed, also values nested past the stack
 */
export function decodeWhole(update: Uint8Array): DecodedUpdate {
  const decoded = Y.decodeUpdate(update)
  checkStructs(decoded)
  return decoded
}

/** Whether everything in the range of a client's clocks is deleted already. */
function isDeleted(doc: Y.Doc, client: number, from: number, length: number): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs || Y.getState(doc.store, client) < from + length) return false
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
    const struct = structs[at]!
    if (struct.id.clock >= from + length) break
    if (!struct.deleted) return false
  }
  return true
}

/**
 * Whether a document has all of an update. Every answer to a sync step 1 carries the whole delete set, even when nothing
 * is new: that is acknowledged, not stored again.
 */
export function hasAll(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const isKnown = structs.every(({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client))
  if (!isKnown) return false
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, clock, len)) return false
  }
  return true
}
