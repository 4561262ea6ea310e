import { useEffect, useMemo, useRef, useState } from 'react'
import { useHasPassed } from '../../hooks/has-passed.ts'
import { useNote } from '../../hooks/notes.ts'
import {
  useAreOutsideShown,
  useAreWeightsShown,
  useMyRatings,
  useRatedCount,
  useWeighedTrends,
  useWeighingInHand,
  useWeights,
} from '../../hooks/ratings.ts'
import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { ZoneTag, useZoneOf } from '../../kinds/zones.tsx'
import { shuffleFor } from '../../method/dots.ts'
import type { Level, Rating } from '../../method/ratings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { Brace, ProgressBoxes } from '../../ui/weights.tsx'
import { ballotOf } from '../../workshop/content/ratings.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { NoteId, TrendId } from '../../workshop/ids.ts'
import { showResults } from '../../workshop/stage/lead.ts'
import type { WeighRound } from '../../workshop/weighing.ts'
import { LevelChoice } from './LevelChoice.tsx'
import { usePestelTrends } from './use-pestel-trends.ts'
import styles from './Weighing.module.css'

const unanswered: Rating = { probability: null, impact: null }
const MOST_QUOTED = 3

const isComplete = (rating: Rating | undefined) => rating?.probability != null && rating.impact != null

/** The trends that are asked about: of a round those there were when it opened, in an order of this person's own. */
function useAsked(round: WeighRound | undefined): readonly Trend[] {
  const { personSecret } = useWorkshop()
  const all = usePestelTrends()
  return useMemo(() => {
    if (!round) return all
    const byId = new Map(all.map((trend) => [trend.id, trend]))
    const order = shuffleFor(ballotOf(personSecret, round.id), round.of)
    return order.flatMap((id) => byId.get(id) ?? [])
  }, [all, round, personSecret])
}

/** At which trend one is. Others make trends and take them apart meanwhile: one stays at it, or where it stood. */
function useStep(trends: readonly Trend[], mine: ReadonlyMap<TrendId, Rating>) {
  const [at, setAt] = useState(() => {
    const open = trends.findIndex(({ id }) => !mine.has(id))
    return { id: trends[open]?.id ?? trends[0]?.id, index: Math.max(0, open) }
  })
  const stands = trends.findIndex(({ id }) => id === at.id)
  const index = stands >= 0 ? stands : Math.min(at.index, trends.length - 1)
  const go = (to: number) => {
    const next = Math.max(0, Math.min(trends.length - 1, to))
    setAt({ id: trends[next]?.id, index: next })
  }
  return { index, go }
}

/**
 * One trend at a time: probability, impact, next. Choosing goes nowhere by itself. Everyone answers blind: no group value
 * here before the facilitator shows it. Keys 1 2 3 set probability, then impact; Enter goes on.
 * @param of the round that this screen is about; on a board it is the one at hand
 */
