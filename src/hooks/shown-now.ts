import { createContext, useContext } from 'react'
import { useWorkshopValue } from './workshop-context.tsx'

export type ShownNow = ReturnType<typeof useRunningNow>
export const useRunningNow = () => useWorkshopValue('now')

/** What a screen is kept at while the group has gone on; `null`: nothing is kept. */
export const KeptNow = createContext<{ readonly now: ShownNow } | null>(null)

/** The activity on this screen: the one that runs, or the one in which somebody was typing when the next began. */
export function useShownNow(): ShownNow {
  const running = useRunningNow()
  const kept = useContext(KeptNow)
  return kept ? kept.now : running
}
