/** What bounds a relay, with defaults that a workshop of two hundred people never meets. docs/running.md has the table. */
export interface Limits {
  /** Wide enough for 200 people, each with two documents open, behind one carrier's address. */
  readonly connectionsAnAddress: number
  readonly connectionsARoom: number
  readonly connections: number
  /** Rooms in memory. */
  readonly rooms: number
  /** What one peer may send. Past it the relay reads more slowly from that peer; nothing is refused or lost. */
  readonly frames: RateLimit
  readonly bytes: RateLimit
  /** Bytes of updates received and not yet on disk, in all. */
  readonly bytesInFlight: number
  /** Bytes that may wait for one reader; what comes then is dropped and made up for when it has caught up. */
  readonly sendQueueBytes: number
  /** A reader that has not caught up for so long is let go. */
  readonly slowestMs: number
  /** A peer from which nothing came for so long, not even the answer to a ping, is let go. */
  readonly silentMs: number
  /** Join codes valid at once. */
  readonly joinCodes: number
  /** Wrong guesses of join codes; past them nothing is tried until time has passed. */
  readonly guessesAnAddress: RateLimit
  readonly guesses: RateLimit
  /** Workshops closed to writing and opened again: each time all who take part go and come back. */
  readonly closingsAnAddress: RateLimit
  readonly closings: RateLimit
}

export interface RateLimit {
  readonly aSecond: number
  readonly burst: number
}

const MiB = 1024 * 1024

export const defaultLimits: Limits = {
  connectionsAnAddress: 1_000,
  connectionsARoom: 1_000,
  connections: 20_000,
  rooms: 20_000,
  // An hour's work offline comes as one frame; a stock client may also send it as some thousand.
  frames: { aSecond: 1_000, burst: 10_000 },
  bytes: { aSecond: 8 * MiB, burst: 32 * MiB },
  bytesInFlight: 256 * MiB,
  sendQueueBytes: 2 * MiB,
  slowestMs: 60_000,
  silentMs: 20_000,
  joinCodes: 10_000,
  // A room of people behind one address may mistype; a guesser who has both finds one of fifty codes in a month.
  guessesAnAddress: { aSecond: 0.05, burst: 30 },
  guesses: { aSecond: 0.75, burst: 300 },
  closingsAnAddress: { aSecond: 0.2, burst: 30 },
  closings: { aSecond: 20, burst: 1_000 },
}

/** Tokens left, and since when they are counted (ms). Below zero is debt: what came was taken, and is waited for. */
export interface Bucket {
  readonly tokens: number
  readonly at: number
}

export const fullBucket = (now: number, { burst }: RateLimit): Bucket => ({ tokens: burst, at: now })

/** Takes tokens from a peer's bucket. Pure: time comes in, the new bucket goes out. */
export function spend(bucket: Bucket, now: number, cost: number, { aSecond, burst }: RateLimit): Bucket {
  const refilled = bucket.tokens + (Math.max(0, now - bucket.at) * aSecond) / 1_000
  return { tokens: Math.min(burst, refilled) - cost, at: now }
}

/** How long to wait until a debt is paid; 0 without one. */
export const debtMs = ({ tokens }: Bucket, { aSecond }: RateLimit): number =>
  Math.max(0, (-tokens / aSecond) * 1_000)
