import type { Digest } from '../../plan/changes.ts'
import type { WorkshopId } from '../../protocol/keys.ts'

export interface LastRead {
  /** ms since 1970 */
  readonly at: number
  readonly digest: Digest
}

const storageKey = (id: WorkshopId) => `tertulia.read.${id}`

/** What the plan said when it was last read on this device; kept here only. */
export function lastRead(id: WorkshopId): LastRead | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey(id)) ?? 'null') as LastRead | null
    return kept && typeof kept.at === 'number' && typeof kept.digest === 'object' ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepRead(id: WorkshopId, read: LastRead): void {
  try {
    localStorage.setItem(storageKey(id), JSON.stringify(read))
  } catch {
    // No room, or refused: the next time nothing is marked.
  }
}
