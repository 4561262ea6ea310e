// The signs beside people's words: what is never said by colour alone.
import type { CSSProperties, ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './signs.module.css'

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

export type ChipTone = 'quiet' | 'wait' | 'stop'

/** A fact with its sign; quiet while all is well, boxed when it waits. */
export function Chip({
  icon,
  tone,
  children,
  onPress,
  label,
}: {
  icon: IconName
  tone: ChipTone
  children: ReactNode
  onPress: () => void
  label: string
}) {
  return (
    <button type="button" className={styles.chip} data-tone={tone} onClick={onPress} title={label}>
      <Icon name={icon} small />
      <span>{children}</span>
    </button>
  )
}

/** A line across the screen that stays while it is true. */
export function Banner({
  icon,
  tone,
  children,
  actions,
}: {
  icon: IconName
  tone: 'note' | 'wait' | 'stop'
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div className={styles.bannerWords}>{children}</div>
      {actions && <div className={styles.bannerActions}>{actions}</div>}
    </div>
  )
}

/** A person as a circle with two letters; who leads is filled. */
export function Face({ name, leads = false }: { name: string; leads?: boolean }) {
  const letters = Array.from(name.trim()).slice(0, 2).join('').toUpperCase()
  return (
    <span className={styles.face} data-leads={leads || undefined} title={name} aria-hidden="true">
      {letters || '·'}
    </span>
  )
}
