import type { Weight } from '../method/ratings.ts'
import { useTranslator } from '../i18n/react.tsx'
import { Bars, Stamp } from '../ui/weights.tsx'
import styles from './WeightLine.module.css'

/** A trend's weight for the group: score, the two medians as bars, the stamp of agreement. */
export function WeightLine({ weight }: { weight: Weight }) {
  const { t, number } = useTranslator()
  if (weight.kind === 'unrated') return <p className={styles.unrated}>{t('pestel.ranking.notCounted')}</p>
  const { probability, impact, score, spread } = weight
  return (
    <p className={styles.line}>
      <span className={styles.score}>{number(score)}</span>
      <span className="hidden-words">
        {`${t('pestel.probability')} ${number(probability.median)}, ${t('pestel.impact')} ${number(impact.median)}`}
      </span>
      <Bars level={probability.median} />
      <span aria-hidden="true">×</span>
      <Bars level={impact.median} />
      {spread === 'few' ? (
        <span>{t('pestel.spread.few')}</span>
      ) : (
        <Stamp kind={spread}>{t(`pestel.spread.${spread}`)}</Stamp>
      )}
    </p>
  )
}
