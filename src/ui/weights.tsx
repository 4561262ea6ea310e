// The signs of grouping and weighing: brace, bars, stamp, boxes. Never by colour alone.
import type { ReactNode } from 'react'
import styles from './weights.module.css'

/** A brace as high as what it holds. */
export function Brace({ children }: { children: ReactNode }) {
  return (
    <div className={styles.braced}>
      <svg className={styles.brace} viewBox="0 0 12 100" preserveAspectRatio="none" aria-hidden="true">
        <path
          d="M11 1C6 1 6.500 3 6.500 9V43C6.500 48 4 50 1 50C4 50 6.500 52 6.500 57V91C6.500 97 6 99 11 99"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className={styles.bracedWords}>{children}</div>
    </div>
  )
}

/** One to three bars; a median between two is half-filled. Decorative: the word or number stands beside it. */
export function Bars({ level }: { level: number }) {
  return (
    <span className={styles.bars} aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <span key={bar} data-fill={level >= bar ? 'full' : level > bar - 1 ? 'half' : 'none'} />
      ))}
    </span>
  )
}

const dots = {
  agree: 'M6 5h.01M10 5h.01M14 5h.01',
  mixed: 'M4 5h.01M11 5h.01M18 5h.01',
  split: 'M2 5h.01M6 5h.01M16 5h.01M20 5h.01',
  tie: 'M7 3h8M7 7h8',
} as const

/** A state of the group, outlined: a dot glyph and the word. */
export function Stamp({ kind, children }: { kind: keyof typeof dots; children: ReactNode }) {
  return (
    <span className={styles.stamp} data-kind={kind}>
      <svg viewBox="0 0 22 10" aria-hidden="true">
        <path d={dots[kind]} />
      </svg>
      {children}
    </span>
  )
}

/** How far one is among a few: boxes that can be pressed. */
export function ProgressBoxes({
  label,
  states,
  onGo,
}: {
  label: string
  states: readonly ('done' | 'here' | 'open')[]
  onGo: (index: number) => void
}) {
  return (
    <div className={styles.boxes} role="group" aria-label={label}>
      {states.map((state, index) => (
        <button
          // eslint-disable-next-line react/no-array-index-key -- boxes have no other identity than their place
          key={index}
          type="button"
          data-state={state}
          aria-label={String(index + 1)}
          aria-current={state === 'here' ? 'step' : undefined}
          onClick={() => onGo(index)}
        />
      ))}
    </div>
  )
}
