import { useEffect, useState, type ReactNode } from 'react'
import { useNote, useNoteIds } from '../../hooks/notes.ts'
import { useRanking } from '../../hooks/ratings.ts'
import {
  useCandidateText,
  useCountedDots,
  useCountedResponses,
  useCountedTemperature,
  useCountedWeighing,
  useRoundOfNow,
  type DecisionRound,
  type DotsRound,
  type TemperatureRound,
  type WeighingRound,
} from '../../hooks/rounds.ts'
import { useAreWeightsShown } from '../../hooks/ratings.ts'
import { useConnection, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Written } from '../../kinds/Written.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import { answers, tallyOf, decide } from '../../method/decisions.ts'
import { fingers, takeTemperature } from '../../method/temperature.ts'
import { outcomeWords } from '../../plan/outcome-words.ts'
import { writeJoinCode } from '../../protocol/join-code.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { applyTheme } from '../../ui/theme.ts'
import { Stamp } from '../../ui/weights.tsx'
import { useJoinCode } from '../code/use-join-code.ts'
import { gaveWords } from '../rounds/answer-words.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { useSettings } from '../settings-context.tsx'
import { useLinks, useOrigin } from '../share/use-links.ts'
import { Clock } from '../stage/Clock.tsx'
import styles from './Projector.module.css'

const MOST_ROWS = 6
const everything = <Item,>(items: readonly Item[]) => items

/** The note that everyone is shown, as long as the activity lasts; what is being voted on comes before it. */
function useSpotlight(isRoundOpen: boolean) {
  const now = useWorkshopValue('now')
  const look = useWorkshopValue('look')
  const note = useNote((look?.item ?? '') as NoteId)
  return !isRoundOpen && note && !note.gone && look?.act === now?.act ? note : undefined
}

/** For the wall of the room: the question or result of the moment, the clock, the way in. Nothing to press. */
export function Projector() {
  const { title } = useWorkshopValue('meta')
  const now = useWorkshopValue('now')
  const areShown = useAreWeightsShown()
  const { chip } = useConnection()
  const round = useRoundOfNow()
  const spotlight = useSpotlight(round !== undefined && !round.isClosed)
  const { settings } = useSettings()
  const { t } = useTranslator()
  const { origin } = useOrigin()
  const invitation = useLinks(origin).find(({ role }) => role === 'participant')
  const code = useJoinCode()
  const follow = code?.follow
  useEffect(() => follow?.(), [follow])
  const [isLight, setLight] = useState(false)
  useHotkeys({ l: () => setLight(!isLight) })
  useEffect(() => applyTheme(isLight ? 'light' : 'dark'), [isLight])
  useEffect(() => () => void applyTheme(settings.theme), [settings.theme])

  return (
    <main className={styles.wall}>
      <div className={styles.clock}>
        <Clock />
      </div>
      {spotlight ? (
        <Question words={spotlight.text} isPrivate={false} />
      ) : round?.kind === 'dots' ? (
        <Vote round={round} />
      ) : round?.kind === 'decision' ? (
        <Decision round={round} />
      ) : round?.kind === 'temperature' ? (
        <Fingers round={round} />
      ) : round?.kind === 'weigh' && !round.isClosed ? (
        <Rating round={round} />
      ) : now?.kind === 'weigh' && areShown ? (
        <Weighed />
      ) : (
        <Question words={now?.question ?? title} isPrivate={now?.private === true} />
      )}
      <footer className={styles.foot} data-idle={now === undefined || undefined}>
        {invitation && <QrCode text={invitation.link} label={t('share.qr')} />}
        <span>
          {new URL(origin).host}
          {code?.state.kind === 'valid' && (
            <>
              /j <b className={`figures ${styles.code}`}>{writeJoinCode(code.state.code)}</b>
            </>
          )}
        </span>
        <span className={styles.grow} />
        {chip === 'offline' && (
          <span>
            <Icon name="signal-off" /> {t('home.offline')}
          </span>
        )}
        {now && <span>{t(`stage.kind.${now.kind}`)}</span>}
      </footer>
    </main>
  )
}

