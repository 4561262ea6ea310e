import type { WorkshopId } from '../protocol/keys.ts'

// Device storage may be refused or full: then a draft lives as long as the page.
const drafts = new Map<WorkshopId, string>()
const keyOf = (id: WorkshopId) => `tertulia.draft.${id}`

/** What was typed in the composer and not added yet. */
export function readDraft(id: WorkshopId): string {
  try {
    return localStorage.getItem(keyOf(id)) ?? drafts.get(id) ?? ''
  } catch {
    return drafts.get(id) ?? ''
  }
}

export function keepDraft(id: WorkshopId, text: string): void {
  drafts.set(id, text)
  try {
    if (text) localStorage.setItem(keyOf(id), text)
    else localStorage.removeItem(keyOf(id))
  } catch {
    // refused or full: the text is still on screen and in `drafts`
  }
}
