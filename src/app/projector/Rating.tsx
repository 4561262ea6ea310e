import { useCountedWeighing, type WeighingRound } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import styles from './Projector.module.css'

/** A weighing before its close: how many have rated. */
export function Rating({ round }: { round: WeighingRound }) {
  const { counted } = useCountedWeighing(round)
  const { t } = useTranslator()
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.question}`}>{round.question || t('pestel.weigh')}</h1>
      <p className={styles.count}>{t('rounds.turnout', { n: counted.size })}</p>
    </section>
  )
}
