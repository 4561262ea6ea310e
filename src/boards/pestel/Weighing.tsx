import { useEffect, useRef, useState } from 'react'
import { useHasPassed } from '../../hooks/has-passed.ts'
import { useNote } from '../../hooks/notes.ts'
import {
  useAreWeightsShown,
  useMyRatings,
  useOpenWeighing,
  useRatedCount,
  useWeighedTrends,
  useWeights,
} from '../../hooks/ratings.ts'
import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { ZoneTag, useZoneOf } from '../../kinds/zones.tsx'
import type { Level, Rating } from '../../method/ratings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { Brace, ProgressBoxes } from '../../ui/weights.tsx'
import type { Trend } from '../../workshop/content/trends.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { showResults } from '../../workshop/stage/lead.ts'
import { LevelChoice } from './LevelChoice.tsx'
import { usePestelTrends } from './use-pestel-trends.ts'
import styles from './Weighing.module.css'

const unanswered: Rating = { probability: null, impact: null }
const MOST_QUOTED = 3

const isAnswered = (rating: Rating | undefined) => rating !== undefined
const isComplete = (rating: Rating | undefined) => rating?.probability != null && rating.impact != null

/**
 * One trend at a time: probability, impact, next. Choosing goes nowhere by itself. Everyone answers blind: no group value
 * here before the facilitator shows it. Keys 1 2 3 set probability, then impact; Enter goes on.
 */
export function Weighing({ onClose }: { onClose?: () => void }) {
  const round = useOpenWeighing()
  const weighed = useWeighedTrends()
  const all = usePestelTrends()
  // A round asks about the trends there were when it opened.
  const trends = round ? all.filter(({ id }) => round.of.includes(id)) : all
  const { mine, rateTrend, wasChangedByAnother } = useMyRatings()
  const { role, stage } = useWorkshop()
  const connection = useConnection()
  const areShown = useAreWeightsShown()
  const ratedCount = useRatedCount()
  const weightOf = useWeights()
  const { t, number, date, time } = useTranslator()
  const [at, setAt] = useState(() => {
    const open = trends.findIndex(({ id }) => !isAnswered(mine.get(id)))
    return { id: trends[open]?.id ?? trends[0]?.id, index: Math.max(0, open) }
  })
  /** Which axis the next digit sets; after both, the first again. */
  const [axis, setAxis] = useState<'probability' | 'impact'>('probability')

  // Others make trends and take them apart meanwhile: one stays at the trend, or where it stood.
  const stands = trends.findIndex(({ id }) => id === at.id)
  const index = stands >= 0 ? stands : Math.min(at.index, trends.length - 1)
  const trend = trends[index]
  const rating = (trend && mine.get(trend.id)) ?? unanswered
  /** What a closed round decided is changed by another round only. */
  const isDecided = !round && trend !== undefined && weighed.has(trend.id)
  const hasEnded = useHasPassed(round?.until)
  const mayWrite = connection.mayWrite && !isDecided && !hasEnded

  /** Trends this person has not answered. */
  const left = trends.filter(({ id }) => !isAnswered(mine.get(id))).length

  const choose = (chosen: 'probability' | 'impact', level: Level) => {
    if (!trend || !mayWrite) return
    rateTrend(trend.id, { ...rating, [chosen]: level })
    setAxis(chosen === 'probability' ? 'impact' : 'probability')
  }
  const go = (to: number) => {
    const next = Math.max(0, Math.min(trends.length - 1, to))
    setAt({ id: trends[next]?.id, index: next })
    setAxis('probability')
  }
  const digit = (level: Level) => () => choose(axis, level)
  useHotkeys({ '1': digit(1), '2': digit(2), '3': digit(3), Enter: () => go(index + 1) })

  // A panel that opens takes the focus, so that the keys mean it at once.
  const heading = useRef<HTMLHeadingElement>(null)
  const isPanel = onClose !== undefined
  useEffect(() => {
    if (isPanel) heading.current?.focus()
  }, [isPanel])

  const header = (
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
  if (!trend) {
    return (
      <div className={styles.panel}>
        {header}
        <p className={styles.none}>{t('pestel.weigh.none')}</p>
      </div>
    )
  }

  const count = ratedCount(trend.id)
  return (
    <div className={styles.panel}>
      {header}
      <div className={styles.progress}>
        <ProgressBoxes
          label={t('pestel.weigh.progress', { at: index + 1, n: trends.length })}
          states={trends.map(({ id }, place) =>
            place === index ? 'here' : isAnswered(mine.get(id)) ? 'done' : 'open',
          )}
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
        {isDecided && connection.mayWrite && <p className={styles.yours}>{t('pestel.weigh.decided')}</p>}
        {areShown && !round && <WeightLine weight={weightOf(trend.id)} />}
        <ul className={styles.all} aria-label={t('pestel.weigh.all')}>
          {trends.map((each, place) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={place === index ? 'step' : undefined}
                onClick={() => go(place)}
              >
                <span className={styles.done}>
                  {isAnswered(mine.get(each.id)) && <Icon name="check" small />}
                </span>
                <span className="voice">{each.title}</span>
                <b className="figures">{scoreOf(mine.get(each.id), number)}</b>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <footer className={styles.foot}>
        <p className={styles.count}>
          <Icon name="people" small /> {t('pestel.weigh.rated', { n: count })}
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
        {index === trends.length - 1 && !onClose && (
          <p className={styles.count} role="status">
            {t(left === 0 ? 'pestel.weigh.allRated' : 'pestel.weigh.lastTrend', { n: left })}
          </p>
        )}
        {role === 'facilitator' && !round && weighed.size === 0 && (
          <Button wide icon="scales" onClick={() => showResults(stage, !areShown)}>
            {t(areShown ? 'pestel.hide' : 'pestel.show')}
          </Button>
        )}
      </footer>
    </div>
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
