import type { ReactNode } from 'react'
import styles from './Sheet.module.css'

/** A part of a sheet that is no single text: a list, choices. In the margin what is about it, right of it the words. */
export function SheetPart({
  title,
  help,
  question,
  margin,
  children,
}: {
  readonly title: string
  readonly help: string
  readonly question?: string
  readonly margin?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.field} aria-label={title}>
      <div className={styles.margin}>{margin}</div>
      <div className={styles.words}>
        <h2>
          {title} <small>{help}</small>
        </h2>
        {question && <p className={styles.question}>{question}</p>}
        {children}
      </div>
    </section>
  )
}
