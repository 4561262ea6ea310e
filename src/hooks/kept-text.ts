import { useCallback, useSyncExternalStore } from 'react'

// Device storage may be refused or full: then a text lives as long as the page.
const texts = new Map<string, string>()
const listeners = new Set<() => void>()
const storageKey = (key: string) => `tertulia.draft.${key}`

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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is being typed and stands in no document yet: it survives a reload, an app switch and an update. */
export function useKeptText(key: string) {
  const text = useSyncExternalStore(subscribe, () => read(key))
  const setText = useCallback((next: string) => keep(key, next), [key])
  /** Puts a text here that fits nowhere else: nothing typed is lost. */
  const take = useCallback(
    (more: string, between = '\n') => keep(key, read(key) ? `${read(key)}${between}${more}` : more),
    [key],
  )
  return { text, setText, take }
}
