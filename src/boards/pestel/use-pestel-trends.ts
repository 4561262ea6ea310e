import { useMemo } from 'react'
import { useRanking } from '../../hooks/ratings.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import type { Ranked } from '../../method/ranking.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import { pestel } from './board.ts'

const zoneOrder = new Map(pestel.zones.map(({ id }, index) => [id, index]))
const isPestel = (trend: Trend) => zoneOrder.has(trend.place[0])

/** The trends that are weighed, in the order of the zones. */
export function usePestelTrends(): readonly Trend[] {
  const trends = useWorkshopValue('trends')
  return useMemo(
    () => trends.filter(isPestel).toSorted((a, b) => zoneOrder.get(a.place[0])! - zoneOrder.get(b.place[0])!),
    [trends],
  )
}

/** The same, heaviest first. */
export function usePestelRanking(): readonly Ranked<Trend>[] {
  const ranking = useRanking()
  return useMemo(() => ranking.filter(({ item }) => isPestel(item)), [ranking])
}
