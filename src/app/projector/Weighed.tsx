import { useRanking } from '../../hooks/ratings.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import { Stamp } from '../../ui/weights.tsx'
import { Bar, MOST_ROWS } from './Bar.tsx'
import styles from './Projector.module.css'

/** The heaviest trends, once the group is shown what it weighs. */
export function Weighed() {
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
