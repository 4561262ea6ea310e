import { useState } from 'react'
import {
  useAreWeightsShown,
  useClosedWeighing,
  useOpenWeighing,
  useRanking,
  useWeightsBefore,
} from '../../hooks/ratings.ts'
import { useRateAgain } from '../../hooks/ask-again.ts'
import { useCountedWeighing } from '../../hooks/rounds.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Turnout } from '../../kinds/Turnout.tsx'
import { useZoneOf, ZoneTag } from '../../kinds/zones.tsx'
import { isWorthTalking, levels, type Weight } from '../../method/ratings.ts'
import type { Ranked } from '../../method/ranking.ts'
import { Band, paperStyle } from '../../ui/papers.tsx'
import { Bars, Stamp } from '../../ui/weights.tsx'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { carryTrend, takeCarriedAway } from '../../workshop/content/carried.ts'
import { ballotOf } from '../../workshop/content/ratings.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { TrendId } from '../../workshop/ids.ts'
import { showResults } from '../../workshop/stage/lead.ts'
import type { WeighRound } from '../../workshop/weighing.ts'
import { NoteQuote } from '../../kinds/NoteQuote.tsx'
import { useThreadItem } from '../../kinds/thread.ts'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import styles from './Matrix.module.css'

type Filter = 'all' | 'talk' | 'unrated'
type Rated = Extract<Weight, { kind: 'rated' }>

const belongs: Record<Filter, (ranked: Ranked<Trend>) => boolean> = {
  all: () => true,
  talk: ({ weight }) => isWorthTalking(weight),
  unrated: ({ weight }) => weight.kind === 'unrated',
}

/**
 * Probability by impact, and the ranking beside it: choosing in one chooses in the other. Nobody sees it before the group
 * does: the screen of who facilitates is often the group's.
 * @param round the closed round whose turnout is told; else the newest
 */
export function Matrix({ round: asked }: { round?: WeighRound }) {
  const newest = useClosedWeighing()
  const round = asked ?? newest
  const areShown = useAreWeightsShown()
  return (
    <>
      {round && <TurnoutOf round={round} />}
      {areShown ? <Shown /> : !round && <Waiting />}
    </>
  )
}

/** Who took part in a weighing that was closed, what came late, and whether there is anything to show. */
function TurnoutOf({ round }: { round: WeighRound }) {
  const { personSecret } = useWorkshop()
  const counted = useCountedWeighing(round)
  const { t } = useTranslator()
  return (
    <div className={styles.turnout} role="status">
      <Turnout round={round} counted={counted} voter={ballotOf(personSecret, round.id)} />
      {counted.isTooFew && <p>{t('rounds.tooFew', { n: round.minimum })}</p>}
    </div>
  )
}

function Waiting() {
  const { role, stage } = useWorkshop()
  const open = useOpenWeighing()
  const { t } = useTranslator()
  return (
    <div className={styles.waiting}>
      <p>{t('pestel.waiting')}</p>
      {role === 'facilitator' && !open && (
        <p>
          <Button kind="go" size="small" icon="scales" onClick={() => showResults(stage, true)}>
            {t('pestel.show')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Shown() {
  const ranking = useRanking()
  const { role } = useWorkshop()
  const { t } = useTranslator()
  const [chosen, setChosen] = useState<TrendId | null>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const open = useOpenWeighing()
  const rateAgain = useRateAgain()
  const count = (which: Filter) => ranking.filter(belongs[which]).length
  const choose = (id: TrendId) => setChosen(chosen === id ? null : id)
  return (
    <div className={styles.screen}>
      <section className={styles.grid} aria-label={t('pestel.matrix.title')}>
        <h2 className="voice">{t('pestel.matrix.title')}</h2>
        <Grid ranking={ranking} chosen={chosen} onChoose={choose} />
        <p className={styles.legend}>
          <span>••• {t('pestel.spread.mixed')}</span>
          <span>•• •• {t('pestel.spread.split')}</span>
          <span>{t('pestel.matrix.noDots')}</span>
          <span>{t('pestel.matrix.choose')}</span>
        </p>
      </section>
      <section className={styles.ranking} aria-label={t('pestel.ranking')}>
        <h2 className="voice">{t('pestel.ranking')}</h2>
        <SegmentedControl
          label={t('pestel.ranking.filter')}
          value={filter}
          onChange={setFilter}
          segments={[
            { value: 'all', label: t('pestel.ranking.all', { n: count('all') }) },
            { value: 'talk', label: t('pestel.ranking.talk', { n: count('talk') }) },
            { value: 'unrated', label: t('pestel.ranking.unrated', { n: count('unrated') }) },
          ]}
        />
        {filter === 'talk' && role === 'facilitator' && !open && count('talk') > 0 && (
          <Button
            icon="retry"
            onClick={() => rateAgain(ranking.filter(belongs.talk).map(({ item }) => item))}
          >
            {t('pestel.again.all', { n: count('talk') })}
          </Button>
        )}
        <div className={styles.head} aria-hidden="true">
          <span>{t('pestel.ranking.trend')}</span>
          <span className={styles.weight}>
            <span>{t('pestel.ranking.axes')}</span>
            <span className={styles.score}>=</span>
            <span>{t('pestel.ranking.group')}</span>
            <span className={styles.raters}>{t('pestel.ranking.raters')}</span>
          </span>
        </div>
        <ol>
          {ranking.filter(belongs[filter]).map((ranked) => (
            <RankingRow
              key={ranked.item.id}
              ranked={ranked}
              isOpen={chosen === ranked.item.id}
              onPress={() => choose(ranked.item.id)}
            />
          ))}
        </ol>
        {count(filter) === 0 && <p className={styles.none}>{t('pestel.ranking.none')}</p>}
      </section>
    </div>
  )
}

/** From a median to a place on an axis of three cells: 1 is in the middle of the first, 1.5 on the line to the second. */
const toPercent = (median: number) => ((median - 0.5) / 3) * 100

function Grid({
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

function RankingRow({
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
