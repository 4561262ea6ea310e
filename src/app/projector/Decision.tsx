import { useCountedResponses, type DecisionRound } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { answers, tallyOf, decide } from '../../method/decisions.ts'
import { outcomeWords } from '../../plan/outcome-words.ts'
import { gaveWords } from '../rounds/answer-words.ts'
import styles from './Projector.module.css'

/** A decision: its words, what the group does with them now, how many gave which answer, after the close what became of it. */
export function Decision({ round }: { round: DecisionRound }) {
  const { counted } = useCountedResponses(round)
  const { t, number } = useTranslator()
  const count = tallyOf(counted)
  const isAnswered = round.isClosed || round.phase === 'respond'
  return (
    <section className={styles.middle}>
      <h1 className={`voice ${styles.question}`}>{round.texts.at(-1)}</h1>
      {round.isClosed && (
        <p className={styles.title}>{t(outcomeWords(decide(round.rule, count, round.quorum)))}</p>
      )}
      {isAnswered ? (
        <ul className={styles.answers}>
          {answers.map((each) => (
            <li key={each}>
              <b className="voice figures">{number(count[each])}</b>{' '}
              {t(gaveWords(round.rule, each), { n: count[each] })}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.count}>{t(`rounds.phase.${round.phase}`)}</p>
      )}
    </section>
  )
}
