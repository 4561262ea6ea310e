import { useState, type ReactNode } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import styles from './Sheet.module.css'

export interface SheetPage {
  readonly id: string
  readonly title: string
  readonly body: ReactNode
}

export interface SheetPagesProps {
  readonly pages: readonly SheetPage[]
  /** The page to begin with. */
  readonly first?: string | undefined
  /** Above the first page, and on a phone above each. */
  readonly head?: ReactNode
}

/** A sheet: one page with a margin on a laptop, one field a screen on a phone. */
export function SheetPages({ pages, first, head }: SheetPagesProps) {
  const isPocket = useIsPocket()
  const { t } = useTranslator()
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pages.findIndex(({ id }) => id === first),
    ),
  )
  if (!isPocket) {
    return (
      <div className={styles.page}>
        {head}
        {pages.map(({ id, body }) => (
          <div key={id}>{body}</div>
        ))}
      </div>
    )
  }
  const page = pages[at] ?? pages[0]!
  const before = pages[at - 1]
  const after = pages[at + 1]
  return (
    <div className={styles.page}>
      {head}
      <nav className={styles.turn} aria-label={t('foundations.fields')}>
        <span className="figures">{t('foundations.fieldOf', { at: at + 1, n: pages.length })}</span>
        {before && (
          <Button kind="bare" icon="left" onClick={() => setAt(at - 1)}>
            {before.title}
          </Button>
        )}
        {after && (
          <Button kind="bare" icon="right" onClick={() => setAt(at + 1)}>
            {after.title}
          </Button>
        )}
      </nav>
      <div key={page.id}>{page.body}</div>
    </div>
  )
}
