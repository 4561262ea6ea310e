import { useMemo } from 'react'
import { chosenAmong } from '../workshop/content/objectives.ts'
import type { ObjectiveId } from '../workshop/ids.ts'
import { liveValue, roots, type Live } from '../workshop/live.ts'
import { readChosen } from '../workshop/stage/chosen.ts'
import type { Stage } from '../workshop/stage/stage.ts'
import { useBoardValue } from './board-values.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

const opened = new WeakMap<Stage, Live<ReadonlySet<ObjectiveId>>>()
function liveChosen(stage: Stage): Live<ReadonlySet<ObjectiveId>> {
  const live = opened.get(stage) ?? liveValue(stage.y, roots('chosen'), () => readChosen(stage))
  opened.set(stage, live)
  return live
}

/** Of the standing objectives, those the group settled on. */
export function useChosen(): ReadonlySet<ObjectiveId> {
  const objectives = useBoardValue('objectives')
  const chosen = useLive(liveChosen(useWorkshop().stage))
  return useMemo(() => chosenAmong(objectives, chosen), [objectives, chosen])
}