export function Weighing({ of, onClose }: { of?: WeighRound; onClose?: () => void }) {
  const inHand = useWeighingInHand()
  const round = of ?? inHand
  const weighed = useWeighedTrends()
  const trends = useAsked(round)
  const { mine, rateTrend, wasChangedByAnother } = useMyRatings(round)
  const connection = useConnection()
  const areShown = useAreWeightsShown()
  const ratedCount = useRatedCount(round)
  const weightOf = useWeights()
  const { t, number } = useTranslator()
  const { index, go: goTo } = useStep(trends, mine)
  /** Which axis the next digit sets; after both, the first again. */
  const [axis, setAxis] = useState<'probability' | 'impact'>('probability')

  const trend = trends[index]
  const rating = (trend && mine.get(trend.id)) ?? unanswered
  const isOpen = round !== undefined && !round.isClosed
  /** What a closed round decided is changed by another round only. */
  const isDecided = !isOpen && trend !== undefined && (round?.isClosed || weighed.has(trend.id))
  const hasEnded = useHasPassed(round?.until)
  const mayWrite = connection.mayWrite && !isDecided && !hasEnded

  const choose = (chosen: 'probability' | 'impact', level: Level) => {
    if (!trend || !mayWrite) return
    rateTrend(trend.id, { ...rating, [chosen]: level })
    setAxis(chosen === 'probability' ? 'impact' : 'probability')
  }
  const go = (to: number) => {
    goTo(to)
    setAxis('probability')
  }
  const digit = (level: Level) => () => choose(axis, level)
  useHotkeys({ '1': digit(1), '2': digit(2), '3': digit(3), Enter: () => go(index + 1) })

  const header = (
    <Head round={round} hasEnded={hasEnded} wasChangedByAnother={wasChangedByAnother} onClose={onClose} />
  )
  if (!trend) {
    return (
      <div className={styles.panel}>
        {header}
        <p className={styles.none}>{t('pestel.weigh.none')}</p>
      </div>
    )
  }
  return (
    <div className={styles.panel}>
      {header}
      <div className={styles.progress}>
        <ProgressBoxes
          label={t('pestel.weigh.progress', { at: index + 1, n: trends.length })}
          states={trends.map(({ id }, place) => (place === index ? 'here' : mine.has(id) ? 'done' : 'open'))}
          onGo={go}
        />
        <span className="figures">{t('pestel.weigh.progress', { at: index + 1, n: trends.length })}</span>
      </div>
      <div className={styles.scroll}>
        <TrendInQuestion trend={trend} />
        {mayWrite && (
          <>
            <LevelChoice
              axis="probability"
              value={rating.probability}
              onChoose={(level) => choose('probability', level)}
            />
            <LevelChoice axis="impact" value={rating.impact} onChoose={(level) => choose('impact', level)} />
          </>
        )}
        {isComplete(rating) && (
          <p className={styles.yours}>
            {t('pestel.weigh.yours')}{' '}
            <b className="voice figures">{number(rating.probability! * rating.impact!)}</b>
          </p>
        )}
        {isDecided && connection.mayWrite && (
          <p className={styles.yours}>
            {t(weighed.has(trend.id) ? 'pestel.weigh.decided' : 'pestel.weigh.closed')}
          </p>
        )}
        {areShown && !isOpen && <WeightLine weight={weightOf(trend.id)} />}
        <Trends trends={trends} mine={mine} at={index} onGo={go} />
      </div>
      <footer className={styles.foot}>
        <p className={styles.count}>
          <Icon name="people" small /> {t('pestel.weigh.rated', { n: ratedCount(trend.id) })}
        </p>
        <div className={styles.buttons}>
          <IconButton
            icon="left"
            kind="plain"
            label={t('common.previous')}
            disabled={index === 0}
            onClick={() => go(index - 1)}
          />
          {mayWrite && (
            <Button
              onClick={() => {
                rateTrend(trend.id, unanswered)
                go(index + 1)
              }}
            >
              {t('pestel.weigh.noOpinion')}
            </Button>
          )}
          {index < trends.length - 1 ? (
            <Button kind="go" iconAfter="right" onClick={() => go(index + 1)}>
              {t('common.next')}
            </Button>
          ) : (
            onClose && (
              <Button kind="go" icon="check" onClick={onClose}>
                {t('common.done')}
              </Button>
            )
          )}
        </div>
        {index === trends.length - 1 && !onClose && <LeftOver trends={trends} mine={mine} />}
        {!isOpen && <ShowOutside />}
      </footer>
    </div>
  )
}

