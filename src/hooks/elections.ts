import { useMemo } from 'react'
import { readStatements } from '../workshop/content/statements.ts'
import { electionsIn, type Election } from '../workshop/elections.ts'
import { useFollowedDecisions } from './governance.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Who was elected into which circle. */
export function useElections(): readonly Election[] {
  const { content } = useWorkshop()
  const decisions = useFollowedDecisions()
  return useMemo(
    () =>
      electionsIn(
        decisions.map((decision) => ({
          ...decision,
          statements: readStatements(content, decision.round.id),
        })),
      ),
    [decisions, content],
  )
}
