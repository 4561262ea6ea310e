import { useCountedTemperature, type TemperatureRound } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { fingers, takeTemperature } from '../../method/temperature.ts'
import { Bar } from './Bar.tsx'
import styles from './Projector.module.css'

/** A temperature: how many have shown fingers, and after the close how many of them. */
export function Fingers({ round }: { round: TemperatureRound }) {
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
