import { useEffect, useState } from 'react'
import { figureStands } from '../method/clock.ts'
import { endOf, timeLeft } from '../workshop/stage/now.ts'
import { useHasPassed } from './has-passed.ts'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/**
 * Milliseconds left by the relay's clock, told as each second turns, so that every device turns with it; `undefined` when
 * there is no timer.
 */
export function useTimeLeft(): number | undefined {
  const timer = useWorkshopValue('timer')
  const { relayNow } = useWorkshop()
  const [, tick] = useState(0)
  useEffect(() => {
    if (!timer || timer.pausedLeftMs !== undefined) return undefined
    let waiting: ReturnType<typeof setTimeout>
    const wait = () => {
      const left = timeLeft(timer, relayNow())
      if (left === 0) return
      waiting = setTimeout(() => {
        tick((n) => n + 1)
        wait()
      }, figureStands(left))
    }
    wait()
    return () => clearTimeout(waiting)
  }, [timer, relayNow])
  return timer && timer.runsMs > 0 ? timeLeft(timer, relayNow()) : undefined
}

/** Whether the time of the activity of the moment is over; renders again at that moment only. */
export const useIsTimeUp = (): boolean => useHasPassed(endOf(useWorkshopValue('timer')))
