import type { ReactNode } from 'react'
import { UndoButtons } from '../UndoButtons.tsx'
import styles from './Sheet.module.css'
import { SheetPages, type SheetPage } from './SheetPages.tsx'

/** A sheet as a board: its page, undo of one's own above it, and beside it what is looked at with it. */
export function SheetBoardFrame({
  pages,
  aside,
}: {
  readonly pages: readonly SheetPage[]
  readonly aside?: ReactNode
}) {
  return (
    <div className={styles.board}>
      <div className={styles.tools}>
        <UndoButtons />
      </div>
      <div className={styles.middle}>
        <div className={styles.scroll}>
          <SheetPages pages={pages} />
        </div>
        {aside && <aside className={styles.aside}>{aside}</aside>}
      </div>
    </div>
  )
}
