import { useKeptText } from './kept-text.ts'
import { useWorkshop } from './workshop-context.tsx'

/** What was typed in the composer and not added yet. */
export const useDraft = () => useKeptText(useWorkshop().id)
