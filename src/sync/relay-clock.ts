/** How far the relay's clock is ahead of this device's, in ms; of several answers the quickest one is the most exact. */
export async function askClockOffset(relayHttpUrl: string, tries = 3): Promise<number | undefined> {
  let best: { tripMs: number; offset: number } | undefined
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const sentAt = Date.now()
      const response = await fetch(`${relayHttpUrl}/api/time`, { cache: 'no-store' })
      const answer = (await response.json()) as { now?: unknown }
      const tripMs = Date.now() - sentAt
      if (typeof answer.now !== 'number' || !Number.isFinite(answer.now)) return undefined
      const offset = answer.now - (sentAt + tripMs / 2)
      if (!best || tripMs < best.tripMs) best = { tripMs, offset }
    } catch {
      return best?.offset // no relay now: the last known offset holds
    }
  }
  return best?.offset
}