function Question({ words, isPrivate }: { words: string; isPrivate: boolean }) {
  const notes = useNoteIds(everything)
  const { t } = useTranslator()
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.question}`}>{words}</h1>
      {isPrivate ? (
        <p className={styles.count}>
          <Written />
        </p>
      ) : (
        notes.length > 0 && <p className={styles.count}>{t('notes.count', { n: notes.length })}</p>
      )}
    </section>
  )
}

/** A row of a result: sign, words, a bar beside the figure. */
function Bar({
  sign,
  words,
  share,
  figure,
  stamp,
}: {
  sign: ReactNode
  words: string
  share: number
  figure: string
  stamp?: ReactNode
}) {
  return (
    <li className={styles.row}>
      {sign}
      <span className={`voice ${styles.words}`}>{words}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <b className={`voice figures ${styles.figure}`}>{figure}</b>
      {stamp}
    </li>
  )
}

function Vote({ round }: { round: DotsRound }) {
  const { counted, ranking: result, isTooFew } = useCountedDots(round)
  const textOf = useCandidateText(round)
  const { t, number } = useTranslator()
  const most = Math.max(1, ...result.map(({ dots }) => dots))
  const isShown = round.isClosed && !isTooFew
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${isShown ? styles.title : styles.question}`}>{round.question}</h1>
      {isShown ? (
        <ol className={styles.rows}>
          {result.slice(0, MOST_ROWS).map(({ item, dots, rank, tied }) => (
            <Bar
              key={item}
              sign={
                <span className="figures">
                  {tied ? '=' : ''}
                  {rank}
                </span>
              }
              words={textOf(item)}
              share={dots / most}
              figure={number(dots)}
            />
          ))}
        </ol>
      ) : (
        <p className={styles.count}>{t('rounds.turnout', { n: counted.size })}</p>
      )}
    </section>
  )
}

function Decision({ round }: { round: DecisionRound }) {
  const { counted } = useCountedResponses(round)
  const { t, number } = useTranslator()
  const count = tallyOf(counted)
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.question}`}>{round.texts.at(-1)}</h1>
      {round.isClosed && (
        <p className={styles.title}>{t(outcomeWords(decide(round.rule, count, round.quorum)))}</p>
      )}
      <ul className={styles.answers}>
        {answers.map((each) => (
          <li key={each}>
            <b className="voice figures">{number(count[each])}</b>{' '}
            {t(gaveWords(round.rule, each), { n: count[each] })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rating({ round }: { round: WeighingRound }) {
  const { counted } = useCountedWeighing(round)
  const { t } = useTranslator()
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.question}`}>{round.question || t('pestel.weigh')}</h1>
      <p className={styles.count}>{t('rounds.turnout', { n: counted.size })}</p>
    </section>
  )
}

function Fingers({ round }: { round: TemperatureRound }) {
  const { counted, isTooFew } = useCountedTemperature(round)
  const { t, number } = useTranslator()
  const { counts } = takeTemperature(counted.values())
  const most = Math.max(1, ...counts)
  const isShown = round.isClosed && !isTooFew
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${isShown ? styles.title : styles.question}`}>
        {round.question || t('rounds.temperature.question')}
      </h1>
      {isShown ? (
        <ol className={styles.rows}>
          {fingers.toReversed().map((each) => (
            <Bar
              key={each}
              sign={<span className="figures">{each}</span>}
              words={t(`rounds.fingers.${each}`)}
              share={counts[each]! / most}
              figure={number(counts[each]!)}
            />
          ))}
        </ol>
      ) : (
        <p className={styles.count}>{t('rounds.turnout', { n: counted.size })}</p>
      )}
    </section>
  )
}

function Weighed() {
  const ranking = useRanking()
  const { t, number } = useTranslator()
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.title}`}>{t('pestel.matrix.title')}</h1>
      <ol className={styles.rows}>
        {ranking
          .slice(0, MOST_ROWS)
          .map(
            ({ item, weight }) =>
              weight.kind === 'rated' && (
                <Bar
                  key={item.id}
                  sign={<ZoneTag zone={item.place[0]} />}
                  words={item.title}
                  share={weight.score / 9}
                  figure={number(weight.score)}
                  stamp={
                    weight.spread !== 'few' && (
                      <Stamp kind={weight.spread}>{t(`pestel.spread.${weight.spread}`)}</Stamp>
                    )
                  }
                />
              ),
          )}
      </ol>
    </section>
  )
}
