import { useEffect, useState } from 'react'
import { MINUTE } from '../method/clock.ts'
import { dayOf, type IsoDate } from '../method/dates.ts'

/** The day it is on this device; another one after midnight. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => dayOf(Date.now()))
  useEffect(() => {
    const looking = setInterval(() => setToday(dayOf(Date.now())), MINUTE)
    return () => clearInterval(looking)
  }, [])
  return today
}
