import { act } from '../content/content.ts'
import { isId, type ObjectiveId } from '../ids.ts'
import type { Stage } from './stage.ts'

/** The objectives the group settled on, by the facilitator's word. Any may have been merged or taken away since. */
export function readChosen(stage: Stage): ReadonlySet<ObjectiveId> {
  const chosen = new Set<ObjectiveId>()
  for (const [id, is] of stage.chosen.entries()) if (is === true && isId(id)) chosen.add(id as ObjectiveId)
  return chosen
}

/** Records these and no others: the choice before, if there was one, gives way to this one. */
export function choose(stage: Stage, objectives: readonly ObjectiveId[]): void {
  const before = readChosen(stage)
  act(stage, () => {
    for (const id of before) if (!objectives.includes(id)) stage.chosen.set(id, false)
    for (const id of objectives) if (!before.has(id)) stage.chosen.set(id, true)
  })
}
