import type { WorkshopId } from '../protocol/keys.ts'
import { thisTab } from './this-tab.ts'

// Each open tab keeps its own texts, under its id: what is begun in one is neither wiped nor added by another. What a tab
// that is gone had begun is left without an id, and whoever has that field open and empty takes it up.
// Device storage may be refused or full: then a text lives as long as the page.
export const texts = new Map<string, string>()
/** What was typed since this page came. */
export const changed = new Set<string>()
export const listeners = new Set<() => void>()
export const tell = () => listeners.forEach((listener) => listener())
export const PREFIX = 'tertulia.draft.'
export const leftKey = (key: string) => `${PREFIX}${key}`
const ownKey = (key: string) => `${PREFIX}${key}@${thisTab()}`
/** The composer's is the workshop's own: it has no name. */
export const keyOf = (workshop: WorkshopId, name: string) => (name ? `${workshop}.${name}` : workshop)
export const isChoice = (key: string) => key.includes('.#')

/** What is kept without an owner; a choice goes with the composer's text, not without it. */
function takeLeft(key: string): string {
  const composer = key.split('.')[0]!
  const isHeldBack = isChoice(key) && localStorage.getItem(leftKey(composer)) !== null
  const left = isHeldBack ? null : localStorage.getItem(leftKey(key))
  if (left === null) return ''
  localStorage.setItem(ownKey(key), left)
  localStorage.removeItem(leftKey(key))
  return left
}

export function read(key: string): string {
  const known = texts.get(key)
  if (known !== undefined) return known
  let kept = ''
  try {
    kept = localStorage.getItem(ownKey(key)) ?? takeLeft(key)
  } catch {
    // refused: nothing was kept
  }
  texts.set(key, kept)
  return kept
}

export function keep(key: string, text: string): void {
  keepSilently(key, text)
  tell()
}

/** For many at once: whoever keeps them tells the fields when all are kept. */
export function keepSilently(key: string, text: string): void {
  texts.set(key, text)
  changed.add(key)
  try {
    if (text) localStorage.setItem(ownKey(key), text)
    else localStorage.removeItem(ownKey(key))
  } catch {
    // refused or full: the text is still on screen and in `texts`
  }
}
