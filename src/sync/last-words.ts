// What a page wrote and IndexedDB has not confirmed when the page goes: a write that is under way then may never be done.
// localStorage alone is written at once; the next opening puts it into the document, where twice is as good as once.
import { decodeBase64Url, encodeBase64Url } from '../protocol/base64url.ts'
import { randomBytes } from './random.ts'

const prefixOf = (name: string) => `tertulia.last.${name}.`
/** All of localStorage is some five million letters, and texts that are being typed live there, too. */
const MOST_BYTES = 300_000

/** Under an own name each time: another tab's must not be written over. Nothing where it is refused, full or too much. */
export function keepLastWords(name: string, update: Uint8Array): void {
  if (update.length > MOST_BYTES) return
  try {
    localStorage.setItem(prefixOf(name) + encodeBase64Url(randomBytes(6)), encodeBase64Url(update))
  } catch {
    // the state of the storage has never said that it is kept
  }
}

/** @returns the updates, and what takes these off once they are kept elsewhere */
export function readLastWords(name: string): { readonly updates: Uint8Array[]; readonly drop: () => void } {
  try {
    const kept = Object.entries<string>(localStorage).filter(([key]) => key.startsWith(prefixOf(name)))
    return {
      updates: kept.flatMap(([, text]) => decodeBase64Url(text) ?? []),
      drop: () => kept.forEach(([key]) => localStorage.removeItem(key)),
    }
  } catch {
    return { updates: [], drop: () => undefined }
  }
}
