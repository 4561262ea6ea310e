import { useEffect, useId, useRef, useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { goOn } from './cell-keys.ts'
import styles from './EditableTable.module.css'

/** A text that was typed and is not written yet, also an empty one. */
const DRAFT = '='

/** So long a press takes: what is said under a cell moves what is below it, and must not move it from under a finger. */
const PRESS_MS = 250

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
}

/** How a cell's draft is named among the kept texts. */
export const cellDraft = (row: string, column: string): string => `cell.${row}.${column}`
export const draftOf = (typed: string): string => DRAFT + typed

/** What is typed is written when the field is left. Until then it is kept on the device, also when the page is closed. */
export function LineCell({ label, keptAs, value, onWrite, refuse, limit, name, placeholder }: LineCellProps) {
  const { text: draft, setText: keep } = useKeptText(keptAs)
  const [isOpen, setOpen] = useState(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const said = useId()
  const typed = draft.startsWith(DRAFT) ? draft.slice(DRAFT.length) : undefined
  const fault = typed === undefined || typed === value ? undefined : refuse?.(typed)
  const write = () => {
    if (typed === undefined || fault !== undefined) return
    if (typed !== value) onWrite(typed)
    keep('')
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
  return (
    <>
      <input
        className={styles.cell}
        aria-label={label}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? said : undefined}
        data-cell={name}
        dir="auto"
        maxLength={limit}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => keep(draftOf(event.target.value))}
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
          else goOn(event)
        }}
      />
      {isFaulty && (
        <p id={said} className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  )
}
