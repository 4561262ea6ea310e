import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(radio|checkbox|button)$/.test(target.type))

/** Enter and Space on what can be pressed press it: no key of the screen comes before that. */
const presses = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest('button, a[href], summary, [role=button], input') !== null

/** Arrows in a group of radios choose among them. */
const choosesAmong = (event: KeyboardEvent) =>
  event.key.startsWith('Arrow') && event.target instanceof HTMLInputElement && event.target.type === 'radio'

/** `mod` is Ctrl, on a Mac Command. Single letters are silent in fields and while a dialog is open. */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>

function nameOf(event: KeyboardEvent): string {
  const modifiers = [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.shiftKey && event.key.length > 1 && 'shift',
    event.altKey && 'alt',
  ]
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isShiftedCombination = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.length === 1
  return [...modifiers, isShiftedCombination && 'shift', key].filter(Boolean).join('+')
}

let areLettersOn = true
/** Single letters can be switched off, on this device: speech input and stray fingers press them. */
export function switchLetterKeys(on: boolean): void {
  areLettersOn = on
}

/**
 * Keys of a whole screen, as data: `{ n: addNote, 'mod+z': undo, 'mod+shift+z': redo }`.
 * @param isMeant whether a press is for these keys; one that is not goes on to others
 */
export function useHotkeys(keys: Hotkeys, isMeant: (event: KeyboardEvent) => boolean = () => true): void {
  // Before anything is painted: a key pressed at the first sight of what it is for acts on that.
  const held = useRef({ keys, isMeant })
  useLayoutEffect(() => {
    held.current = { keys, isMeant }
  })
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event)
      const act = held.current.keys[name]
      if (name.length === 1 && !areLettersOn) return
      if (!act || event.defaultPrevented || event.isComposing || presses(event) || choosesAmong(event)) return
      if (isField(event.target) || document.querySelector('dialog[open], [role=menu]')) return
      if (!held.current.isMeant(event)) return
      event.preventDefault()
      act(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
  )
}

/** Below 720 px the app is in pocket mode: one thing at a time. */
export const useIsPocket = (): boolean => useMediaQuery('(max-width: 719px)')
/** From 1100 px all is drawn at once: the map of steps stands beside the board. */
export const useIsWide = (): boolean => useMediaQuery('(min-width: 1100px)')
