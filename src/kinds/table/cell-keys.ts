import type { KeyboardEvent } from 'react'

/**
 * Enter and the arrows up and down: the same column of the row below, or above; from the last row on to the table's foot. In
 * a text of several lines, and where arrows choose, Enter alone.
 */
export function goOn(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  const column = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
  const step = stepOf(event, target)
  if (!column || step === undefined || event.nativeEvent.isComposing) return
  const table = target.closest('[data-table]')
  const cells = [...(table?.querySelectorAll<HTMLElement>(`[data-cell="${column}"]`) ?? [])]
  const next = cells[cells.findIndex((cell) => cell.contains(target)) + step]
  event.preventDefault()
  event.stopPropagation()
  const to =
    next?.querySelector<HTMLElement>('textarea') ??
    next ??
    (step > 0 ? table?.querySelector<HTMLElement>('[data-foot]') : undefined)
  to?.focus()
}

function stepOf(event: KeyboardEvent<HTMLElement>, target: HTMLElement): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined
  const isLine = target instanceof HTMLInputElement
  if (isLine && event.key === 'ArrowDown') return 1
  if (isLine && event.key === 'ArrowUp') return -1
  if (event.key !== 'Enter') return undefined
  if (isLine || target instanceof HTMLSelectElement) return event.shiftKey ? -1 : 1
  return target instanceof HTMLTextAreaElement && !event.shiftKey ? 1 : undefined
}
