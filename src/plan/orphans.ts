// What a plan leaves without a thread: an objective behind which no trend stands, a pillar that no objective answers, a
// trend of high weight that led to none. Pure; said in the plan, never held against anybody.
import { weigh } from '../method/ratings.ts'
import type { Pillar } from '../workshop/content/foundations.ts'
import type { Objective } from '../workshop/content/objectives.ts'
import type { Trend } from '../workshop/content/trends.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import { originsOf, outcomesOf } from './thread.ts'

export interface Orphans {
  readonly objectives: readonly Objective[]
  readonly pillars: readonly Pillar[]
  /** Empty until the weights are shown: it would tell them. */
  readonly trends: readonly Trend[]
}

/** Of the objectives those that count: the chosen ones, while none is chosen all of them. */
export const objectivesThatCount = ({ objectives, chosen }: WorkshopSnapshot): readonly Objective[] =>
  chosen.size > 0 ? objectives.filter(({ id }) => chosen.has(id)) : objectives

export function orphansOf(snapshot: WorkshopSnapshot): Orphans {
  const objectives = objectivesThatCount(snapshot)
  const ids = new Set<string>(objectives.map(({ id }) => `o:${id}`))
  const passes = (levels: ReturnType<typeof originsOf>, isMeant: (ref: string) => boolean) =>
    levels.some((steps) => steps.some(({ ref }) => isMeant(ref)))
  const isHigh = ({ id }: Trend) => {
    const weight = weigh(snapshot.ratings.get(id) ?? [])
    return weight.kind === 'rated' && weight.band === 'high'
  }
  return {
    objectives: objectives.filter(
      ({ id }) => !passes(originsOf(snapshot, `o:${id}`), (ref) => ref.startsWith('t:')),
    ),
    pillars: snapshot.pillars.filter(({ id }) => !objectives.some(({ pillars }) => pillars.includes(id))),
    trends:
      snapshot.resultsShown && objectives.length > 0
        ? snapshot.trends.filter(
            (trend) => isHigh(trend) && !passes(outcomesOf(snapshot, `t:${trend.id}`), (ref) => ids.has(ref)),
          )
        : [],
  }
}
