import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useSearchParams } from 'wouter'
import { useTranslator } from '../../i18n/react.tsx'
import { isItemRef } from '../../plan/tree.ts'
import styles from './BoardThread.module.css'
import { ThreadPanel } from './ThreadPanel.tsx'
import { useSnapshot, useWholeTranslator } from './use-plan.ts'

/** The thread of an item of the board, beside it: `?thread=`. On a phone a sheet from below. Escape gives the focus back. */
export function BoardThread() {
  const [parameters, setParameters] = useSearchParams()
  const { language } = useTranslator()
  const translator = useWholeTranslator(language)
  const snapshot = useSnapshot()
  const panel = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const asked = parameters.get('thread')
  const ref = isItemRef(asked) ? asked : undefined
  const isThere = translator !== undefined && ref !== undefined
  useEffect(() => {
    if (!isThere) return
    if (!panel.current?.contains(document.activeElement)) cameFrom.current = document.activeElement
    panel.current?.focus()
  }, [isThere, ref])

  if (!isThere) return null
  const close = () => {
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete('thread')
        return after
      },
      { replace: true },
    )
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from anything inside
    <div ref={panel} className={styles.beside} tabIndex={-1} data-region onKeyDown={onKeyDown}>
      <ThreadPanel
        key={ref}
        refOf={ref}
        startsForward={ref.startsWith('n:')}
        snapshot={snapshot}
        translator={translator}
        onClose={close}
      />
    </div>
  )
}
