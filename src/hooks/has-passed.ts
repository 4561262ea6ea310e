import { useEffect, useState } from 'react'
import { useWorkshop } from './workshop-context.tsx'

/** Longer waits than this are cut in pieces: a laptop that slept wakes within it. */
const LONGEST_WAIT = 30_000

/** Whether a moment, in the relay's time, has passed; renders again when it does. Without one nothing has. */
export function useHasPassed(at: number | undefined): boolean {
  const { relayNow } = useWorkshop()
  const [hasPassed, setPassed] = useState(() => at !== undefined && relayNow() >= at)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>
    const look = () => {
      const left = at === undefined ? Infinity : at - relayNow()
      setPassed(left <= 0)
      if (left > 0 && left < Infinity) waiting = setTimeout(look, Math.min(left, LONGEST_WAIT))
    }
    look()
    return () => clearTimeout(waiting)
  }, [at, relayNow])
  return hasPassed
}
