import { useCallback } from 'react'
import { openLeading, type Lead, type Leading, type Place } from '../sync/lead.ts'
import { liveState } from '../sync/live-state.ts'
import { useMyName } from './names.ts'
import { perSession } from './per-session.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

export type { Lead, Sight } from '../sync/lead.ts'

/** What leading needs, and whom this page follows at the moment. It goes with the session's presence. */
const eyesOf = perSession(({ leading }) => ({
  ...openLeading(leading),
  followed: liveState<Lead | undefined>(undefined),
}))

/** Whom the group follows now, this page itself where it leads. */
export const useLead = (): Lead | undefined => useLive(eyesOf(useWorkshop()).lead)

/** To lead, and to end it: for who facilitates. */
export function useLeadMyself(): Pick<Leading, 'end'> & { readonly begin: () => void } {
  const session = useWorkshop()
  const name = useMyName()
  const { begin, end } = eyesOf(session)
  return { begin: () => begin({ person: session.person, name }), end }
}

/** Says where who facilitates looks, for when they lead; of others nothing is told. */
export function useTellWhereILook(): (place: Partial<Place>) => void {
  const session = useWorkshop()
  return useCallback(
    (place: Partial<Place>) => {
      if (session.role === 'facilitator') eyesOf(session).look(place)
    },
    [session],
  )
}

/** Whom this page follows at the moment; `setFollowed` is for the one place that decides it. */
export const useFollowed = (): Lead | undefined => useLive(eyesOf(useWorkshop()).followed)
export function useSetFollowed(): (lead: Lead | undefined) => void {
  const session = useWorkshop()
  return useCallback((lead) => eyesOf(session).followed.set(lead), [session])
}
