export const SHEET_ENTRY = 'sheet'

/** Whether the page stands at the entry of the history that something open over it has made; see back-closes.ts. */
export const isOnSheetEntry = (): boolean =>
  (history.state as Record<string, unknown> | null)?.[SHEET_ENTRY] === true
