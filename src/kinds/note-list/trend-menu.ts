import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import { carryTrend } from '../../workshop/content/carried.ts'
import { isOfPestel, mergeTrends, setHorizon, ungroup, type Trend } from '../../workshop/content/trends.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import { useObjectiveItems } from '../make-objective.ts'
import { useNoteWork } from '../note-work.tsx'
import { useZones } from '../zones.tsx'
import { shorten } from './shorten.ts'

/** Where a trend of PESTEL goes in SWOT: outside, where it helps or harms. */
const outside: readonly ZoneId[] = ['swot-opportunities', 'swot-threats']

/** All that can be done with a trend, in the list and on the canvas. */
export function useTrendMenu(trend: Trend): readonly MenuItem[] {
  const { content } = useWorkshop()
  const work = useNoteWork()
  const trends = useBoardValue('trends')
  const carried = useBoardValue('carried')
  const zones = useZones()
  const mayWriteIn = useMayWriteIn()
  const { t } = useTranslator()
  const objective = useObjectiveItems(trend.id, trend.title)
  const here = trend.place[0]
  if (!work.mayWrite || !mayWriteIn(here)) return []
  const near = trends.filter(({ id, place }) => id !== trend.id && place[0] === here)
  const isCarried = carried.some((each) => each.trend === trend.id)
  const carries =
    isOfPestel(trend) && !isCarried ? zones.filter(({ id }) => outside.includes(id) && mayWriteIn(id)) : []
  return [
    { label: t('notes.rename'), icon: 'pencil', onChoose: () => work.name(trend.id) },
    ...(['short', 'long'] as const).map((horizon) => ({
      label: t(`notes.horizon.${horizon}`),
      icon: 'clock' as const,
      isChecked: trend.horizon === horizon,
      onChoose: () => setHorizon(content, trend.id, trend.horizon === horizon ? null : horizon),
    })),
    ...near.map((other) => ({
      label: t('notes.mergeInto', { title: shorten(other.title) }),
      icon: 'brace' as const,
      onChoose: () => mergeTrends(content, trend.id, other.id),
    })),
    ...carries.map(({ id, title }) => ({
      label: t('notes.carryTo', { zone: t(title) }),
      icon: 'right' as const,
      onChoose: () => carryTrend(content, trend.id, id),
    })),
    ...objective,
    { label: t('notes.ungroup'), icon: 'trash', onChoose: () => ungroup(content, trend.id) },
  ]
}
