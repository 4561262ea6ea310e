import type { ReactNode } from 'react'
import { UndoButtons } from '../UndoButtons.tsx'
import styles from './Tables.module.css'

/** A board of tables: undo of one's own above it, its name and what it is for, then the tables one below the other. */
export function TablesFrame({
  title,
  what,
  children,
}: {
  readonly title: string
  readonly what: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.board}>
      <div className={styles.tools}>
        <UndoButtons />
      </div>
      <div className={styles.scroll}>
        <div className={styles.tables}>
          <h2 className="voice">{title}</h2>
          <p className={styles.what}>{what}</p>
          {children}
        </div>
      </div>
    </div>
  )
}
