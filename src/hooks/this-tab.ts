// Which tab this is: over its reloads the same, and no two open ones alike, though a duplicated tab begins as its original.
import { encodeBase64Url } from '../protocol/base64url.ts'
import { randomBytes } from '../sync/random.ts'
import { holdTabLock, isOpenInATab } from '../sync/tab-lock.ts'

const KEY = 'tertulia.tab'
const lockOf = (tab: string) => `tab.${tab}`
/** A page that reloads may hold its lock for a moment still. */
const LETTING_GO_MS = 300

function take(id: string): string {
  try {
    sessionStorage.setItem(KEY, id)
  } catch {
    // refused: this tab is another one after a reload
  }
  return id
}
const newTab = () => take(encodeBase64Url(randomBytes(6)))
function tabBefore(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

let own = tabBefore() ?? newTab()
export const thisTab = (): string => own

export const isTabOpen = (tab: string): Promise<boolean> => isOpenInATab(lockOf(tab))

/** @param onOther it was a duplicate, and is another tab from now on */
export async function settleTab(onOther: () => void): Promise<void> {
  if ((await isTabOpen(own)) && (await wait(), await isTabOpen(own))) {
    own = newTab()
    onOther()
  }
  holdTabLock(lockOf(own))
}
const wait = () => new Promise((resolve) => setTimeout(resolve, LETTING_GO_MS))
