import { useWorkshopValue } from './workshop-context.tsx'

/** How what this person writes now is kept: for them alone until it is shown, without a name for good, or like any other. */
export function useWriting(): { readonly isPrivate: boolean; readonly isAnonymous: boolean } {
  const now = useWorkshopValue('now')
  return {
    isPrivate: now?.private === true,
    isAnonymous: now?.anonymous === true,
  }
}
