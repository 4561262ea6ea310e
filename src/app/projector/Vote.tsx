import { useCandidateText, useCountedDots, type DotsRound } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Bar, MOST_ROWS } from './Bar.tsx'
import styles from './Projector.module.css'

/** A vote: how many have voted, and after the close for what. */
export function Vote({ round }: { round: DotsRound }) {
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
