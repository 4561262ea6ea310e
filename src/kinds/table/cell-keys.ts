import type { KeyboardEvent } from 'react'

/**
 * Enter and the arrows up and down: the same column of the row below, or above; from the last row on to the table's foot. In
 * a text of several lines Enter alone.
 */
export function goOn(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  const column = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  const isLine = target instanceof HTMLInputElement
  const steps: Readonly<Record<string, number>> = isLine
    ? { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }
    : event.shiftKey
      ? {}
      : { Enter: 1 }
  const step = steps[event.key]
  if (!column || step === undefined || event.nativeEvent.isComposing) return
  const rows = target.closest('table, ul')
  const cells = [...(rows?.querySelectorAll<HTMLElement>(`[data-cell="${column}"]`) ?? [])]
  const next = cells[cells.findIndex((cell) => cell.contains(target)) + step]
  const foot = target.closest('[data-table]')?.querySelector<HTMLElement>('[data-foot]')
  event.preventDefault()
  event.stopPropagation()
  const to = next?.querySelector<HTMLElement>('textarea') ?? next ?? (step > 0 ? foot : undefined)
  to?.focus()
}
