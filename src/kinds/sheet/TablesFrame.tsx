import type { ReactNode } from 'react'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './Tables.module.css'

/** A board of tables: its name and what it is for, then the tables one below the other. */
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
    <BoardFrame>
      <div className={styles.tables}>
        <h2 className="voice">{title}</h2>
        <p className={styles.what}>{what}</p>
        {children}
      </div>
    </BoardFrame>
  )
}
