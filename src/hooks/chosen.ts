import { useMemo } from 'react'
import { chosenAmong } from '../workshop/content/objectives.ts'
import type { ObjectiveId } from '../workshop/ids.ts'
import { liveValue, roots } from '../workshop/live.ts'
import { readChosen } from '../workshop/stage/chosen.ts'
import { useBoardValue } from './board-values.ts'
import { perSession } from './per-session.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

const openChosen = perSession(({ stage }) => liveValue(stage.y, roots('chosen'), () => readChosen(stage)))

/** Of the standing objectives, those the group settled on. */
export function useChosen(): ReadonlySet<ObjectiveId> {
  const objectives = useBoardValue('objectives')
  const chosen = useLive(openChosen(useWorkshop()))
  return useMemo(() => chosenAmong(objectives, chosen), [objectives, chosen])
}
