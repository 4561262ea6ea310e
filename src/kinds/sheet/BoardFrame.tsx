import type { ReactNode } from 'react'
import { UndoButtons } from '../UndoButtons.tsx'
import styles from './Sheet.module.css'

/** A board of sheets and tables: undo of one's own above it, what scrolls, and beside it what is looked at with it. */
export function BoardFrame({
  aside,
  children,
}: {
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={styles.board}>
      <div className={styles.tools}>
        <UndoButtons />
      </div>
      <div className={styles.middle}>
        <div className={styles.scroll}>{children}</div>
        {aside && <aside className={styles.aside}>{aside}</aside>}
      </div>
    </div>
  )
}
