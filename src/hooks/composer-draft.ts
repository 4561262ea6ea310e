import { useCallback, useSyncExternalStore } from 'react'
import type { WorkshopId } from '../protocol/keys.ts'
import { useWorkshop } from './workshop-context.tsx'

// Device storage may be refused or full: then a draft lives as long as the page.
const drafts = new Map<WorkshopId, string>()
const listeners = new Set<() => void>()
const keyOf = (id: WorkshopId) => `tertulia.draft.${id}`

function read(id: WorkshopId): string {
  const known = drafts.get(id)
  if (known !== undefined) return known
  let kept = ''
  try {
    kept = localStorage.getItem(keyOf(id)) ?? ''
  } catch {
    // refused: nothing was kept
  }
  drafts.set(id, kept)
  return kept
}

function keep(id: WorkshopId, text: string): void {
  drafts.set(id, text)
  try {
    if (text) localStorage.setItem(keyOf(id), text)
    else localStorage.removeItem(keyOf(id))
  } catch {
    // refused or full: the text is still on screen and in `drafts`
  }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was typed in the composer and not added yet: it survives a reload, an app switch and an update. */
export function useDraft() {
  const { id } = useWorkshop()
  const text = useSyncExternalStore(subscribe, () => read(id))
  const setText = useCallback((next: string) => keep(id, next), [id])
  /** Puts a text here that fits nowhere else: nothing typed is lost. */
  const take = useCallback((more: string) => keep(id, read(id) ? `${read(id)}\n${more}` : more), [id])
  return { text, setText, take }
}
