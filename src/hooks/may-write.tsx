import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Note } from '../workshop/content/notes.ts'
import type { ZoneId } from '../workshop/ids.ts'
import { closedBy } from '../workshop/stage/closed.ts'
import { isNoteLocked, isZoneLocked, type Lockable } from '../workshop/stage/locks.ts'
import { useIsTimeUp } from './time.ts'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

const BoardContext = createContext<string | undefined>(undefined)

/** Says on which board all that is inside stands. */
export function OnBoard({ board, children }: { board: string | undefined; children: ReactNode }) {
  return <BoardContext value={board}>{children}</BoardContext>
}

/** What is closed to participants: by hand, or because the time is up of an activity that closes its board then. */
export function useClosed(): ReadonlySet<Lockable> {
  const locks = useWorkshopValue('locks')
  const now = useWorkshopValue('now')
  const isUp = useIsTimeUp()
  return useMemo(() => closedBy(locks, now, isUp), [locks, now, isUp])
}

/** Whether one may write on this line, with this key: a list of notes asks it in every row, so only this is heard. */
function useKeyMayWrite(): boolean {
  const { connection } = useWorkshop()
  return useSyncExternalStore(connection.subscribe, () => connection.get().mayWrite)
}

/** Whether one may write here: on this line, with this key, and not on a board that was closed. Who facilitates may. */
export function useMayWrite(): boolean {
  const { role } = useWorkshop()
  const mayWrite = useKeyMayWrite()
  const board = useContext(BoardContext)
  const locks = useClosed()
  return mayWrite && (role === 'facilitator' || board === undefined || !locks.has(board))
}

/** Whether one may write on another board than the one on which one is. */
export function useMayWriteOn(board: string): boolean {
  const { role } = useWorkshop()
  const mayWrite = useKeyMayWrite()
  return useClosed().has(board) ? mayWrite && role === 'facilitator' : mayWrite
}

/** Whether one may write in a zone, on whatever screen one sees it. */
export function useMayWriteIn(): (zone: ZoneId) => boolean {
  const { role } = useWorkshop()
  const mayWrite = useKeyMayWrite()
  const locks = useClosed()
  return useCallback(
    (zone) => mayWrite && (role === 'facilitator' || !isZoneLocked(locks, zone)),
    [mayWrite, role, locks],
  )
}

/** Whether one may do something with a note: move it, group it, mark it; its words are another matter (`useMayEdit`). */
export function useMayWorkOn(): (note: Pick<Note, 'id' | 'place'>) => boolean {
  const { role } = useWorkshop()
  const mayWrite = useKeyMayWrite()
  const locks = useClosed()
  return useCallback(
    (note) => mayWrite && (role === 'facilitator' || !isNoteLocked(locks, note)),
    [mayWrite, role, locks],
  )
}
