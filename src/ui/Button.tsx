import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Button.module.css'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

/** `go`: the one filled button in sight. `board`, `hot`: on the facilitator's chalkboard. */
export type ButtonKind = 'plain' | 'go' | 'bare' | 'stop' | 'board' | 'hot'

export interface ButtonProps extends Native {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly iconAfter?: IconName
  readonly size?: 'small' | 'large'
  /** Takes the width there is. */
  readonly wide?: boolean
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

const classOf = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ')

export function Button({ kind = 'plain', icon, iconAfter, size, wide, children, ...native }: ButtonProps) {
  return (
    <button
      type="button"
      {...native}
      className={classOf(styles.button, styles[kind], size && styles[size], wide && styles.wide)}
    >
      {icon && <Icon name={icon} small={size === 'small'} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} small />}
    </button>
  )
}

export interface IconButtonProps extends Native {
  readonly icon: IconName
  /** Says what it does; shown on hover. */
  readonly label: string
  readonly kind?: ButtonKind
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, kind = 'bare', ...native }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...native}
      aria-label={label}
      className={classOf(styles.button, styles[kind], styles.square)}
    >
      <Icon name={icon} />
    </button>
  )
}
