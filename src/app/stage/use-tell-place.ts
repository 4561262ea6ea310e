import { useEffect } from 'react'
import { useParams, useSearchParams } from 'wouter'
import { useTellWhereILook } from '../../hooks/lead.ts'
import { useDefaultView } from '../../kinds/use-view.ts'
import { tabOf } from '../boards.ts'
import { noteBoards } from '../note-boards.ts'

/** Tells at which board, view and item who facilitates is, as the address has it; a canvas tells its own part. */
export function useTellPlace(): void {
  const tell = useTellWhereILook()
  const { board } = useParams<{ board?: string }>()
  const [parameters] = useSearchParams()
  const fallback = useDefaultView()
  const hasViews = noteBoards.some(({ name }) => name === board)
  const view = hasViews ? (parameters.get('view') ?? fallback) : undefined
  const item = parameters.get('item') ?? undefined
  useEffect(() => {
    if (board && tabOf(board)) tell({ board, view, item })
  }, [board, view, item, tell])
}
