// Where one's changes are: on this device, sent, stored on the relay. Pure: events in, facts out. A change is `saved` only
// when `stored` covers the frame that carried it, and only on a connection whose answer to the relay's step 1 (which
// carries everything that was here before) is stored too.
import type { ItemPath } from '../workshop/content/late.ts'
import type { NoteId } from '../workshop/ids.ts'

/** The three facts about a change of mine, none inferred from another. */
export type DeliveryState = 'here' | 'sent' | 'saved'

/** A note, whose whereabouts are shown; of all else, and of a note's words, where it stands. */
export type Touched = NoteId | ItemPath

export interface DeliveryTracker<Id> {
  /** One's own change, whether or not there is a connection now. `ids`: the notes it concerns; may be empty. */
  changed(ids: Iterable<Id>): void
  connected(): void
  disconnected(): void
  /** A frame with an update went out. `whole`: it is the answer to step 1 and carries all that was here before. */
  frameSent(whole: boolean): void
  /** The relay says: the first n frames of this connection are on disk. */
  stored(frames: number): void
  of(id: Id): DeliveryState
  /** Changes that the relay has not stored. */
  readonly waiting: number
  /** All that wait have been sent. */
  readonly allSent: boolean
  /** The relay has stored all that was here when this connection opened. */
  readonly isWholeStored: boolean
  /** What waits, to be kept over a reload. */
  readonly toKeep: KeptWaiting<Id>
}

/** What waits, as it is kept on the device: how many changes, and the notes and other items among them. */
export interface KeptWaiting<Id> {
  readonly changes: number
  readonly notes: readonly Id[]
}

interface Waiting<Id> {
  readonly ids: readonly Id[]
  /** Number of the frame that carried it on this connection; 0: not sent on it. */
  frame: number
}

/** What waited when the page was closed, a note a change as far as they go, the others without a note. */
function queued<Id>({ changes, notes }: KeptWaiting<Id>): Waiting<Id>[] {
  const last = changes - 1
  return Array.from({ length: changes }, (_, index) => ({
    ids: notes.slice(index, index < last ? index + 1 : undefined),
    frame: 0,
  }))
}

/** @param before what was waiting when the page was closed */
export function trackDelivery<Id>(before: KeptWaiting<Id> = { changes: 0, notes: [] }): DeliveryTracker<Id> {
  let queue = queued(before)
  let isConnected = false
  let frames = 0
  /** Number of the frame that carried the whole; until it is stored nothing later counts. */
  let wholeFrame = 0
  let isWholeStored = false
  let states: Map<Id, DeliveryState> | undefined

  const statesNow = () => {
    if (!states) {
      states = new Map()
      for (const { ids, frame } of queue) {
        for (const id of ids) if (states.get(id) !== 'here') states.set(id, frame > 0 ? 'sent' : 'here')
      }
    }
    return states
  }

  return {
    changed(ids) {
      queue.push({ ids: [...ids], frame: 0 })
      states = undefined
    },
    connected() {
      isConnected = true
      frames = 0
      wholeFrame = 0
      isWholeStored = false
    },
    disconnected() {
      isConnected = false
      isWholeStored = false
      for (const waiting of queue) waiting.frame = 0
      states = undefined
    },
    frameSent(whole) {
      if (!isConnected) return
      frames += 1
      if (whole && wholeFrame === 0) wholeFrame = frames
      // Before the whole has gone out, a single update says nothing of what waited before it.
      if (wholeFrame > 0) for (const waiting of queue) if (waiting.frame === 0) waiting.frame = frames
      states = undefined
    },
    stored(count) {
      if (wholeFrame === 0 || count < wholeFrame) return
      isWholeStored = true
      queue = queue.filter(({ frame }) => frame === 0 || frame > count)
      states = undefined
    },
    of: (id) => statesNow().get(id) ?? 'saved',
    get waiting() {
      return queue.length
    },
    get allSent() {
      return queue.every(({ frame }) => frame > 0)
    },
    get isWholeStored() {
      return isWholeStored
    },
    get toKeep() {
      return { changes: queue.length, notes: [...statesNow().keys()] }
    },
  }
}
