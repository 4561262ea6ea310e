import { useEffect, useState } from 'react'
import { dayOf, type IsoDate } from '../method/dates.ts'

const LOOK_MS = 60_000

/** The day it is on this device; another one after midnight. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => dayOf(Date.now()))
  useEffect(() => {
    const looking = setInterval(() => setToday(dayOf(Date.now())), LOOK_MS)
    return () => clearInterval(looking)
  }, [])
  return today
}
