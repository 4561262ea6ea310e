import { useEffect, useRef } from 'react'
import { isOnSheetEntry, SHEET_ENTRY } from './sheet-entry.ts'

// While anything is open that lies over the page, one entry stands above the page's own in the history: Back takes that
// one, and what is open on top closes. Two of them need no second entry: closed by Back, the other makes it anew.
const open: (() => void)[] = []
let isGoingBack = false
let isListening = false

/** Makes the entry that is missing, or goes back over the one that nobody needs any more. */
function settle(): void {
  if (isGoingBack || isOnSheetEntry() === open.length > 0) return
  if (open.length > 0) history.pushState({ ...(history.state as object | null), [SHEET_ENTRY]: true }, '')
  else {
    isGoingBack = true
    history.back()
  }
}

function onPop(): void {
  const wasOurs = isGoingBack
  isGoingBack = false
  if (!wasOurs && !isOnSheetEntry()) open.at(-1)?.()
  // What it closes is off the page, or is followed by something else, in a moment.
  setTimeout(settle)
}

/** Devices whose Back is a key or a gesture of its own. */
const hasBack = () => matchMedia('(pointer: coarse), (max-width: 719px)').matches

/** As long as the component is on the page, Back closes it and stays on the page. */
export function useBackCloses(onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (!hasBack()) return undefined
    if (!isListening) addEventListener('popstate', onPop)
    isListening = true
    const own = () => close.current()
    open.push(own)
    setTimeout(settle)
    return () => {
      open.splice(open.indexOf(own), 1)
      setTimeout(settle)
    }
  }, [])
}
