import { useEffect } from 'react'

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex]:not([tabindex="-1"])'
const isSeen = (element: HTMLElement) => element.getClientRects().length > 0

/** F6 and Shift F6: the focus goes to the next part of the screen that is marked `data-region`, in reading order. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return
      event.preventDefault()
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isSeen)
      const here = regions.findLastIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const from = here === -1 && event.shiftKey ? 0 : here
      const next = regions.at((from + step + regions.length) % regions.length)
      const first = [...(next?.querySelectorAll<HTMLElement>(focusable) ?? [])].find(isSeen)
      first?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
