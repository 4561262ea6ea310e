import { useDotsGiven } from '../../hooks/dots-given.ts'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { useCarriedMenu, useOpenTrend } from '../../kinds/carried-menu.ts'
import { DotsGiven } from '../../kinds/DotsGiven.tsx'
import { LateMark } from '../../kinds/LateMark.tsx'
import { useThreadItem } from '../../kinds/thread.ts'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { ZoneTag, useZoneOf } from '../../kinds/zones.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Band } from '../../ui/papers.tsx'
import { swot } from './board.ts'
import type { Entry } from '../../kinds/swot/entries.ts'
import styles from './Swot.module.css'

/** A trend in SWOT: it keeps its paper, shows its weight, and opens where it came from. */
export function CarriedRow({ entry }: { entry: Entry & { trend: NonNullable<Entry['trend']> } }) {
  const areShown = useAreWeightsShown()
  const dots = useDotsGiven(swot.name).get(`t:${entry.trend.id}`)
  const { t } = useTranslator()
  const trend = { id: entry.trend.id, place: [entry.trend.zone, 0, 0], title: entry.text } as const
  const openTrend = useOpenTrend()
  const thread = useThreadItem()(`e:${trend.id}`)
  const items = [...useCarriedMenu(trend, `swot-${entry.quadrant}`, swot), thread]
  const zone = useZoneOf()(entry.trend.zone)
  return (
    <li className={styles.carried} id={`carried-${entry.trend.id}`} data-carried={entry.trend.id}>
      <Band paper={zone?.paper ?? 0} />
      <div className={styles.words}>
        <button type="button" className={styles.entryText} data-row onClick={() => openTrend(trend)}>
          <span className="voice">{entry.text}</span>
        </button>
        <p className={styles.origin}>
          <ZoneTag zone={entry.trend.zone} /> {t('swot.from')}
        </p>
        <LateMark of={`carried/${trend.id}`} />
        <DotsGiven dots={dots} />
        {areShown && <WeightLine weight={entry.trend.weight} />}
      </div>
      <Menu label={t('notes.menu', { text: entry.text })} items={items} />
    </li>
  )
}
