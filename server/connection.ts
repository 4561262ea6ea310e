import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes, type CloseReason } from '../src/protocol/close-codes.ts'
import { SILENCE_MS } from '../src/protocol/limits.ts'
import { silentFrame, type Frame } from './frames.ts'
import { debtMs, fullBucket, spend, type Limits } from './limits.ts'
import type { Admission } from './permissions.ts'
import type { Owner } from './room-awareness.ts'

/** One client's socket in one room, with what bounds it both ways. */
export interface Connection extends Owner {
  /** What it may do here, as long as it is here. */
  readonly admission: Admission
  /** Whether it understands compressed messages. */
  readonly inflates: boolean
  /** Frames with an update taken from it and stored: what `stored` says. */
  stored: number
  /**
   * Sends, unless too much waits already: then this frame and all after it are dropped, until what waits has gone out.
   * @param before state vector of what the client was sent before this frame, where the frame carries an update
   * @param onSent called when it has left, if it does
   */
  send(frame: Frame, before?: Uint8Array, onSent?: () => void): void
  close(reason: CloseReason): void
  /** Counts a frame that came; a peer that sends too much is read more slowly. */
  heard(bytes: number): void
  /** Every second: says something where it has long been silent, lets go of who is gone or never catches up. */
  tick(now: number): void
}

export interface ConnectionOptions {
  readonly socket: WebSocket
  /** What the socket stands on. Whole frames are written to it: one made for all would be made again for each by `socket`. */
  readonly raw: Duplex
  readonly admission: Admission
  readonly limits: Limits
  readonly now: () => number
  /** What a slow reader gets in place of all that was dropped; without a state vector no update was among it. */
  readonly catchUp: (connection: Connection, before: Uint8Array | undefined) => readonly Frame[]
}

/** Well before a stock client gives up on a silent relay, whatever the clocks' ticks. */
const SPEAK_AFTER_MS = SILENCE_MS - 5_000

/** What both state vectors cover. */
export function olderOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  const theirs = Y.decodeStateVector(b)
  const both = [...Y.decodeStateVector(a)].map(([client, clock]) => [
    client,
    Math.min(clock, theirs.get(client) ?? 0),
  ])
  return Y.encodeStateVector(new Map(both.filter(([, clock]) => clock! > 0) as [number, number][]))
}

export function openConnection(options: ConnectionOptions): Connection {
  const { socket, raw, admission, limits, now, catchUp } = options
  let spokeAt = now()
  let heardAt = now()
  let probedAt = -Infinity
  let frames = fullBucket(now(), limits.frames)
  let bytes = fullBucket(now(), limits.bytes)
  /** The reader is too slow since then; `before` is where it stood before the first dropped update. */
  let slow: { readonly since: number; before?: Uint8Array } | undefined

  const sendNow = (frame: Frame, onSent?: () => void) => {
    spokeAt = now()
    raw.write(frame, onSent)
  }
  raw.on('drain', () => {
    if (!slow || socket.readyState !== socket.OPEN) return
    const { before } = slow
    slow = undefined
    for (const frame of catchUp(connection, before)) sendNow(frame)
  })
  const probe = () => {
    probedAt = now()
    socket.ping()
  }
  const isAlive = () => {
    heardAt = now()
  }
  socket.on('pong', isAlive)
  socket.on('ping', isAlive)

  const owe = (count: number, size: number) => {
    frames = spend(frames, now(), count, limits.frames)
    bytes = spend(bytes, now(), size, limits.bytes)
  }
  const owedMs = () => Math.max(debtMs(frames, limits.frames), debtMs(bytes, limits.bytes))
  /** What had been read before the pause still came, and was added to the debt: looked at again when the wait is over. */
  const readWhenPaid = () => {
    owe(0, 0)
    if (owedMs() > 0) {
      setTimeout(readWhenPaid, owedMs()).unref()
    } else {
      isAlive()
      socket.resume()
    }
  }

  const connection: Connection = {
    admission,
    leads: admission.leads,
    inflates: socket.extensions.includes('permessage-deflate'),
    get heardAt() {
      return heardAt
    },
    stored: 0,
    send(frame, before, onSent) {
      if (socket.readyState !== socket.OPEN) return
      if (!slow && socket.bufferedAmount > limits.sendQueueBytes) slow = { since: now() }
      if (!slow) sendNow(frame, onSent)
      else if (before) slow.before = slow.before ? olderOf(slow.before, before) : before
    },
    close: (reason) => socket.close(closeCodes[reason], reason),
    probe,
    heard(count) {
      isAlive()
      owe(1, count)
      if (owedMs() === 0 || socket.isPaused) return
      socket.pause()
      readWhenPaid()
    },
    tick(at) {
      if (slow) {
        if (at - slow.since > limits.slowestMs) socket.terminate()
        return
      }
      if (at - spokeAt >= SPEAK_AFTER_MS) sendNow(silentFrame)
      if (socket.isPaused) return
      if (at - heardAt >= limits.silentMs) socket.terminate()
      else if (at - Math.max(heardAt, probedAt) >= limits.silentMs / 4) probe()
    },
  }
  return connection
}
