// The relay's time on this device: a timer agrees on all devices whatever their clocks say.

/** One answer of the relay: its time at an instant of this device's steady clock, and how long asking took. */
export interface ClockAnswer {
  readonly relayMs: number
  readonly at: number
  readonly tripMs: number
}

/** An answer that takes longer says nothing of the time. */
const LONGEST_TRIP_MS = 5_000

async function askOnceInTime(relayHttpUrl: string): Promise<unknown> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), LONGEST_TRIP_MS)
  try {
    const response = await fetch(`${relayHttpUrl}/api/time`, { cache: 'no-store', signal: stop.signal })
    return ((await response.json()) as { now?: unknown }).now
  } finally {
    clearTimeout(timer)
  }
}

/** Asks a few times; the quickest answer is the most exact. `undefined`: there is no relay now. */
export async function askRelayTime(
  relayHttpUrl: string,
  steadyNow: () => number,
  tries = 3,
): Promise<ClockAnswer | undefined> {
  let best: ClockAnswer | undefined
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const sentAt = steadyNow()
      const now = await askOnceInTime(relayHttpUrl)
      const tripMs = steadyNow() - sentAt
      if (typeof now !== 'number' || !Number.isFinite(now)) return best
      if (!best || tripMs < best.tripMs) best = { relayMs: now, at: sentAt + tripMs / 2, tripMs }
    } catch {
      return best
    }
  }
  return best
}

export interface RelayClockOptions {
  readonly ask: () => Promise<ClockAnswer | undefined>
  /** The device's clock: may be wrong, may be set anew, goes on in sleep. */
  readonly wallNow: () => number
  /** Never set anew, and on many devices stands still in sleep: `performance.now`. */
  readonly steadyNow: () => number
  /** How far the relay was ahead of the device's clock when last heard, in ms. */
  readonly offsetBefore: number
  /** Told the offset at each answer, to be kept for days without a relay. */
  readonly onOffset: (offset: number) => void
}

export interface RelayClock {
  now(): number
  /** To be called whenever the relay may have come back, or the device may have slept. */
  ask(): Promise<void>
}

/** Without an answer, the clock is off when the device's clock ran so much further than the steady one: it slept. */
const SLEPT_MS = 500

/** From an answer on the steady clock counts; before the first, from the device's clock and the offset last known. */
export function openRelayClock(options: RelayClockOptions): RelayClock {
  const { ask, wallNow, steadyNow, offsetBefore, onOffset } = options
  let offset = offsetBefore
  let anchor: ClockAnswer = { relayMs: wallNow() + offset, at: steadyNow(), tripMs: Infinity }
  let asking: Promise<void> | undefined
  const now = () => anchor.relayMs + steadyNow() - anchor.at

  const askOnce = async () => {
    const answer = await ask()
    if (!answer) {
      const byDevice = wallNow() + offset
      if (byDevice - now() > SLEPT_MS) anchor = { relayMs: byDevice, at: steadyNow(), tripMs: Infinity }
      return
    }
    const held = anchor.relayMs + answer.at - anchor.at
    // A slow answer that does not contradict a quick one of before knows less than it.
    const isVaguer = answer.tripMs > anchor.tripMs && Math.abs(held - answer.relayMs) <= answer.tripMs / 2
    if (!isVaguer) anchor = answer
    offset = now() - wallNow()
    onOffset(offset)
  }
  return {
    now,
    ask: () => (asking ??= askOnce().finally(() => (asking = undefined))),
  }
}

const ASK_EVERY_MS = 5 * 60_000

/** Asks whenever the page is seen again, and every five minutes; who opens it asks at each connection. */
export function keepAsking(clock: RelayClock): { close(): void } {
  const onVisible = () => {
    if (document.visibilityState === 'visible') void clock.ask()
  }
  document.addEventListener('visibilitychange', onVisible)
  const asking = setInterval(() => void clock.ask(), ASK_EVERY_MS)
  return {
    close() {
      document.removeEventListener('visibilitychange', onVisible)
      clearInterval(asking)
    },
  }
}
