import { useLayoutEffect, useRef, type Ref, type TextareaHTMLAttributes } from 'react'
import styles from './GrowingText.module.css'

export interface GrowingTextProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'className' | 'rows'
> {
  /** Lines it begins with, and lines after which it scrolls. */
  readonly lines?: readonly [least: number, most: number]
  readonly look?: 'plain' | 'boxed' | 'note'
  readonly ref?: Ref<HTMLTextAreaElement>
}

const LINES = [1, 40] as const

/** A text area as high as its words. */
export function GrowingText({ lines = LINES, look = 'plain', ref, ...native }: GrowingTextProps) {
  const own = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = own.current
    if (!area) return
    area.style.height = 'auto'
    const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 24
    const frame = area.offsetHeight - area.clientHeight
    const padding = area.clientHeight - lineHeight * area.rows
    area.style.height = `${Math.min(area.scrollHeight, lines[1] * lineHeight + Math.max(0, padding)) + frame}px`
  }, [native.value, lines])
  return (
    <textarea
      {...native}
      rows={lines[0]}
      className={`${styles.text} ${styles[look]}`}
      ref={(area) => {
        own.current = area
        if (typeof ref === 'function') ref(area)
        else if (ref) ref.current = area
      }}
    />
  )
}
