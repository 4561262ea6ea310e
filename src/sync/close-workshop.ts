// Closing a workshop to writing: asked of the relay, which alone can keep it.
import type { Key, WorkshopId } from '../protocol/keys.ts'

/** `no-network`: nothing was heard. `refused`: the relay could not, or not so often. */
export type Closing = 'done' | 'no-network' | 'refused'

/** @param key a facilitator's. What then holds comes with the `role` message, see `Connection.isClosed`. */
export async function setClosedToWriting(
  relayHttpUrl: string,
  workshop: WorkshopId,
  key: Key,
  closed: boolean,
): Promise<Closing> {
  try {
    const { ok } = await fetch(`${relayHttpUrl}/api/workshops/${workshop}/closed`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ closed }),
    })
    return ok ? 'done' : 'refused'
  } catch {
    return 'no-network'
  }
}
