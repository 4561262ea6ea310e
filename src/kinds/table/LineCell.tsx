import { useEffect, useId, useRef, useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { draftOf, isOvertaken, typedIn } from './cell-draft.ts'
import styles from './Table.module.css'

/** So long a press takes: what is said under a cell moves what is below it, and must not move it from under a finger. */
export const PRESS_MS = 250

export interface LineCellProps {
  readonly label: string
  /** Under which name what is typed and not written yet is kept on the device. */
  readonly keptAs: string
  readonly value: string
  readonly onWrite: (typed: string) => void
  /** How to write it, where what was typed cannot be read: it is not written, and stays in the field. */
  readonly refuse?: ((typed: string) => string | undefined) | undefined
  readonly limit?: number | undefined
  /** The column, for keys. */
  readonly name?: string | undefined
  readonly placeholder?: string | undefined
  readonly inputMode?: 'decimal' | undefined
}

/**
 * What is typed is written when the field is left. Until then it is kept on the device, also when the page is closed; and
 * where somebody else wrote here meanwhile, both stand until the person has chosen.
 */
export function LineCell({ label, keptAs, value, onWrite, refuse, name, limit, ...look }: LineCellProps) {
  const { t } = useTranslator()
  const { text: draft, setText: keep } = useKeptText(keptAs)
  const { text: stood, setText: keepStood } = useKeptText(`#was.${keptAs}`)
  const [isOpen, setOpen] = useState(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const said = useId()
  const typed = typedIn(draft)
  const fault = typed === undefined || typed === value ? undefined : refuse?.(typed)
  const isLate = isOvertaken(typed, stood, value)
  const drop = () => {
    keep('')
    keepStood('')
  }
  const write = () => {
    if (typed === undefined || fault !== undefined || isLate) return
    if (typed !== value) onWrite(typed)
    drop()
  }
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  useEffect(() => {
    latest.current() // of before the page was closed
    return () => {
      clearTimeout(leaving.current)
      latest.current() // the cell goes while one types in it
    }
  }, [])
  const isFaulty = fault !== undefined && !isOpen
  const keepMine = () => {
    keepStood(draftOf(value))
    if (typed === undefined || fault !== undefined) return
    onWrite(typed)
    drop()
  }
  return (
    <>
      <input
        {...look}
        className={styles.cell}
        aria-label={label}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty || isLate ? said : undefined}
        data-cell={name}
        dir="auto"
        maxLength={limit}
        value={typed ?? value}
        onChange={(event) => {
          if (typed === undefined) keepStood(draftOf(value))
          keep(draftOf(event.target.value))
        }}
        onFocus={() => {
          clearTimeout(leaving.current)
          setOpen(true)
        }}
        onBlur={() => {
          leaving.current = setTimeout(() => setOpen(false), PRESS_MS)
          write()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {isFaulty && !isLate && (
        <p id={said} className={styles.fault}>
          {fault}
        </p>
      )}
      {isLate && (
        <div id={said} className={styles.overtaken} role="status">
          <p>{t('table.overtaken', { value: value || '–' })}</p>
          <Button size="small" onClick={keepMine}>
            {t('table.keepMine')}
          </Button>
          <Button size="small" onClick={drop}>
            {t('table.takeTheirs')}
          </Button>
        </div>
      )}
    </>
  )
}
