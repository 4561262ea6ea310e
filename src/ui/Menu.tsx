import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useBackCloses } from './back-closes.ts'
import { IconButton, type ButtonKind } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  readonly onChoose: () => void
  readonly isDanger?: boolean
  readonly isChecked?: boolean
}

export interface MenuProps {
  /** What the button says to those who do not see the dots. */
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly icon?: IconName
  readonly kind?: ButtonKind
  /** Above the items, e.g. whose menu it is. */
  readonly heading?: ReactNode
  /** On the chalkboard at the foot it opens upwards. */
  readonly opens?: 'down' | 'up'
  /** With which of the button's sides it begins. */
  readonly aligns?: 'start' | 'end'
}

/** A button and its menu: arrows move, Enter chooses, Escape and a press elsewhere close. Below 720 px a sheet. */
export function Menu({
  label,
  items,
  icon = 'dots',
  kind = 'bare',
  heading,
  opens = 'down',
  aligns,
}: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useEffect(() => {
    if (!isOpen) return undefined
    list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node
      if (!list.current?.contains(target) && !button.current?.contains(target)) setOpen(false)
    }
    addEventListener('pointerdown', onPress)
    return () => removeEventListener('pointerdown', onPress)
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    }
    const to = moves[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') close()
    if (to !== undefined) all[to % all.length]?.focus()
    if (to !== undefined || event.key === 'Escape') event.preventDefault()
  }

  return (
    <span className={styles.anchor}>
      <IconButton
        ref={button}
        icon={icon}
        kind={kind}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation()
          setOpen(!isOpen)
        }}
      />
      {isOpen && (
        <div className={styles.scrim}>
          <ClosesOnBack onClose={close} />
          {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items take the focus */}
          <div
            ref={list}
            className={styles.menu}
            data-opens={opens}
            data-aligns={aligns}
            role="menu"
            aria-label={label}
            onKeyDown={onKeyDown}
          >
            {heading && <div className={styles.heading}>{heading}</div>}
            {items.map((item) => (
              <button
                key={item.label}
                type="button"
                role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.isChecked}
                className={item.isDanger ? styles.danger : styles.item}
                tabIndex={-1}
                onClick={(event) => {
                  event.stopPropagation()
                  close()
                  item.onChoose()
                }}
              >
                {item.icon && <Icon name={item.icon} small />}
                <span>{item.label}</span>
                {item.isChecked && <Icon name="check" small />}
              </button>
            ))}
          </div>
        </div>
      )}
    </span>
  )
}

function ClosesOnBack({ onClose }: { onClose: () => void }): null {
  useBackCloses(onClose)
  return null
}
