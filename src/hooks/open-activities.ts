import type { OpenActivity } from '../workshop/stage/open-activities.ts'
import type { Round } from '../workshop/stage/round-rules.ts'
import { useHasPassed } from './has-passed.ts'
import { useOpenActivities } from './rounds.ts'
import { useConnection, useWorkshop } from './workshop-context.tsx'

/** What stays open until a date that has not come, the first to end first. */
export function useStillOpen(): readonly OpenActivity[] {
  const { relayNow } = useWorkshop()
  const all = useOpenActivities()
  const at = relayNow()
  const open = all.filter(({ until, isOver }) => !isOver && until > at)
  useHasPassed(open[0]?.until) // renders again when the first ends
  return open
}

/** Whether one may answer in a round: it is not closed, its date has not passed, and one may write here at all. */
export function useMayAnswer({ isClosed, until }: Pick<Round, 'isClosed' | 'until'>): boolean {
  const { mayWrite } = useConnection()
  const hasEnded = useHasPassed(until)
  return mayWrite && !isClosed && !hasEnded
}
