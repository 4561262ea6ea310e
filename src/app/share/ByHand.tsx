import { useEffect, useRef } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import styles from './ShareDialog.module.css'

/** A text that the browser would not copy: chosen already, so that one press of the keys or a long press takes it. */
export function ByHand({ text }: { text: string }) {
  const { t } = useTranslator()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [text])
  return (
    <label className={styles.byHand}>
      {t('share.copyByHand')}
      <input ref={field} readOnly value={text} onFocus={(event) => event.target.select()} />
    </label>
  )
}
