import type { ReactNode } from 'react'
import { BoardFrame } from './BoardFrame.tsx'
import { SheetPages, type SheetPage } from './SheetPages.tsx'

/** A sheet as a board: its pages, and beside them what is looked at with them. */
export function SheetBoardFrame({
  pages,
  aside,
}: {
  readonly pages: readonly SheetPage[]
  readonly aside?: ReactNode
}) {
  return (
    <BoardFrame aside={aside}>
      <SheetPages pages={pages} />
    </BoardFrame>
  )
}
