import { useEffect } from 'react'
import { useMayWrite } from '../hooks/may-write.tsx'
import { useTextField, type TextBounds, type TextHome } from '../hooks/text-field.ts'
import { GrowingText, type GrowingTextProps } from '../ui/GrowingText.tsx'
import type { TextName } from '../workshop/content/texts.ts'
import styles from './SharedText.module.css'

export interface SharedTextProps extends Pick<GrowingTextProps, 'look' | 'lines' | 'placeholder'> {
  readonly name: TextName
  /** The document it is in, where that is not the workshop's content. */
  readonly home?: TextHome | undefined
  readonly label: string
  /** Where it holds no more than so many letters; a sheet's texts are as long as they are. */
  readonly bounds?: TextBounds
  /** Where more than the board decides it: one's own note, a zone that is closed. */
  readonly isClosed?: boolean
  /** Enter leaves it, Shift Enter begins a line. Escape always leaves it; what was typed is kept either way. */
  readonly endsOnEnter?: boolean
  /** The focus comes here, the caret after the last letter. */
  readonly takesFocus?: boolean
  /** The person is done: by a key, or by going elsewhere. */
  readonly onDone?: (by: 'key' | 'leaving') => void
}

/** A text in which everyone may type at once, edited in place: note, name of a trend, field of a sheet. */
export function SharedText({
  name,
  home,
  label,
  bounds,
  isClosed = false,
  endsOnEnter,
  takesFocus,
  onDone,
  ...look
}: SharedTextProps) {
  const { ref, onBlur, onKeyDown, ...field } = useTextField(name, home, bounds)
  const mayWrite = useMayWrite() && !isClosed
  useEffect(() => {
    if (!takesFocus) return
    ref.current?.focus()
    ref.current?.setSelectionRange(ref.current.value.length, ref.current.value.length)
  }, [takesFocus, ref])
  // Closed while one types in it: what was typed is kept.
  useEffect(() => {
    if (!mayWrite) onBlur()
  }, [mayWrite, onBlur])
  if (!mayWrite)
    return (
      <p className={`voice ${styles.read}`}>
        {field.value || <span className={styles.empty}>{look.placeholder}</span>}
      </p>
    )
  return (
    <GrowingText
      {...look}
      {...field}
      ref={ref}
      aria-label={label}
      enterKeyHint={endsOnEnter ? 'done' : 'enter'}
      onBlur={() => {
        onBlur()
        onDone?.('leaving')
      }}
      onKeyDown={(event) => {
        onKeyDown(event)
        const isDone = event.key === 'Escape' || (endsOnEnter && event.key === 'Enter' && !event.shiftKey)
        if (!isDone || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.blur()
        onDone?.('key')
      }}
    />
  )
}
