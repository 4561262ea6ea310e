import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { isOfPestel, type Trend } from '../../workshop/content/trends.ts'
import { pestel } from './board.ts'

const zoneOrder = new Map(pestel.zones.map(({ id }, index) => [id, index]))
const orderOf = ({ place }: Trend) => zoneOrder.get(place[0]) ?? zoneOrder.size

/** The trends that are weighed, in the order of the zones. */
export function usePestelTrends(): readonly Trend[] {
  const trends = useBoardValue('trends')
  return useMemo(() => trends.filter(isOfPestel).toSorted((a, b) => orderOf(a) - orderOf(b)), [trends])
}
