// Many kept texts at once: what was pasted and could not be read.
import { useSyncExternalStore } from 'react'
import type { WorkshopId } from '../protocol/keys.ts'
import { keepSilently, keyOf, listeners, read, tell } from './texts-here.ts'

/** Keeps texts for fields that may not be on screen yet. */
export function keepTexts(workshop: WorkshopId, kept: ReadonlyMap<string, string>): void {
  for (const [name, text] of kept) keepSilently(keyOf(workshop, name), text)
  tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Which of these fields still hold a text that stands in no document. */
export function useStillKept(workshop: WorkshopId, names: readonly string[]): readonly string[] {
  const standing = () => names.filter((name) => read(keyOf(workshop, name)) !== '')
  const marks = useSyncExternalStore(subscribe, () => standing().join('\n'))
  return marks === '' ? [] : marks.split('\n')
}
