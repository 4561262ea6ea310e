import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/** How what this person writes now is kept: for them alone until it is shown, without a name for good, or like any other. */
export function useWriting(): { readonly isPrivate: boolean; readonly isAnonymous: boolean } {
  const { role } = useWorkshop()
  const now = useWorkshopValue('now')
  return {
    isPrivate: now?.private === true && role === 'participant',
    isAnonymous: now?.anonymous === true,
  }
}
