import { useCallback, useSyncExternalStore } from 'react'
import type { WorkshopId } from '../protocol/keys.ts'
import { useWorkshop } from './workshop-context.tsx'

// Device storage may be refused or full: then a text lives as long as the page.
const texts = new Map<string, string>()
const listeners = new Set<() => void>()
const PREFIX = 'tertulia.draft.'
const storageKey = (key: string) => `${PREFIX}${key}`
/** The composer's is the workshop's own: it has no name. */
const keyOf = (workshop: WorkshopId, name: string) => (name ? `${workshop}.${name}` : workshop)

function read(key: string): string {
  const known = texts.get(key)
  if (known !== undefined) return known
  let kept = ''
  try {
    kept = localStorage.getItem(storageKey(key)) ?? ''
  } catch {
    // refused: nothing was kept
  }
  texts.set(key, kept)
  return kept
}

function keep(key: string, text: string): void {
  texts.set(key, text)
  try {
    if (text) localStorage.setItem(storageKey(key), text)
    else localStorage.removeItem(storageKey(key))
  } catch {
    // refused or full: the text is still on screen and in `texts`
  }
  listeners.forEach((listener) => listener())
}

/** The storage is asked, not what this page remembers: another tab may have been where this workshop was written. */
function keptTexts(workshop: WorkshopId): ReadonlyMap<string, string> {
  const kept = new Map(texts)
  try {
    for (const [key, text] of Object.entries<string>(localStorage))
      if (key.startsWith(PREFIX)) kept.set(key.slice(PREFIX.length), text)
  } catch {
    // refused: there is what this page remembers
  }
  return new Map([...kept].filter(([key]) => key === workshop || key.startsWith(`${workshop}.`)))
}

/** How many texts of a workshop were begun on this device and stand in no document yet. */
export const countKeptTexts = (workshop: WorkshopId): number =>
  [...keptTexts(workshop)].filter(([key, text]) => !key.includes('.#') && text.trim() !== '').length
/** For a workshop that is taken off this device. */
export const dropKeptTexts = (workshop: WorkshopId): void =>
  [...keptTexts(workshop).keys()].forEach((key) => keep(key, ''))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps a text for a field that is not on screen yet. */
export const keepText = (workshop: WorkshopId, name: string, text: string): void =>
  keep(keyOf(workshop, name), text)

/**
 * What is being typed and stands in no document yet: it survives a reload, an app switch and an update.
 * @param name of the field, among those of this workshop; with `#` before it what is kept is a choice and no text
 */
export function useKeptText(name: string) {
  const key = keyOf(useWorkshop().id, name)
  const text = useSyncExternalStore(subscribe, () => read(key))
  const setText = useCallback((next: string) => keep(key, next), [key])
  /** Puts a text here that fits nowhere else: nothing typed is lost. */
  const take = useCallback(
    (more: string, between = '\n') => keep(key, read(key) ? `${read(key)}${between}${more}` : more),
    [key],
  )
  return { text, setText, take }
}
