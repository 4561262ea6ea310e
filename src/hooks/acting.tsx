import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Guest } from '../sync/device-registry.ts'
import { actAs } from '../sync/guests.ts'
import type { WorkshopSession } from '../sync/session.ts'
import { WorkshopProvider } from './workshop-context.tsx'

interface Acting {
  /** Who takes part on this device now, if not the person whose it is. */
  readonly guest: Guest | undefined
  readonly setGuest: (guest: Guest | undefined) => void
}
const ActingContext = createContext<Acting>({ guest: undefined, setGuest: () => undefined })
export const useActing = () => useContext(ActingContext)

/** The open workshop in the hand of whoever takes part on this device at the moment. */
export function ActingProvider({ session, children }: { session: WorkshopSession; children: ReactNode }) {
  const [guest, setGuest] = useState<Guest>()
  const acting = useMemo(() => ({ guest, setGuest }), [guest])
  const inHand = useMemo(() => (guest ? actAs(session, guest) : session), [session, guest])
  return (
    <ActingContext value={acting}>
      <WorkshopProvider session={inHand}>{children}</WorkshopProvider>
    </ActingContext>
  )
}
