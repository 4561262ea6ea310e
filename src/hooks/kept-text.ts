import { useCallback, useSyncExternalStore } from 'react'
import { keep, keyOf, listeners, read } from './texts-here.ts'
import { useWorkshop } from './workshop-context.tsx'

// Which tabs are gone is asked beside the first screen. Without the part nothing is left by them until the next opening.
import('./left-texts.ts').then((part) => part.settleTexts()).catch(() => undefined)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

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
