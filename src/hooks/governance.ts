import { useMemo } from 'react'
import type { DecisionRule } from '../method/decisions.ts'
import { ruleOfModel } from '../method/governance.ts'
import { chosenModel, type ChosenModel, type CountedDecision } from '../workshop/governance.ts'
import { countResponses } from '../workshop/stage/counting.ts'
import { useBoardValue } from './board-values.ts'
import { useCast, useRounds } from './rounds.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Every decision from which something else follows, with what counts in it, oldest first. */
export function useFollowedDecisions(): readonly CountedDecision[] {
  const { stage, content } = useWorkshop()
  const rounds = useRounds()
  const cast = useCast()
  return useMemo(
    () =>
      rounds.flatMap((round): CountedDecision[] =>
        round.kind === 'decision' && round.about
          ? [{ kind: 'decision', round, counted: countResponses(stage, content, round).counted }]
          : [],
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to count again
    [rounds, stage, content, cast],
  )
}

export function useChosenModel(): ChosenModel | undefined {
  const rounds = useFollowedDecisions()
  const values = useBoardValue('values')
  return useMemo(() => chosenModel({ rounds, values }), [rounds, values])
}

/** The rule that a decision begins with: of the group's model; before it has one, what the app begins with. */
export function useUsualRule(): DecisionRule | undefined {
  const chosen = useChosenModel()
  return chosen && ruleOfModel[chosen.model]
}
