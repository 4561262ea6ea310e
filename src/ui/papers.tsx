// Note papers: the colour of the zone where a note was born, with the pattern and the letters that say the same.
import type { CSSProperties, ReactNode } from 'react'
import styles from './papers.module.css'

/** Index of a note paper, 0 the neutral one. */
export type Paper = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The colours of a paper, for whatever stands on it. */
export const paperStyle = (paper: Paper) =>
  ({
    '--paper': `var(--note-${paper}-paper)`,
    '--edge': `var(--note-${paper}-edge)`,
    '--band': `var(--note-${paper}-band)`,
    '--on-band': `var(--note-${paper}-on)`,
  }) as CSSProperties

/** The two-letter tag of a zone. `title` says the zone in full. */
export function Tag({ paper, letters, title }: { paper: Paper; letters: string; title: string }) {
  return (
    <span className={styles.tag} style={paperStyle(paper)} title={title}>
      <span aria-hidden="true">{letters}</span>
      <span className="hidden-words">{title}</span>
    </span>
  )
}

/** The patterned edge of a paper. */
export function Band({ paper }: { paper: Paper }) {
  return <span className={styles.band} data-pattern={paper} style={paperStyle(paper)} aria-hidden="true" />
}

/** A note as paper: in panels, threads and examples; the list and the canvas draw their own. */
export function PaperNote({
  paper,
  children,
  foot,
}: {
  paper: Paper
  children: ReactNode
  foot?: ReactNode
}) {
  return (
    <div className={styles.note} style={paperStyle(paper)}>
      <Band paper={paper} />
      <div className={styles.words}>
        <div className="voice">{children}</div>
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    </div>
  )
}
