import { useEffect, useState } from 'react'
import { useAgenda } from '../../hooks/rounds.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { paceOf, type Pace } from '../../method/agenda.ts'
import { timeLeft } from '../../workshop/stage/now.ts'
import type { Activity } from '../../workshop/stage/agenda.ts'

const TICK_MS = 10_000

export interface AgendaInTime extends Pace {
  readonly agenda: readonly Activity[]
  /** Index of the running activity; -1 when none of the agenda's runs. */
  readonly running: number
  readonly next: Activity | undefined
}

/** The agenda, what of it runs, and how the group is doing, told every few seconds. */
export function useAgendaInTime(): AgendaInTime {
  const agenda = useAgenda()
  const now = useWorkshopValue('now')
  const timer = useWorkshopValue('timer')
  const { relayNow } = useWorkshop()
  const [, tick] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => tick((n) => n + 1), TICK_MS)
    return () => clearInterval(ticking)
  }, [])
  const running = agenda.findIndex(({ id }) => id === now?.act)
  const next = running >= 0 ? agenda[running + 1] : agenda.find(({ startedAt }) => startedAt === undefined)
  const at = relayNow()
  const ends = timer && timer.runsMs > 0 ? at + timeLeft(timer, at) : undefined
  return { ...paceOf(agenda, running, at, ends), agenda, running, next }
}
