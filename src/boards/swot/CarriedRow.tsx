import { useLocation } from 'wouter'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { ZoneTag, useZoneOf } from '../../kinds/zones.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Band } from '../../ui/papers.tsx'
import { carryTrend, takeCarriedAway } from '../../workshop/content/carried.ts'
import { swot } from './board.ts'
import type { Entry } from './entries.ts'
import styles from './Swot.module.css'

/** A trend in SWOT: it keeps its paper, shows its weight, and opens where it came from. */
export function CarriedRow({ entry }: { entry: Entry & { trend: NonNullable<Entry['trend']> } }) {
  const { content, id } = useWorkshop()
  const mayWrite = useMayWrite()
  const areShown = useAreWeightsShown()
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const zone = useZoneOf()(entry.trend.zone)
  const open = () => navigate(`/w/${id}/pestel?view=list&item=${entry.trend.id}`)
  const items: MenuItem[] = [
    { label: t('swot.openTrend'), icon: 'thread', onChoose: open },
    ...(mayWrite
      ? [
          ...swot.zones
            .filter((each) => each.id !== `swot-${entry.quadrant}`)
            .map((each) => ({
              label: t('notes.moveHere', { zone: t(each.title) }),
              icon: 'right' as const,
              onChoose: () => carryTrend(content, entry.trend.id, each.id),
            })),
          {
            label: t('swot.takeOut'),
            icon: 'trash' as const,
            onChoose: () => takeCarriedAway(content, entry.trend.id),
          },
        ]
      : []),
  ]
  return (
    <li className={styles.carried} data-carried={entry.trend.id}>
      <Band paper={zone?.paper ?? 0} />
      <div className={styles.words}>
        <button type="button" className={styles.entryText} data-row onClick={open}>
          <span className="voice">{entry.text}</span>
        </button>
        <p className={styles.origin}>
          <ZoneTag zone={entry.trend.zone} /> {t('swot.from')}
        </p>
        {areShown && <WeightLine weight={entry.trend.weight} />}
      </div>
      <Menu label={t('notes.menu', { text: entry.text })} items={items} />
    </li>
  )
}