/** What this is, by which rules, until when. A panel that opens takes the focus, so that the keys mean it at once. */
function Head({
  round,
  hasEnded,
  wasChangedByAnother,
  onClose,
}: {
  round: WeighRound | undefined
  hasEnded: boolean
  wasChangedByAnother: boolean
  onClose: (() => void) | undefined
}) {
  const { t, date, time } = useTranslator()
  const heading = useRef<HTMLHeadingElement>(null)
  const isPanel = onClose !== undefined
  useEffect(() => {
    if (isPanel) heading.current?.focus()
  }, [isPanel])
  return (
    <header className={styles.head}>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {t('pestel.weigh')}
        </h2>
        <p className={styles.blind}>
          <Icon name="scales" small /> {t('pestel.weigh.blind')}
        </p>
        {round && (
          <p className={styles.blind}>
            {t(round.late === 'count' ? 'rounds.late.count' : 'rounds.late.report')}
            {round.minimum > 1 && `. ${t('rounds.minimum.rule', { n: round.minimum })}`}
          </p>
        )}
        {round?.until !== undefined && (
          <p className={styles.blind} role="status">
            <Icon name="clock" small />{' '}
            {t(hasEnded ? 'rounds.hasEnded' : 'stage.openUntil', {
              moment: `${date(round.until)}, ${time(round.until)}`,
            })}
          </p>
        )}
        {wasChangedByAnother && (
          <p className={styles.blind} role="status">
            <Icon name="warning" small /> {t('rounds.changedByAnother')}
          </p>
        )}
      </div>
      {onClose && <IconButton icon="close" label={t('common.close')} onClick={onClose} />}
    </header>
  )
}

interface Answered {
  readonly trends: readonly Trend[]
  readonly mine: ReadonlyMap<TrendId, Rating>
}

/** All trends with what I gave each: to go to any. */
function Trends({ trends, mine, at, onGo }: Answered & { at: number; onGo: (place: number) => void }) {
  const { t, number } = useTranslator()
  return (
    <ul className={styles.all} aria-label={t('pestel.weigh.all')}>
      {trends.map(({ id, title }, place) => (
        <li key={id}>
          <button type="button" aria-current={place === at ? 'step' : undefined} onClick={() => onGo(place)}>
            <span className={styles.done}>{mine.has(id) && <Icon name="check" small />}</span>
            <span className="voice">{title}</span>
            <b className="figures">{scoreOf(mine.get(id), number)}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** How many trends this person has not answered. */
function LeftOver({ trends, mine }: Answered) {
  const { t } = useTranslator()
  const n = trends.filter(({ id }) => !mine.has(id)).length
  return (
    <p className={styles.count} role="status">
      {t(n === 0 ? 'pestel.weigh.allRated' : 'pestel.weigh.lastTrend', { n })}
    </p>
  )
}

/** Who facilitates shows what was rated outside of rounds: as long as there is a trend that no round decided. */
function ShowOutside() {
  const { role, stage } = useWorkshop()
  const all = usePestelTrends()
  const weighed = useWeighedTrends()
  const isShown = useAreOutsideShown()
  const { t } = useTranslator()
  if (role !== 'facilitator' || all.every(({ id }) => weighed.has(id))) return null
  return (
    <Button wide icon="scales" onClick={() => showResults(stage, !isShown)}>
      {t(isShown ? 'pestel.hide' : 'pestel.show')}
    </Button>
  )
}

function scoreOf(rating: Rating | undefined, number: (value: number) => string): string {
  if (!rating) return '–'
  return rating.probability === null || rating.impact === null
    ? '·'
    : number(rating.probability * rating.impact)
}

function TrendInQuestion({ trend }: { trend: Trend }) {
  const { t } = useTranslator()
  const zone = useZoneOf()(trend.place[0])
  const more = trend.notes.length - MOST_QUOTED
  return (
    <div className={styles.trend}>
      <p className={styles.zone}>
        <ZoneTag zone={trend.place[0]} />
        {zone && t('pestel.weigh.from', { zone: t(zone.title), n: trend.notes.length })}
      </p>
      <h3 className="voice">{trend.title}</h3>
      {trend.notes.length > 0 && (
        <Brace>
          <ul className={styles.quotes}>
            {trend.notes.slice(0, MOST_QUOTED).map((id) => (
              <Quote key={id} id={id} />
            ))}
            {more > 0 && <li className={styles.more}>{t('pestel.weigh.moreNotes', { n: more })}</li>}
          </ul>
        </Brace>
      )}
    </div>
  )
}

function Quote({ id }: { id: NoteId }) {
  const note = useNote(id)
  return note ? <li className="voice">{note.text}</li> : null
}
