import type { ActivityId, WritingId } from '../ids.ts'
import type { Stage } from './stage.ts'

/** Whether what was written in this phase is out. Only a facilitator's act makes it so. */
export const isShown = (stage: Stage, id: WritingId | ActivityId): boolean =>
  stage.rounds.get(`${id}/shown`) === true

/** Whether everyone sees the ratings that were given outside of rounds. */
export const areResultsShown = (stage: Stage): boolean => stage.rounds.get('0/shown') === true
