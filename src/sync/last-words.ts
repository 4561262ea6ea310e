// What a page wrote and IndexedDB has not confirmed when the page goes: a write that is under way then may never be done.
// localStorage alone is written at once; the next opening puts it into the document, where twice is as good as once.
import { decodeBase64Url, encodeBase64Url } from '../protocol/base64url.ts'
import { randomBytes } from './random.ts'

const prefixOf = (name: string) => `tertulia.last.${name}.`
/** Beside a document: what of it waits for the relay. */
export const WAITING_KEY = 'waiting'
const valueKey = (name: string, key: string) => `tertulia.last-value.${name}.${key}`
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

/** A value beside the document, as plain data: the latest stands. */
export function keepLastValue(name: string, key: string, value: unknown): void {
  try {
    localStorage.setItem(valueKey(name, key), JSON.stringify(value))
  } catch {
    // as above
  }
}

/** @returns the value, which then is here no more; `undefined` where there is none */
export function takeLastValue(name: string, key: string): unknown {
  try {
    const text = localStorage.getItem(valueKey(name, key))
    localStorage.removeItem(valueKey(name, key))
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
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
