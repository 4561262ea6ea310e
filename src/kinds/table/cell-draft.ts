// What was typed in a cell, or pasted into it, and stands in no document yet: among the texts kept on the device.

/** A text that was typed and is not written yet, also an empty one. */
const DRAFT = '='

/** How a cell's draft is named among the kept texts. */
export const cellDraft = (row: string, column: string): string => `cell.${row}.${column}`
export const draftOf = (typed: string): string => DRAFT + typed
export const typedIn = (kept: string): string | undefined =>
  kept.startsWith(DRAFT) ? kept.slice(DRAFT.length) : undefined

/**
 * Whether somebody else wrote something else into a cell while one typed in it.
 * @param stood what stood in it when one began, as kept; nothing where that is not known
 */
export const isOvertaken = (typed: string | undefined, stood: string, value: string): boolean =>
  typed !== undefined && typed !== value && (typedIn(stood) ?? value) !== value
