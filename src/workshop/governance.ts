// How the network governs itself: what the newest decision about it said. Nothing is switched; it follows from the record.
import { tallyOf, decide, hasPassed } from '../method/decisions.ts'
import { models, type Model } from '../method/governance.ts'
import type { SheetValueName, SheetValues } from './content/sheet-values.ts'
import type { DecisionRecord, RoundRecord } from './round-records.ts'

/** Under which a duplicate keeps the model that the workshop it came from had chosen: rounds are not copied. */
export const modelValue: SheetValueName = 'governance/model'

export type CountedDecision = Pick<DecisionRecord, 'kind' | 'round' | 'counted'>

export const isPassed = ({ round, counted }: CountedDecision): boolean => {
  const count = tallyOf(counted)
  return round.isClosed && hasPassed(decide(round.rule, count, round.quorum), round.body?.answer)
}

export interface ModelDecision {
  readonly model: Model
  readonly decision: CountedDecision
  readonly isPassed: boolean
}

/** Every closed decision about the model, oldest first: an earlier choice stays on record. */
export const modelDecisions = (
  rounds: readonly (CountedDecision | Exclude<RoundRecord, DecisionRecord>)[],
): readonly ModelDecision[] =>
  rounds.flatMap((decision) => {
    if (decision.kind !== 'decision' || !decision.round.isClosed) return []
    const { about } = decision.round
    return about?.kind === 'model' ? [{ model: about.model, decision, isPassed: isPassed(decision) }] : []
  })

export interface ChosenModel {
  readonly model: Model
  /** What chose it; absent where it came with a duplicate. */
  readonly by?: CountedDecision | undefined
}

/** The model that holds [GM1]: that of the newest decision that passed, else the one a duplicate brought along. */
export function chosenModel({
  rounds,
  values,
}: {
  readonly rounds: Parameters<typeof modelDecisions>[0]
  readonly values: SheetValues
}): ChosenModel | undefined {
  const newest = modelDecisions(rounds).findLast((each) => each.isPassed)
  if (newest) return { model: newest.model, by: newest.decision }
  const brought = models.find((model) => model === values[modelValue])
  return brought && { model: brought }
}

/** What sheets say, as a copy without rounds says it: the chosen model with them. */
export function valuesWithModel(snapshot: Parameters<typeof chosenModel>[0]): SheetValues {
  const chosen = chosenModel(snapshot)
  return chosen ? { ...snapshot.values, [modelValue]: chosen.model } : snapshot.values
}
