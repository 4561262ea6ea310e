import { CAST, LOCAL } from '../workshop/content/content.ts'
import { PUBLICATION } from '../workshop/drafts.ts'

/** Origin of what another tab of this device wrote: it waits for the relay in every tab alike. */
export const OTHER_TAB = Symbol('another tab')

/** Origin of what a file brought: nobody's act, and on this device alone until the relay has it. */
export const FROM_FILE = Symbol('from a file')

/** What waits here until the relay has it: one's own words, and what came by another way than the relay. */
export const ownOrigins: readonly unknown[] = [LOCAL, PUBLICATION, CAST, OTHER_TAB, FROM_FILE]
