import { createContext, useContext, type ReactNode } from 'react'
import { useConnection, useWorkshop, useWorkshopValue } from './workshop-context.tsx'

const BoardContext = createContext<string | undefined>(undefined)

/** Says on which board all that is inside stands. */
export function OnBoard({ board, children }: { board: string | undefined; children: ReactNode }) {
  return <BoardContext value={board}>{children}</BoardContext>
}

/** Whether one may write here: on this line, with this key, and not on a board that was closed. Who facilitates may. */
export function useMayWrite(): boolean {
  const { role } = useWorkshop()
  const { mayWrite } = useConnection()
  const board = useContext(BoardContext)
  const locks = useWorkshopValue('locks')
  return mayWrite && (role === 'facilitator' || board === undefined || !locks.has(board))
}
