// What the screen says of itself: a fact, a line across, a person.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './notices.module.css'

export type ChipTone = 'quiet' | 'wait' | 'stop'

/** A fact with its sign; quiet while all is well, boxed when it waits; hushed, it keeps its place and says nothing. */
export function Chip({
  icon,
  tone,
  children,
  onPress,
  label,
  isHushed = false,
}: {
  icon: IconName
  tone: ChipTone
  children: ReactNode
  onPress: () => void
  label: string
  isHushed?: boolean
}) {
  return (
    <button
      type="button"
      className={styles.chip}
      data-tone={tone}
      onClick={onPress}
      title={label}
      {...(isHushed && { 'aria-label': label })}
    >
      <span className={styles.fact} data-hushed={isHushed || undefined}>
        <Icon name={icon} small />
        <span>{children}</span>
      </span>
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
      {letters || <Icon name="person" small />}
    </span>
  )
}
