// Which tab this is: over its reloads the same, and no two open ones alike, though a duplicated tab begins as its original.
import { encodeBase64Url } from '../protocol/base64url.ts'
import { randomBytes } from '../sync/random.ts'

const KEY = 'tertulia.tab'

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

/** It was a duplicate, and is another tab from now on. */
export const becomeAnotherTab = (): string => (own = newTab())
