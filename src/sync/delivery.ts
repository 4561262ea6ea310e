// Where one's changes are: on this device, sent, stored on the relay. Pure: events in, facts out. A change is `saved` only
// when `stored` covers the frame that carried it, and only on a connection whose answer to the relay's step 1 (which
// carries everything that was here before) is stored too.
import type { DeliveryState } from './session.ts'

/** Beside the content, under this name: the ids that waited when the page was closed. */
export const WAITING_KEY = 'waiting'

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
  /** Ids that wait, to be kept over a reload. */
  readonly waitingIds: readonly Id[]
}

interface Waiting<Id> {
  readonly ids: readonly Id[]
  /** Number of the frame that carried it on this connection; 0: not sent on it. */
  frame: number
}

/** @param before ids that were waiting when the page was closed */
export function trackDelivery<Id>(before: Iterable<Id> = []): DeliveryTracker<Id> {
  let queue: Waiting<Id>[] = [...before].map((id) => ({ ids: [id], frame: 0 }))
  let isConnected = false
  let frames = 0
  /** Number of the frame that carried the whole; until it is stored nothing later counts. */
  let wholeFrame = 0
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
    },
    disconnected() {
      isConnected = false
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
    get waitingIds() {
      return [...statesNow().keys()]
    },
  }
}
