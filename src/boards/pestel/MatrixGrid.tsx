import { useTranslator } from '../../i18n/react.tsx'
import { useZoneOf } from '../../kinds/zones.tsx'
import { levels, type Weight } from '../../method/ratings.ts'
import type { Ranked } from '../../method/ranking.ts'
import { Band, paperStyle } from '../../ui/papers.tsx'
import type { Trend } from '../../workshop/content/trends.ts'
import type { TrendId } from '../../workshop/ids.ts'
import styles from './Matrix.module.css'

type Rated = Extract<Weight, { kind: 'rated' }>

/** From a median to a place on an axis of three cells: 1 is in the middle of the first, 1.5 on the line to the second. */
const toPercent = (median: number) => ((median - 0.5) / 3) * 100

/** Three by three cells with a card for each rated trend. */
export function MatrixGrid({
  ranking,
  chosen,
  onChoose,
}: {
  ranking: readonly Ranked<Trend>[]
  chosen: TrendId | null
  onChoose: (id: TrendId) => void
}) {
  const { t, number } = useTranslator()
  const zoneOf = useZoneOf()
  const rated = ranking.filter(
    (each): each is Ranked<Trend> & { weight: Rated } => each.weight.kind === 'rated',
  )
  const selected = rated.find(({ item }) => item.id === chosen)
  /** Cards of one spot stand below each other. */
  const placeOf = (each: { weight: Rated; item: Trend }) => {
    const { probability, impact } = each.weight
    const same = rated.filter(
      ({ weight }) =>
        weight.probability.median === probability.median && weight.impact.median === impact.median,
    )
    const shift = same.findIndex(({ item }) => item === each.item) - (same.length - 1) / 2
    return {
      left: `${toPercent(impact.median)}%`,
      bottom: `calc(${toPercent(probability.median)}% - ${shift * 38}px)`,
    }
  }
  return (
    <figure className={styles.figure} aria-label={t('pestel.matrix.alt', { n: rated.length })}>
      <span className={styles.up}>{t('pestel.probability')} ↑</span>
      <div className={styles.rows} aria-hidden="true">
        {levels.toReversed().map((level) => (
          <span key={level}>{t(`pestel.probability.${level}`)}</span>
        ))}
      </div>
      <div className={styles.cells}>
        {levels.toReversed().flatMap((probability) =>
          levels.map((impact) => (
            <div
              key={`${probability}${impact}`}
              className={styles.cell}
              data-weight={probability * impact >= 6 ? 'high' : probability * impact >= 3 ? 'medium' : 'low'}
              aria-hidden="true"
            >
              {probability * impact}
            </div>
          )),
        )}
        {selected && <Range weight={selected.weight} label={t('pestel.matrix.range')} />}
        {rated.map((each) => {
          const zone = zoneOf(each.item.place[0])
          const { spread } = each.weight
          return (
            <button
              key={each.item.id}
              type="button"
              className={styles.card}
              style={{ ...paperStyle(zone?.paper ?? 0), ...placeOf(each) }}
              aria-pressed={each.item.id === chosen}
              aria-label={`${each.item.title}: ${number(each.weight.score)}`}
              title={each.item.title}
              onClick={() => onChoose(each.item.id)}
            >
              <Band paper={zone?.paper ?? 0} />
              <span>{zone && t(zone.tag)}</span>
              <b className="voice figures">{each.rank}</b>
              {(spread === 'mixed' || spread === 'split') && <i>{spread === 'split' ? '•• ••' : '•••'}</i>}
            </button>
          )
        })}
      </div>
      <div className={styles.columns} aria-hidden="true">
        {levels.map((level) => (
          <span key={level}>{t(`pestel.impact.${level}`)}</span>
        ))}
      </div>
      <span className={styles.across}>{t('pestel.impact')} →</span>
    </figure>
  )
}

/** Where the middle half of the group lies. Only the chosen card's: all at once would be noise. */
function Range({ weight, label }: { weight: Rated; label: string }) {
  const [left, right] = weight.impact.middleHalf
  const [bottom, top] = weight.probability.middleHalf
  const third = 100 / 3
  return (
    <div
      className={styles.range}
      style={{
        left: `${(left - 1) * third}%`,
        width: `${(right - left + 1) * third}%`,
        bottom: `${(bottom - 1) * third}%`,
        height: `${(top - bottom + 1) * third}%`,
      }}
    >
      <span>{label}</span>
    </div>
  )
}
