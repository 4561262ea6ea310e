import { useSyncExternalStore } from 'react'
import { fetchPart } from './fetch-part.ts'
import styles from './Icon.module.css'
import type { lateIcons } from './late-icons.ts'

/** Strokes on a 20 × 20 field, 1.6 wide. Drawn for us; always with a word except where the word stands right beside. */
export const firstIcons = {
  check: 'M4.5 10.5l3.6 3.6 7.4-8',
  checks: 'M2 10.6l3.2 3.4 6.4-8M9.4 13.4l.8.8L17.8 6',
  up: 'M10 16V4.5M5 9l5-5 5 5',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  dots: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  list: 'M7.5 5h9.5M7.5 10h9.5M7.5 15h9.5M3.6 5h.01M3.6 10h.01M3.6 15h.01',
  pencil: 'M3.5 16.5l.8-3.4L13.6 3.8l2.6 2.6-9.3 9.3zM12 5.4L14.6 8',
  'eye-closed': 'M3 8.5c1.8 2.6 4.1 4 7 4s5.2-1.4 7-4M5 11.5l-1.3 2M10 12.5V15M15 11.5l1.3 2',
  key: 'M6.6 9.8a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6M9 10.8l7-7M13.4 6.4l2.2 2.2',
  phone: 'M6 2.5h8v15H6zM9 15.3h2',
  clock: 'M10 4.4a6.3 6.3 0 1 0 0 12.6 6.3 6.3 0 0 0 0-12.6M10 7.6v3.4l2.2 1.4M8 2.4h4',
  play: 'M6.5 4l9 6-9 6z',
  plan: 'M4 2.8h12v14.4H4zM7 2.8v14.4M9.6 7h4M9.6 10h4',
} as const
export type IconName = keyof typeof firstIcons | keyof typeof lateIcons

let paths: Readonly<Partial<Record<IconName, string>>> = firstIcons
const waiting = new Set<() => void>()
let fetching: Promise<void> | undefined
/** Whoever shows a sign that is not here yet is told when it has come. */
function whenComplete(onChange: () => void): () => void {
  waiting.add(onChange)
  fetching ??= fetchPart(() => import('./late-icons.ts')).then(({ lateIcons }) => {
    paths = { ...firstIcons, ...lateIcons }
    waiting.forEach((tell) => tell())
  })
  return () => waiting.delete(onChange)
}
const never = () => () => undefined

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  const path = useSyncExternalStore(name in firstIcons ? never : whenComplete, () => paths[name])
  return (
    <svg
      className={small ? styles.small : styles.icon}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} strokeWidth={name === 'dots' ? 2.6 : undefined} />
    </svg>
  )
}

/** The notebook with its red margin line. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect x="2.5" y="2.5" width="23" height="23" rx="2" />
      <path className={styles.margin} d="M9 3v22" />
      <path d="M12.5 9h9M12.5 14h9M12.5 19h6" />
    </svg>
  )
}
