// Of the texts that are kept: what tabs left that are gone, how many there are, and how they go.
import type { WorkshopId } from '../protocol/keys.ts'
import { holdTabLock, isOpenInATab } from '../sync/tab-lock.ts'
import { changed, isChoice, keep, leftKey, PREFIX, tell, texts } from './texts-here.ts'
import { becomeAnotherTab, thisTab } from './this-tab.ts'

const lockOf = (tab: string) => `tab.${tab}`
/** A page that reloads may hold its lock for a moment still. */
const LETTING_GO_MS = 300

const isTabOpen = (tab: string): Promise<boolean> => isOpenInATab(lockOf(tab))

/** @param onOther it was a duplicate, and is another tab from now on */
async function settleTab(onOther: () => void): Promise<void> {
  if ((await isTabOpen(thisTab())) && (await wait(), await isTabOpen(thisTab()))) {
    becomeAnotherTab()
    onOther()
  }
  holdTabLock(lockOf(thisTab()))
}
const wait = () => new Promise((resolve) => setTimeout(resolve, LETTING_GO_MS))

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
/** Once a page: which tab this is, and what those that are gone have left. Fails where the storage is refused. */
export async function settleTexts(): Promise<void> {
  await settleTab(keepOnlyChanged)
  await leaveTextsOfGoneTabs()
}

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
