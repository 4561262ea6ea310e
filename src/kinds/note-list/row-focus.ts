import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'

const NOTES = '[data-note]'
const ROW = '[data-row]'

/** Up and down move from row to row; everything else is in the rows. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-row')) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)]
  const to = rows[rows.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)]
  to?.focus()
  event.preventDefault()
}

/**
 * The focus among the notes of a list. It is never lost when somebody changes the list: it goes along with a note that
 * moves, and from one that is taken away to the note that stands in its place, at the end to the one before.
 */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly note: HTMLElement; at: number } | null>(null)

  // After every render, for any of them may take the note with the focus off the page. React tells no blur then.
  useLayoutEffect(() => {
    const had = held.current
    if (!had || !list.current) return
    const notes = [...list.current.querySelectorAll<HTMLElement>(NOTES)]
    if (had.note.isConnected) {
      had.at = notes.indexOf(had.note)
      return
    }
    held.current = null
    if (document.activeElement !== document.body) return
    const moved = notes.find((note) => note.dataset['note'] === had.note.dataset['note'])
    const to = moved ?? notes[Math.min(had.at, notes.length - 1)]
    to?.querySelector<HTMLElement>(ROW)?.focus()
  })

  return {
    ref: list,
    onKeyDown: moveFocus,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const note = event.target.closest<HTMLElement>(NOTES)
      const notes = [...event.currentTarget.querySelectorAll(NOTES)]
      held.current = note && { note, at: notes.indexOf(note) }
    },
    onBlur: () => {
      held.current = null
    },
  }
}
