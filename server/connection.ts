import type { WebSocket } from 'ws'
import { closeCodes, type CloseReason } from '../src/protocol/close-codes.ts'
import { SILENCE_MS } from '../src/protocol/limits.ts'
import type { Bucket, Limits } from './limits.ts'
import { silentFrame } from './room-awareness.ts'

/** One client's socket in one room, with what bounds it. */
export interface Connection {
  readonly mayWrite: boolean
  updates: Bucket
  awareness: Bucket
  /** Frames with an update taken from it and stored: what `stored` says. */
  stored: number
  /**
   * Sends, unless too much waits already: then this frame and all after it are dropped, until what waits has gone out.
   * @param before state vector of the document before this frame, where the frame carries an update
   */
  send(frame: Uint8Array, before?: Uint8Array): void
  close(reason: CloseReason): void
  /** Now and then: says something where it has long been silent, lets go of who never catches up. */
  tick(now: number): void
}

export interface ConnectionOptions {
  readonly socket: WebSocket
  readonly mayWrite: boolean
  readonly limits: Limits
  readonly now: () => number
  /** Everything since this state, as a frame: what a slow reader gets in place of what was dropped. */
  readonly differenceSince: (stateVector: Uint8Array) => Uint8Array
}

export function openConnection({
  socket,
  mayWrite,
  limits,
  now,
  differenceSince,
}: ConnectionOptions): Connection {
  let lastSentAt = now()
  /** The reader is too slow since then; `before` is the state just before the first dropped update. */
  let slow: { readonly since: number; before?: Uint8Array } | undefined

  const sendNow = (frame: Uint8Array) => {
    lastSentAt = now()
    socket.send(frame, () => {
      if (!slow || socket.bufferedAmount > 0) return
      const { before } = slow
      slow = undefined
      if (before) sendNow(differenceSince(before))
    })
  }

  return {
    mayWrite,
    updates: { tokens: limits.updates.burst, at: now() },
    awareness: { tokens: limits.awareness.burst, at: now() },
    stored: 0,
    send(frame, before) {
      if (socket.readyState !== socket.OPEN) return
      if (!slow && socket.bufferedAmount > limits.sendQueueBytes) slow = { since: now() }
      if (!slow) sendNow(frame)
      else if (before) slow.before ??= before
    },
    close: (reason) => socket.close(closeCodes[reason], reason),
    tick(at) {
      if (slow && at - slow.since > limits.slowestMs) {
        socket.close(closeCodes.tooBusy, 'tooBusy')
        socket.terminate()
      } else if (!slow && at - lastSentAt > SILENCE_MS - 6_000) sendNow(silentFrame)
    },
  }
}
