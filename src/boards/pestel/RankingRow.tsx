import { useAreWeightsShown, useOpenWeighing, useWeightsBefore } from '../../hooks/ratings.ts'
import { useRateAgain } from '../../hooks/ask-again.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { NoteQuote } from '../../kinds/NoteQuote.tsx'
import { useThreadItem } from '../../kinds/thread.ts'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import type { Weight } from '../../method/ratings.ts'
import type { Ranked } from '../../method/ranking.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Bars, Stamp } from '../../ui/weights.tsx'
import { carryTrend, takeCarriedAway } from '../../workshop/content/carried.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { TrendId } from '../../workshop/ids.ts'
import styles from './Matrix.module.css'

/** A trend in the ranking; opened, how it was rated, its notes, and where it goes from here. */
export function RankingRow({
  ranked,
  isOpen,
  onPress,
}: {
  ranked: Ranked<Trend>
  isOpen: boolean
  onPress: () => void
}) {
  const { item: trend, weight, rank, tied } = ranked
  const before = useWeightsBefore()(trend.id)
  const { t, number } = useTranslator()
  return (
    <li className={styles.item} data-open={isOpen || undefined} data-trend={trend.id}>
      <button type="button" className={styles.row} aria-expanded={isOpen} onClick={onPress}>
        <span className={styles.rank}>
          <span className="hidden-words">
            {rank !== null && t('pestel.ranking.rank', { rank, tied: tied ? 'yes' : 'no' })}
          </span>
          <span aria-hidden="true">{rank === null ? '–' : `${tied ? '=' : ''}${rank}`}</span>
        </span>
        <ZoneTag zone={trend.place[0]} />
        <span className={styles.title}>{trend.title}</span>
        {weight.kind === 'unrated' ? (
          <span className={styles.unrated}>{t('pestel.ranking.notCounted')}</span>
        ) : (
          <span className={styles.weight}>
            <span className={styles.bars}>
              <Bars level={weight.probability.median} />
              <span aria-hidden="true">×</span>
              <Bars level={weight.impact.median} />
            </span>
            <b className={styles.score}>
              {before.kind === 'rated' && (
                <>
                  <span className="hidden-words">
                    {t('pestel.again.before', { score: number(before.score) })}{' '}
                  </span>
                  <span aria-hidden="true">{number(before.score)} → </span>
                </>
              )}
              {number(weight.score)}
            </b>
            <span className={styles.stamp}>
              {weight.spread === 'few' ? (
                t('pestel.spread.few')
              ) : (
                <Stamp kind={weight.spread}>{t(`pestel.spread.${weight.spread}`)}</Stamp>
              )}
            </span>
            <span className={styles.raters}>{weight.raters}</span>
          </span>
        )}
      </button>
      {isOpen && <Opened trend={trend} weight={weight} />}
    </li>
  )
}

function Opened({ trend, weight }: { trend: Trend; weight: Weight }) {
  const thread = useThreadItem()(`t:${trend.id}`)
  const { t } = useTranslator()
  return (
    <div className={styles.opened}>
      {weight.kind === 'rated' && (
        <div className={styles.axes}>
          <Counts title={t('pestel.probability')} counts={weight.probability.counts} />
          <Counts title={t('pestel.impact')} counts={weight.impact.counts} />
        </div>
      )}
      <Again trend={trend} weight={weight} />
      <h3>{t('pestel.ranking.notes')}</h3>
      <ul className={styles.notes}>
        {trend.notes.map((id) => (
          <NoteQuote key={id} id={id} />
        ))}
      </ul>
      <p>
        <Button size="small" kind="bare" icon="thread" onClick={thread.onChoose}>
          {thread.label}
        </Button>
      </p>
      <Carry trend={trend.id} />
    </div>
  )
}

/** Rated again: the earlier result beside the new one; and the way to ask once more, after talking. */
function Again({ trend, weight }: { trend: Trend; weight: Weight }) {
  const before = useWeightsBefore()(trend.id)
  const areShown = useAreWeightsShown()
  const open = useOpenWeighing()
  const rateAgain = useRateAgain()
  const { role } = useWorkshop()
  const { t } = useTranslator()
  return (
    <>
      {before.kind === 'rated' && (
        <>
          <h3>{t('pestel.again.earlier')}</h3>
          <WeightLine weight={before} />
        </>
      )}
      {role === 'facilitator' && areShown && !open && weight.kind === 'rated' && (
        <p>
          <Button size="small" icon="retry" onClick={() => rateAgain([trend])}>
            {t('pestel.again')}
          </Button>
        </p>
      )}
    </>
  )
}

function Counts({
  title,
  counts: [low, medium, high],
}: {
  title: string
  counts: readonly [number, number, number]
}) {
  const { t } = useTranslator()
  const most = Math.max(low, medium, high, 1)
  const bars = [
    ['low', low],
    ['medium', medium],
    ['high', high],
  ] as const
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.counts}>
        {bars.map(([level, n]) => (
          <li key={level}>
            <span className={styles.bar} style={{ height: `${4 + (n / most) * 32}px` }} aria-hidden="true" />
            {t(`pestel.counts.${level}`, { n })}
          </li>
        ))}
      </ul>
    </div>
  )
}

const swotZones = { opportunity: 'swot-opportunities', threat: 'swot-threats' } as const

/** Carries a trend into SWOT: opportunity, threat, or not, where that is open to this person. It stays the same trend. */
function Carry({ trend }: { trend: TrendId }) {
  const { content } = useWorkshop()
  const mayWriteIn = useMayWriteIn()
  const carried = useBoardValue('carried')
  const { t } = useTranslator()
  const zone = carried.find((each) => each.trend === trend)?.place[0]
  const to = (['opportunity', 'threat'] as const).filter((place) => mayWriteIn(swotZones[place]))
  if (to.length === 0 || (zone && !mayWriteIn(zone))) return null
  const value =
    zone === swotZones.opportunity ? 'opportunity' : zone === swotZones.threat ? 'threat' : 'leave'
  return (
    <div className={styles.carry}>
      <h3>{t('pestel.ranking.carry')}</h3>
      <SegmentedControl
        label={t('pestel.ranking.carry')}
        value={value}
        onChange={(chosen) => {
          if (chosen === 'leave') takeCarriedAway(content, trend)
          else carryTrend(content, trend, swotZones[chosen])
        }}
        segments={([...to, 'leave'] as const).map((place) => ({
          value: place,
          label: t(`pestel.ranking.${place}`),
        }))}
      />
    </div>
  )
}
