import type { RefObject } from 'react'
import { useTextField } from '../../hooks/text-field.ts'
import { useConnection, useOthers } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import type { TextName } from '../../workshop/content/texts.ts'
import styles from './Sheet.module.css'

export interface SharedTextProps {
  readonly name: TextName
  readonly label: string
  readonly placeholder?: string
  /** One line: Enter leaves it. */
  readonly isLine?: boolean
}

/** A text in which everyone may type at once, edited in place. */
export function SharedText({ name, label, placeholder, isLine = false }: SharedTextProps) {
  const field = useTextField(name)
  const { mayWrite } = useConnection()
  if (!mayWrite)
    return (
      <p className={`voice ${styles.read}`}>
        {field.value || <span className={styles.help}>{placeholder}</span>}
      </p>
    )
  return (
    <GrowingText
      ref={field.ref as RefObject<HTMLTextAreaElement | null>}
      aria-label={label}
      placeholder={placeholder}
      value={field.value}
      onChange={field.onChange}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
      onSelect={field.onSelect}
      onCompositionStart={field.onCompositionStart}
      onCompositionEnd={field.onCompositionEnd}
      onKeyDown={(event) => {
        field.onKeyDown(event)
        if (event.key === 'Escape' || (isLine && event.key === 'Enter' && !event.nativeEvent.isComposing)) {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
    />
  )
}

/** Who is in this text now: names, not colours. */
export function WhoWrites({ name }: { name: TextName }) {
  const others = useOthers().filter(({ field }) => field?.name === name)
  const { t } = useTranslator()
  if (others.length === 0) return null
  return (
    <p className={styles.who}>
      <b>{others.map((other) => other.name || t('common.noName')).join(', ')}</b> {t('foundations.writing')}
    </p>
  )
}
