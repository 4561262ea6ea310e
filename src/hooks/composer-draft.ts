import { useKeptText } from './kept-text.ts'

/** What was typed in the composer and not added yet. */
export const useDraft = () => useKeptText('')
