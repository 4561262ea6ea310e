import { useEffect, useMemo, useRef, useState } from 'react'
import { changesSince, digestOf, type Changes } from '../../plan/changes.ts'
import type { StrategicPlan } from '../../plan/tree.ts'
import type { WorkshopId } from '../../protocol/keys.ts'
import { keepRead, lastRead } from './last-read.ts'

export interface ChangesToRead extends Changes {
  /** When the plan was last read here. */
  readonly since: number
  readonly markAsRead: () => void
}

/** What changed since the plan was last read on this device; `undefined` the first time. Read is what one has left. */
export function useChanges(id: WorkshopId, plan: StrategicPlan | undefined): ChangesToRead | undefined {
  const [before, setBefore] = useState(() => lastRead(id))
  const newest = useRef(plan)
  useEffect(() => {
    newest.current = plan
  }, [plan])
  useEffect(() => {
    const keep = () => {
      if (newest.current) keepRead(id, { at: newest.current.asOf, digest: digestOf(newest.current) })
    }
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [id])
  return useMemo(() => {
    if (!before || !plan) return undefined
    const markAsRead = () => setBefore({ at: plan.asOf, digest: digestOf(plan) })
    return { ...changesSince(before.digest, plan), since: before.at, markAsRead }
  }, [before, plan])
}
