import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useBackCloses } from './back-closes.ts'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** `wide` for two columns. Below 720 px every dialog is a sheet from below. */
  readonly width?: 'narrow' | 'wide'
  /** The title is spoken only: the content shows its own. */
  readonly hideTitle?: boolean
}

/** A native modal dialog: focus stays in it and goes back where it came from; Escape, Back and a press beside it close it. */
export function Dialog({ title, closeLabel, onClose, children, width = 'narrow', hideTitle }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useBackCloses(onClose)
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [opener])
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current) onClose()
      }}
    >
      <div className={styles.inside}>
        <header className={hideTitle ? styles.bareHeader : styles.header}>
          <h2 id={id} className={hideTitle ? 'hidden-words' : `voice ${styles.title}`}>
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
