import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { WorkshopSession } from '../sync/session.ts'
import type { Live } from '../workshop/live.ts'
import type { LiveWorkshop } from '../workshop/live-workshop.ts'

const WorkshopContext = createContext<WorkshopSession | null>(null)

export function WorkshopProvider({ session, children }: { session: WorkshopSession; children: ReactNode }) {
  return <WorkshopContext value={session}>{children}</WorkshopContext>
}

/** The open workshop: its documents for operations, never for reading in a render; read with the hooks. */
export function useWorkshop(): WorkshopSession {
  const session = useContext(WorkshopContext)
  if (!session) throw new Error('useWorkshop needs a WorkshopProvider above it')
  return session
}

/** A live value: the component renders again when it changes. */
export const useLive = <Value,>(live: Live<Value>): Value => useSyncExternalStore(live.subscribe, live.get)

type LiveName = keyof LiveWorkshop
type ValueOf<Name extends LiveName> = LiveWorkshop[Name] extends Live<infer Value> ? Value : never

/** One of the workshop's live values by name: `useWorkshopValue('now')`. */
export function useWorkshopValue<Name extends LiveName>(name: Name): ValueOf<Name> {
  const live = useWorkshop().live[name] as Live<ValueOf<Name>>
  return useLive(live)
}

export const useConnection = () => useLive(useWorkshop().connection)
/** Everyone else here now. */
export const useOthers = () => useLive(useWorkshop().presence.others)
