import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Guest } from '../sync/device-registry.ts'
import type { WorkshopSession } from '../sync/session.ts'
import { WorkshopProvider } from './workshop-context.tsx'

interface Acting {
  /** Who takes part on this device now, if not the person whose it is. */
  readonly guest: Guest | undefined
  /** @param inHand the same workshop with the guest's hand in it */
  readonly letAct: (guest: Guest, inHand: WorkshopSession) => void
  readonly backToMe: () => void
}
const ActingContext = createContext<Acting>({
  guest: undefined,
  letAct: () => undefined,
  backToMe: () => undefined,
})
export const useActing = () => useContext(ActingContext)

/** The open workshop in the hand of whoever takes part on this device at the moment. */
export function ActingProvider({ session, children }: { session: WorkshopSession; children: ReactNode }) {
  const [acting, setActing] = useState<{ guest: Guest; inHand: WorkshopSession }>()
  const value = useMemo(
    () => ({
      guest: acting?.guest,
      letAct: (guest: Guest, inHand: WorkshopSession) => setActing({ guest, inHand }),
      backToMe: () => setActing(undefined),
    }),
    [acting],
  )
  return (
    <ActingContext value={value}>
      <WorkshopProvider session={acting?.inHand ?? session}>{children}</WorkshopProvider>
    </ActingContext>
  )
}
