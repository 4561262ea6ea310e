import type { ReactNode } from 'react'
import styles from './Projector.module.css'

/** More rows nobody reads from the last row of the room. */
export const MOST_ROWS = 6

/** A row of a result: sign, words, a bar beside the figure. */
export function Bar({
  sign,
  words,
  share,
  figure,
  stamp,
}: {
  sign: ReactNode
  words: string
  share: number
  figure: string
  stamp?: ReactNode
}) {
  return (
    <li className={styles.row}>
      {sign}
      <span className={`voice ${styles.words}`}>{words}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <b className={`voice figures ${styles.figure}`}>{figure}</b>
      {stamp}
    </li>
  )
}
