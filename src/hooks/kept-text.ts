import { useCallback, useSyncExternalStore } from 'react'
import type { WorkshopId } from '../protocol/keys.ts'
import { isTabOpen, settleTab, thisTab } from './this-tab.ts'
import { useWorkshop } from './workshop-context.tsx'

// Each open tab keeps its own texts, under its id: what is begun in one is neither wiped nor added by another. What a tab
// that is gone had begun is left without an id, and whoever has that field open and empty takes it up.
// Device storage may be refused or full: then a text lives as long as the page.
const texts = new Map<string, string>()
/** What was typed since this page came. */
const changed = new Set<string>()
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())
const PREFIX = 'tertulia.draft.'
const leftKey = (key: string) => `${PREFIX}${key}`
const ownKey = (key: string) => `${PREFIX}${key}@${thisTab()}`
/** The composer's is the workshop's own: it has no name. */
const keyOf = (workshop: WorkshopId, name: string) => (name ? `${workshop}.${name}` : workshop)
const isChoice = (key: string) => key.includes('.#')

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

function read(key: string): string {
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

function keep(key: string, text: string): void {
  texts.set(key, text)
  changed.add(key)
  try {
    if (text) localStorage.setItem(ownKey(key), text)
    else localStorage.removeItem(ownKey(key))
  } catch {
    // refused or full: the text is still on screen and in `texts`
  }
  tell()
}

/** What stands in the storage, as key, tab (none: left by one that is gone) and text. */
const stored = () =>
  Object.entries<string>(localStorage)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, text]) => {
      const [key = '', tab] = name.slice(PREFIX.length).split('@')
      return { name, key, tab, text }
    })

/** Of tabs that are gone: what each had begun in a workshop is left for others, all of it or, while more is left, nothing. */
async function leaveTextsOfGoneTabs(): Promise<void> {
  const tabs = new Set(stored().flatMap(({ tab }) => tab ?? []))
  tabs.delete(thisTab())
  for (const tab of tabs) {
    if (await isTabOpen(tab)) continue
    const theirs = stored().filter((each) => each.tab === tab)
    const taken = new Set(stored().flatMap((each) => (each.tab === undefined ? each.key : [])))
    for (const { name, key, text } of theirs) {
      if (taken.has(key) || (isChoice(key) && taken.has(key.split('.')[0]!))) continue
      localStorage.setItem(leftKey(key), text)
      localStorage.removeItem(name)
    }
  }
  for (const [key, text] of texts) if (text === '' && !changed.has(key)) texts.delete(key)
  tell()
}

/** A duplicated tab has shown its original's texts: it keeps what was typed here. */
function keepOnlyChanged(): void {
  for (const [key, text] of texts) {
    if (changed.has(key)) keep(key, text)
    else texts.set(key, '')
  }
  tell()
}
settleTab(keepOnlyChanged)
  .then(leaveTextsOfGoneTabs)
  .catch(() => undefined) // storage is refused: nothing was kept by anyone

/** The storage is asked, not what this page remembers: another tab may have been where this workshop was written. */
function keptTexts(workshop: WorkshopId): { readonly key: string; readonly text: string }[] {
  const own = [...texts].map(([key, text]) => ({ key, text }))
  let all = own
  try {
    const others = stored().filter(({ key, tab }) => tab !== thisTab() || !texts.has(key))
    all = [...own, ...others]
  } catch {
    // refused: there is what this page remembers
  }
  return all.filter(({ key }) => key === workshop || key.startsWith(`${workshop}.`))
}

/** How many texts of a workshop were begun on this device and stand in no document yet. */
export const countKeptTexts = (workshop: WorkshopId): number =>
  keptTexts(workshop).filter(({ key, text }) => !isChoice(key) && text.trim() !== '').length
/** For a workshop that is taken off this device, where no tab has it open any more. */
export function dropKeptTexts(workshop: WorkshopId): void {
  const keys = new Set(keptTexts(workshop).map(({ key }) => key))
  for (const key of keys) keep(key, '')
  try {
    for (const { name, key } of stored()) if (keys.has(key)) localStorage.removeItem(name)
  } catch {
    // refused: nothing was kept
  }
}

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
