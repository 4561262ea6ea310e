import { useEffect, useState } from 'react'
import { figureStands } from '../method/clock.ts'
import { timeLeft } from '../workshop/stage/now.ts'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

const SECOND = 1_000
/** Longer waits than this are cut in pieces: a laptop that slept wakes within it. */
const LONGEST_WAIT = 30 * SECOND

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
export function useIsTimeUp(): boolean {
  const timer = useWorkshopValue('timer')
  const { relayNow } = useWorkshop()
  const isOver = () =>
    timer !== undefined &&
    timer.runsMs > 0 &&
    timer.pausedLeftMs === undefined &&
    timeLeft(timer, relayNow()) === 0
  const [isUp, setUp] = useState(isOver)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>
    const look = () => {
      setUp(isOver())
      if (!timer || timer.pausedLeftMs !== undefined) return
      const left = timeLeft(timer, relayNow())
      if (left > 0) waiting = setTimeout(look, Math.min(left, LONGEST_WAIT))
    }
    look()
    return () => clearTimeout(waiting)
    // oxlint-disable-next-line react/exhaustive-deps -- `isOver` is of this timer and this clock
  }, [timer, relayNow])
  return isUp
}
