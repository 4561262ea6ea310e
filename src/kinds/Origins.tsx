import { Link } from 'wouter'
import { useBoardValue } from '../hooks/board-values.ts'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Objective } from '../workshop/content/objectives.ts'
import styles from './Origins.module.css'
import { useCrossedPairs } from './swot/use-entries.ts'
import { ZoneTag } from './zones.tsx'

/** What an objective comes from, a way to each: «F2 × O1», or a trend by its zone and name. */
export function Origins({ objective: { id, origins } }: { objective: Pick<Objective, 'id' | 'origins'> }) {
  const { id: workshop } = useWorkshop()
  const { pairs } = useCrossedPairs()
  const trends = useBoardValue('trends')
  const objectives = useBoardValue('objectives')
  const { t } = useTranslator()
  const hasTwin = objectives.some(
    (other) => other.id !== id && other.origins.some((origin) => origins.includes(origin)),
  )
  const ways = origins.flatMap((origin) => {
    const pair = pairs.find(({ cross }) => cross.id === origin)
    if (pair) {
      const label = pair.entries.map((entry) =>
        entry ? `${t(`swot.${entry.quadrant}.letter`)}${entry.number}` : t('swot.gone'),
      )
      return [
        <Link key={origin} href={`/w/${workshop}/swot?view=crosses`} title={pair.cross.text}>
          {label.join(' × ')}
        </Link>,
      ]
    }
    const trend = trends.find((each) => each.id === origin)
    if (!trend) return []
    return [
      <Link key={origin} href={`/w/${workshop}/pestel?item=${trend.id}`}>
        <ZoneTag zone={trend.place[0]} /> <span className="voice">{trend.title}</span>
      </Link>,
    ]
  })
  return (
    <p className={styles.origins}>
      <Icon name="thread" small />
      {ways.length > 0 ? ways : t('objectives.noOrigin')}
      {hasTwin && <span className={styles.twin}>{t('objectives.twin')}</span>}
    </p>
  )
}
