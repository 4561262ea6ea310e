import { useEffect, useState, type ReactNode } from 'react'

/** Whether a finger or the mouse is down, until after the click that this makes. */
function useIsPressed(): boolean {
  const [isPressed, setPressed] = useState(false)
  useEffect(() => {
    const press = () => setPressed(true)
    const release = () => setTimeout(() => setPressed(false))
    window.addEventListener('mousedown', press, true)
    window.addEventListener('mouseup', release, true)
    return () => {
      window.removeEventListener('mousedown', press, true)
      window.removeEventListener('mouseup', release, true)
    }
  }, [])
  return isPressed
}

/**
 * Stays as it is while something is pressed. A press takes the focus from a field, which says what was typed there; did this
 * grow or shrink at that moment, what stands below it would move away from under the finger, and the press be lost.
 */
export function Steady({ children }: { readonly children: ReactNode }) {
  const isPressed = useIsPressed()
  const [kept, keep] = useState(children)
  useEffect(() => {
    if (!isPressed) keep(children)
  }, [isPressed, children])
  return isPressed ? kept : children
}
