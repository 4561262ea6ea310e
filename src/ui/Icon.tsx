import styles from './Icon.module.css'

/** Strokes on a 20 × 20 field, 1.6 wide. Drawn for us; always with a word except where the word stands right beside. */
export const iconPaths = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4.5 10.5l3.6 3.6 7.4-8',
  checks: 'M2 10.6l3.2 3.4 6.4-8M9.4 13.4l.8.8L17.8 6',
  left: 'M12.5 4.5L7 10l5.5 5.5',
  right: 'M7.5 4.5L13 10l-5.5 5.5',
  up: 'M10 16V4.5M5 9l5-5 5 5',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  dots: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  search: 'M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6M12.8 12.8l4 4',
  undo: 'M4 8h8.2a4 4 0 0 1 0 8H8M7 4.5L3.5 8 7 11.5',
  redo: 'M16 8H7.8a4 4 0 0 0 0 8H12M13 4.5L16.5 8 13 11.5',
  canvas: 'M3.5 3.5h5.2v5.2H3.5zM11.3 3.5h5.2v5.2h-5.2zM3.5 11.3h5.2v5.2H3.5zM11.3 11.3h5.2v5.2h-5.2z',
  list: 'M7.5 5h9.5M7.5 10h9.5M7.5 15h9.5M3.6 5h.01M3.6 10h.01M3.6 15h.01',
  matrix: 'M4 3.5v12.5h12.5M6.5 13l3.3-4 2.4 2L16 5.5',
  crosses:
    'M4 4c0 8 12 4 12 12M2.6 4a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 0 0-2.8 0M14.6 16a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 0 0-2.8 0',
  brace:
    'M7.5 3C5.5 3 5.5 4.5 5.5 6.5S5.3 10 3.5 10c1.8 0 2 1.5 2 3.5s0 3.5 2 3.5M10.5 6H17M10.5 10H17M10.5 14H17',
  pencil: 'M3.5 16.5l.8-3.4L13.6 3.8l2.6 2.6-9.3 9.3zM12 5.4L14.6 8',
  eye: 'M2 10c2-3.4 4.7-5 8-5s6 1.6 8 5c-2 3.4-4.7 5-8 5s-6-1.6-8-5M10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  'eye-closed': 'M3 8.5c1.8 2.6 4.1 4 7 4s5.2-1.4 7-4M5 11.5l-1.3 2M10 12.5V15M15 11.5l1.3 2',
  key: 'M6.6 9.8a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6M9 10.8l7-7M13.4 6.4l2.2 2.2',
  share:
    'M5 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M14.8 2.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M14.8 12.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4M7 9l5.8-3M7 11l5.8 3',
  copy: 'M7 7h9.5v9.5H7zM4.5 13h-1V3.5H13v1',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  file: 'M5 2.8h6.5L15.5 7v10.2H5zM11.3 3v4.2h4',
  print: 'M6 7.5v-5h8v5M6 14H3.2V7.5h13.6V14H14M6 11.8h8v5.4H6z',
  lock: 'M4.5 9h11v7.5h-11zM7 9V6.3a3 3 0 0 1 6 0V9',
  warning: 'M10 3l7.6 13.5H2.4zM10 8.2v4M10 14.3h.01',
  phone: 'M6 2.5h8v15H6zM9 15.3h2',
  laptop: 'M4.5 4.5h11v8.5h-11zM2 16h16',
  signal: 'M3.5 16v-2M7.8 16v-5M12.1 16V8M16.4 16V4.5',
  'signal-off': 'M3.5 16v-2M7.8 16v-4.2M12.1 16v-.4M16.4 16V4.5M3 3l14 14M12.1 8v1.4',
  retry: 'M15.8 6.8A6.6 6.6 0 1 0 16.6 11M16.4 3.4v3.8h-3.8',
  storage:
    'M4 5.2c0-1.5 2.6-2.6 6-2.6s6 1.1 6 2.6v9.6c0 1.5-2.6 2.6-6 2.6s-6-1.1-6-2.6zM4 5.2c0 1.5 2.6 2.6 6 2.6s6-1.1 6-2.6M4 10c0 1.5 2.6 2.6 6 2.6s6-1.1 6-2.6',
  people:
    'M7.2 4.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M2 16.5c.4-3 2.4-4.6 5.2-4.6s4.8 1.6 5.2 4.6M13 4.5a2.6 2.6 0 0 1 0 5M14.2 12.2c2.2.5 3.5 2 3.8 4.3',
  clock: 'M10 4.4a6.3 6.3 0 1 0 0 12.6 6.3 6.3 0 0 0 0-12.6M10 7.6v3.4l2.2 1.4M8 2.4h4',
  pause: 'M7 4.5v11M13 4.5v11',
  stop: 'M5.5 5.5h9v9h-9z',
  play: 'M6.5 4l9 6-9 6z',
  bring:
    'M10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4M2.5 2.5l4.3 4.3M6.9 3.8v3.1H3.8M17.5 2.5l-4.3 4.3M13.1 3.8v3.1h3.1M2.5 17.5l4.3-4.3M6.9 16.2v-3.1H3.8M17.5 17.5l-4.3-4.3M13.1 16.2v-3.1h3.1',
  envelope: 'M2.5 5h15v10.5h-15zM3 6l7 5 7-5',
  plan: 'M4 2.8h12v14.4H4zM7 2.8v14.4M9.6 7h4M9.6 10h4',
  thread:
    'M6 3.5a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2M14 13.3a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2M6 6.7c0 6 8 1.5 8 6.6',
  aside: 'M3 10h10M9.5 6l4 4-4 4M16.5 4v12',
  hand: 'M6.5 10V5.2a1.3 1.3 0 0 1 2.6 0V9M9.1 9V3.8a1.3 1.3 0 0 1 2.6 0V9M11.7 9V5a1.3 1.3 0 0 1 2.6 0v6.5c0 3.5-2 5.7-5 5.7-2.7 0-3.9-1.3-5.3-4.2l-1.100-2.300c-.5-1.200 1-2 1.800-.9l1.800 2.400',
  parking: 'M3.5 3.5h13v13h-13zM8 13.5v-7h2.6a2.2 2.2 0 0 1 0 4.4H8',
  flag: 'M5 17.5V3M5 3.5c3.5-1.5 6 1.5 10 0v7c-4 1.5-6.5-1.5-10 0',
  trash: 'M3.5 5.5h13M8 5.5V3.2h4v2.3M5 5.5l.8 11.3h8.4L15 5.5',
  globe:
    'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M2.8 10h14.4M10 2.8c4 4.5 4 9.9 0 14.4-4-4.5-4-9.9 0-14.4',
  qr: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h2v2h-2zM16.5 11.5v2M11.5 16.5h2M16.5 16.3v.2',
  settings:
    'M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4M7.5 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  home: 'M3.5 9.2L10 3.5l6.5 5.7M5 8v8.5h10V8',
  projector: 'M2.5 3.5h15v10h-15zM10 13.5v3M6.5 17h7',
} as const
export type IconName = keyof typeof iconPaths

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg
      className={small ? styles.small : styles.icon}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} strokeWidth={name === 'dots' ? 2.6 : undefined} />
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
