import { useMemo } from 'react'
import type { PersonId } from '../workshop/ids.ts'
import { expectedPeople } from '../workshop/stage/expected.ts'
import { usePeopleSeen } from './people-seen.ts'
import { useRounds, type DecisionRound } from './rounds.ts'
import { useWorkshop } from './workshop-context.tsx'

/**
 * Who is expected to answer a decision, as this device knows: those who were there when it opened or have come since, as
 * far as no facilitator says otherwise, and whom one has ticked.
 */
export function useExpected({ id, expected }: DecisionRound): ReadonlySet<PersonId> {
  const { stage } = useWorkshop()
  const seen = usePeopleSeen()
  const rounds = useRounds()
  return useMemo(
    () => expectedPeople(stage, id, [...(expected ?? []), ...seen()]),
    // oxlint-disable-next-line react/exhaustive-deps -- `rounds` says when to read again
    [stage, id, expected, seen, rounds],
  )
}
