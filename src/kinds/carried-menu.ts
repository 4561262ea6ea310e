import { useLocation, useSearchParams } from 'wouter'
import { useMayWriteIn } from '../hooks/may-write.tsx'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { carryTrend, takeCarriedAway } from '../workshop/content/carried.ts'
import type { Trend } from '../workshop/content/trends.ts'
import { boardOfZone, type ZoneId } from '../workshop/ids.ts'
import type { NoteBoard } from './declaration.ts'
import { useObjectiveItems } from './make-objective.ts'

/** Goes to where a carried trend comes from: from a list to the list. */
export function useOpenTrend(): (trend: Pick<Trend, 'id' | 'place'>) => void {
  const { id } = useWorkshop()
  const [, navigate] = useLocation()
  const [parameters] = useSearchParams()
  const view = parameters.get('view') === 'list' ? 'view=list&' : ''
  return (trend) => navigate(`/w/${id}/${boardOfZone(trend.place[0])}?${view}item=${trend.id}`)
}

/** All that can be done with a carried trend, in the list and on the canvas. */
export function useCarriedMenu(
  trend: Pick<Trend, 'id' | 'place' | 'title'>,
  zone: ZoneId,
  board: NoteBoard,
): readonly MenuItem[] {
  const { content } = useWorkshop()
  const mayWriteIn = useMayWriteIn()
  const openTrend = useOpenTrend()
  const { t } = useTranslator()
  const objective = useObjectiveItems(trend.id, trend.title)
  const open: MenuItem = { label: t('swot.openTrend'), icon: 'thread', onChoose: () => openTrend(trend) }
  if (!mayWriteIn(zone)) return [open]
  return [
    open,
    ...board.zones
      .filter(({ id }) => id !== zone && mayWriteIn(id))
      .map(({ id, title }) => ({
        label: t('notes.moveHere', { zone: t(title) }),
        icon: 'right' as const,
        onChoose: () => carryTrend(content, trend.id, id),
      })),
    ...objective,
    { label: t('swot.takeOut'), icon: 'trash', onChoose: () => takeCarriedAway(content, trend.id) },
  ]
}
