import * as Y from 'yjs'
import type { RoomHistory } from './room-log.ts'
import { hasAll, type DecodedUpdate } from './update-check.ts'

/** What a newcomer gets. */
export interface Answer {
  /** Everything that the other side lacks, or had lacked a moment ago. */
  readonly state: Uint8Array
  /** What came since then; goes out first, so that who has the state has everything. */
  readonly tail?: Uint8Array
}

/** A room's document: all of it is durable, so anyone may be sent anything of it. */
export interface RoomDocument {
  readonly stateVector: Uint8Array
  /** Records that Yjs refused when the document was made, and that it goes on without. */
  readonly refused: number
  hasAll(update: DecodedUpdate): boolean
  /** @returns all of them as one update. @throws when Yjs refuses them: the document is then not to be used again */
  apply(updates: readonly Uint8Array[], now: number): Uint8Array
  since(stateVector: Uint8Array): Uint8Array
  /** Answers a sync step 1. @throws when the state vector is malformed */
  answer(stateVector: Uint8Array, now: number): Answer
  /** Whether there is room for an update of so many bytes more. */
  mayGrowBy(bytes: number, limit: number): boolean
  /** Everything, through garbage collection: what was erased is not in it. */
  snapshot(): Uint8Array
}

/** A full state is made at most once so often, however many newcomers there are. */
const FULL_STATE_MS = 1_000

function tryApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return true
  } catch {
    return false
  }
}

/** Without the records that Yjs refuses: one bad record must not close a room for good. */
function replay({ snapshot, updates }: RoomHistory): { doc: Y.Doc; refused: number } {
  let sound = updates
  for (;;) {
    const doc = new Y.Doc()
    if (snapshot) Y.applyUpdate(doc, snapshot)
    const bad = sound.findIndex((update) => !tryApply(doc, update))
    if (bad < 0) return { doc, refused: updates.length - sound.length }
    sound = sound.toSpliced(bad, 1) // and again: Yjs leaves a document half changed
  }
}

const merge = (updates: readonly Uint8Array[]): Uint8Array =>
  updates.length === 1 ? updates[0]! : Y.mergeUpdates([...updates])

/** @throws when the snapshot cannot be read */
export function openRoomDocument(history: RoomHistory): RoomDocument {
  const { doc, refused } = replay(history)
  /** Never too small; exact after a snapshot. */
  let bytes = [history.snapshot ?? [], ...history.updates].reduce((sum, { length }) => sum + length, 0)
  let full: { readonly state: Uint8Array; readonly madeAt: number; tail: Uint8Array[] } | undefined

  const snapshot = () => {
    const state = Y.encodeStateAsUpdate(doc)
    bytes = state.length
    return state
  }

  return {
    get stateVector() {
      return Y.encodeStateVector(doc)
    },
    refused,
    hasAll: (update) => hasAll(doc, update),
    apply(updates, now) {
      const update = merge(updates)
      Y.applyUpdate(doc, update)
      bytes += update.length
      if (full && now - full.madeAt < FULL_STATE_MS) full.tail.push(update)
      else full = undefined
      return update
    },
    since: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    answer(stateVector, now) {
      if (Y.decodeStateVector(stateVector).size > 0) return { state: Y.encodeStateAsUpdate(doc, stateVector) }
      full ??= { state: snapshot(), madeAt: now, tail: [] }
      if (full.tail.length === 0) return { state: full.state }
      full.tail = [merge(full.tail)]
      return { state: full.state, tail: full.tail[0]! }
    },
    mayGrowBy(more, limit) {
      if (bytes + more > limit) snapshot()
      return bytes + more <= limit
    },
    snapshot,
  }
}
