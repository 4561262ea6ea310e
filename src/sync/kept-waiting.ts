// Beside each document on the device: what of it the relay does not have. Kept, or a reload would call it saved.
import type { KeptWaiting, Touched } from './delivery.ts'
import { WAITING_KEY } from './last-words.ts'
import type { LocalStore } from './local-store.ts'

/** Documents that were filled before any line: all of it is one change that no relay has. */
export const ALL_WAITS: KeptWaiting<Touched> = { changes: 1, notes: [] }

/** As kept; first versions kept a list of notes. */
export function readKeptWaiting(kept: unknown): KeptWaiting<Touched> {
  const notesIn = (list: unknown) =>
    Array.isArray(list) ? list.filter((id): id is Touched => typeof id === 'string') : []
  if (typeof kept !== 'object' || kept === null) return { changes: 0, notes: [] }
  if (Array.isArray(kept)) return { changes: kept.length, notes: notesIn(kept) }
  const { changes, notes } = kept as Partial<Record<keyof KeptWaiting<Touched>, unknown>>
  const count = Number.isSafeInteger(changes) && Number(changes) > 0 ? Number(changes) : 0
  return count > 0 ? { changes: count, notes: notesIn(notes) } : { changes: 0, notes: [] }
}

export const findWaiting = (store: LocalStore): Promise<KeptWaiting<Touched>> =>
  store.get(WAITING_KEY).then(readKeptWaiting, () => readKeptWaiting(undefined))

/** Fails in silence: the state of the storage says it. */
export const keepWaiting = (store: LocalStore, waiting: KeptWaiting<Touched>): Promise<void> =>
  store.setLasting(WAITING_KEY, waiting).catch(() => undefined)

/** Keeps what waits now, when it is not what is kept. */
export function waitingKeeper(
  store: LocalStore,
  before: KeptWaiting<Touched>,
): (now: KeptWaiting<Touched>) => void {
  let kept = JSON.stringify(before)
  return (now) => {
    const next = JSON.stringify(now)
    if (next === kept) return
    kept = next
    void keepWaiting(store, now)
  }
}
