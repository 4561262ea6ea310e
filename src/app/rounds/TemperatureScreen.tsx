import { useMyFingers } from '../../hooks/my-ballot.ts'
import { useMayAnswer } from '../../hooks/open-activities.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useCountedTemperature, type TemperatureRound } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Turnout } from '../../kinds/Turnout.tsx'
import { fingers, takeTemperature } from '../../method/temperature.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { PersonId } from '../../workshop/ids.ts'
import { ChangedByAnother } from './ChangedByAnother.tsx'
import answering from './Answers.module.css'
import styles from './Frame.module.css'
import { Until } from './Until.tsx'

/** Fist to five: how well can each live with it. Shown to everyone at the close; few fingers speak first. */
export function TemperatureScreen({ round }: { round: TemperatureRound }) {
  const { t } = useTranslator()
  return (
    // It scrolls, and after the close nothing in it takes the focus: the keyboard scrolls the box itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.round} aria-label={t('stage.kind.temperature')} tabIndex={0}>
      <header className={styles.head}>
        <h2 className="voice">{round.question || t('rounds.temperature.question')}</h2>
        <p className={styles.rule}>
          <Icon name="envelope" small /> {t('rounds.blind')}.{' '}
          {t(round.anonymous ? 'rounds.temperature.isAnonymous' : 'rounds.temperature.isNamed')}{' '}
          {round.anonymous && round.minimum > 1 && t('rounds.minimum.rule', { n: round.minimum })}
        </p>
        <Until round={round} />
      </header>
      {round.isClosed ? <Result round={round} /> : <Hand round={round} />}
    </section>
  )
}

function Hand({ round }: { round: TemperatureRound }) {
  const { mine, show, wasChangedByAnother } = useMyFingers(round)
  const { counted } = useCountedTemperature(round)
  const mayAnswer = useMayAnswer(round)
  const { t } = useTranslator()
  return (
    <div className={styles.result}>
      <ChangedByAnother is={wasChangedByAnother} />
      {mayAnswer && (
        <div className={answering.fingers} role="group" aria-label={t('rounds.answer')}>
          {fingers.map((each) => (
            <button
              key={each}
              type="button"
              className={answering.answer}
              aria-pressed={mine === each}
              onClick={() => show(each)}
            >
              <b>
                <span className="voice figures">{each}</span> {mine === each && <Icon name="check" small />}
              </b>
              <span>{t(`rounds.fingers.${each}`)}</span>
            </button>
          ))}
        </div>
      )}
      <p className={`figures ${styles.fact}`} role="status">
        {t('rounds.turnout', { n: counted.size })}
        {mine !== undefined && ` · ${t('rounds.canChange')}`}
      </p>
    </div>
  )
}

function Result({ round }: { round: TemperatureRound }) {
  const counted = useCountedTemperature(round)
  const { voter } = useMyFingers(round)
  const nameOf = useNameOf()
  const { t, number, list } = useTranslator()
  const { counts, median, low } = takeTemperature(counted.counted.values())
  const most = Math.max(1, ...counts)
  if (counted.isTooFew) {
    return (
      <div className={styles.result}>
        <Turnout round={round} counted={counted} voter={voter} />
        <p>{t('rounds.tooFew', { n: round.minimum })}</p>
      </div>
    )
  }
  return (
    <div className={styles.result}>
      <Turnout round={round} counted={counted} voter={voter} />
      {median !== undefined && (
        <p>
          <b>{t('rounds.temperature.median', { median: number(median) })}</b>{' '}
          {low > 0 && t('rounds.temperature.low', { n: low })}
        </p>
      )}
      <ol className={styles.bars}>
        {fingers.toReversed().map((each) => {
          const who = [...counted.counted].flatMap(([person, shown]) => (shown === each ? [person] : []))
          return (
            <li key={each}>
              <span className={`figures ${styles.rank}`}>{each}</span>
              <span className={styles.barText}>
                {t(`rounds.fingers.${each}`)}
                <span
                  className={styles.bar}
                  style={{ width: `${(100 * counts[each]!) / most}%` }}
                  aria-hidden="true"
                />
                {!round.anonymous && who.length > 0 && (
                  <small className={styles.fact}>
                    {list(who.map((person) => nameOf(person as PersonId)))}
                  </small>
                )}
              </span>
              <b className="figures">{counts[each]}</b>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
