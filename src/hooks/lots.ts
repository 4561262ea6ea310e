import { liveValue, roots } from '../workshop/live.ts'
import { readLots, type Lot } from '../workshop/stage/lots.ts'
import { perSession } from './per-session.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

const openLots = perSession(({ stage }) => liveValue(stage.y, roots('lots'), () => readLots(stage)))

/** Drawings by lot, oldest first. */
export const useLots = (): readonly Lot[] => useLive(openLots(useWorkshop()))
