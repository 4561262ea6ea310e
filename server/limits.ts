/** What bounds a relay, with defaults that a workshop of two hundred people never meets. */
export interface Limits {
  /** Wide enough for 200 people behind one carrier's address. */
  readonly connectionsAnAddress: number
  readonly connectionsARoom: number
  readonly connections: number
  readonly rooms: number
  /** Frames with an update a second, over a long time; `burst` passes at once: an hour's work comes in few frames. */
  readonly updates: RateLimit
  readonly awareness: RateLimit
  /** Bytes of updates received and not yet on disk, in all. */
  readonly bytesInFlight: number
  /** Bytes that may wait for one reader; past it the queue is dropped and made up for later. */
  readonly sendQueueBytes: number
  /** A reader that has not caught up for so long is let go. */
  readonly slowestMs: number
  /** A client id belongs to its connection until that has said nothing for so long. */
  readonly awarenessOwnerMs: number
}

export interface RateLimit {
  readonly aSecond: number
  readonly burst: number
}

export const defaultLimits: Limits = {
  connectionsAnAddress: 1_000,
  connectionsARoom: 1_000,
  connections: 20_000,
  rooms: 20_000,
  updates: { aSecond: 100, burst: 2_000 },
  awareness: { aSecond: 60, burst: 300 },
  bytesInFlight: 256 * 1024 * 1024,
  sendQueueBytes: 2 * 1024 * 1024,
  slowestMs: 60_000,
  awarenessOwnerMs: 3_000,
}

/** Tokens left, and since when they are counted (ms). */
export interface Bucket {
  readonly tokens: number
  readonly at: number
}

/** Takes a token from the peer's bucket. Pure: time comes in (ms), the new bucket goes out; `null`: slow down. */
export function take(bucket: Bucket, now: number, { aSecond, burst }: RateLimit): Bucket | null {
  const refilled = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * aSecond) / 1_000)
  return refilled < 1 ? null : { tokens: refilled - 1, at: now }
}
