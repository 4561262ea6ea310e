import * as Y from 'yjs'
import type { RoomHistory } from './room-log.ts'
import { hasAll, type DecodedUpdate } from './update-check.ts'

/** A room's document: all of it is durable, so anyone may be sent anything of it. */
export interface RoomDocument {
  /** About what it takes as one update: never less. */
  readonly bytes: number
  readonly stateVector: Uint8Array
  /** State vector of the snapshot that it was made from. */
  readonly inSnapshot: Uint8Array
  /** Records that Yjs refused when the document was made, and that it goes on without. */
  readonly refused: number
  hasAll(update: DecodedUpdate): boolean
  /** @returns all of them as one update. @throws when Yjs refuses them: the document is then not to be used again */
  apply(updates: readonly Uint8Array[]): Uint8Array
  /** All that is not covered by a state vector. @throws when that is malformed */
  since(stateVector: Uint8Array): Uint8Array
  /** Updates as one. */
  merge(updates: readonly Uint8Array[]): Uint8Array
  /** Whether there is room for an update of so many bytes more. */
  mayGrowBy(bytes: number, limit: number): boolean
  /** Everything, through garbage collection: what was erased is not in it. */
  snapshot(): Uint8Array
}

function tryApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return true
  } catch {
    return false
  }
}

/** Without the records that Yjs refuses: one bad record must not close a room for good. */
function replay({ snapshot, updates }: RoomHistory) {
  let sound = updates
  for (;;) {
    const doc = new Y.Doc()
    if (snapshot) Y.applyUpdate(doc, snapshot)
    const inSnapshot = Y.encodeStateVector(doc)
    const bad = sound.findIndex((update) => !tryApply(doc, update))
    if (bad < 0) return { doc, inSnapshot, refused: updates.length - sound.length }
    sound = sound.toSpliced(bad, 1) // and again: Yjs leaves a document half changed
  }
}

const merge = (updates: readonly Uint8Array[]): Uint8Array =>
  updates.length === 1 ? updates[0]! : Y.mergeUpdates([...updates])

/** @throws when the snapshot cannot be read */
export function openRoomDocument(history: RoomHistory): RoomDocument {
  const { doc, inSnapshot, refused } = replay(history)
  let bytes = [history.snapshot ?? [], ...history.updates].reduce((sum, { length }) => sum + length, 0)

  const snapshot = () => {
    const state = Y.encodeStateAsUpdate(doc)
    bytes = state.length
    return state
  }

  return {
    get bytes() {
      return bytes
    },
    get stateVector() {
      return Y.encodeStateVector(doc)
    },
    inSnapshot,
    refused,
    hasAll: (update) => hasAll(doc, update),
    apply(updates) {
      const update = merge(updates)
      Y.applyUpdate(doc, update)
      bytes += update.length
      return update
    },
    since: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    merge,
    mayGrowBy(more, limit) {
      if (bytes + more > limit) snapshot()
      return bytes + more <= limit
    },
    snapshot,
  }
}
