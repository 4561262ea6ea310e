import type { WorkshopId } from '../../protocol/keys.ts'

const storageKey = (id: WorkshopId) => `tertulia.recap.${id}`
// Device storage may be refused: then a recap is seen as long as the page lives.
const seen = new Map<WorkshopId, number>()

/** The end of the newest session of which somebody on this device has read the recap. */
export function recapSeen(id: WorkshopId): number {
  try {
    return seen.get(id) ?? (Number(localStorage.getItem(storageKey(id))) || 0)
  } catch {
    return seen.get(id) ?? 0
  }
}

export function keepRecapSeen(id: WorkshopId, to: number): void {
  seen.set(id, to)
  try {
    localStorage.setItem(storageKey(id), String(to))
  } catch {
    // refused: `seen` knows it
  }
}
