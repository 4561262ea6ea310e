import { useMemo } from 'react'
import { Link } from 'wouter'
import { useMyBallot } from '../../hooks/my-ballot.ts'
import { useMayAnswer } from '../../hooks/open-activities.ts'
import { useCandidateText, useCountedDots, type DotsRound } from '../../hooks/rounds.ts'
import { useLive, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { addDot, dotsLeft, shuffleFor, takeDot, tally, type Tallied } from '../../method/dots.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import type { CandidateRef } from '../../workshop/content/ballots.ts'
import { later } from '../../kinds/later.tsx'
import { Turnout } from '../../kinds/Turnout.tsx'
import type { NoteId, ObjectiveId } from '../../workshop/ids.ts'
import { useStartActivity } from '../stage/use-start-activity.ts'
import { ChangedByAnother } from './ChangedByAnother.tsx'
import { DoneButton } from './DoneButton.tsx'
import styles from './Rounds.module.css'
import { Until } from './Until.tsx'

/** A vote with dots. Open: my ballot, and how many have voted, never what. Closed: the result, ties as ties. */
export function DotsScreen({ round }: { round: DotsRound }) {
  const { t } = useTranslator()
  return (
    // It scrolls, and after the close nothing in it takes the focus: the keyboard scrolls the box itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.round} aria-label={t('stage.kind.vote')} tabIndex={0}>
      <header className={styles.head}>
        <h2 className="voice">{round.question}</h2>
        <Until round={round} />
      </header>
      {round.isClosed ? <Result round={round} /> : <Ballot round={round} />}
    </section>
  )
}

function Ballot({ round }: { round: DotsRound }) {
  const { mine, ballot, change, wasChangedByAnother } = useMyBallot(round)
  const { counted } = useCountedDots(round)
  const mayAnswer = useMayAnswer(round)
  const myNotes = useLive(useWorkshop().mine)
  const textOf = useCandidateText(round)
  const { t } = useTranslator()
  const dots = mine ?? new Map<CandidateRef, number>()
  const left = dotsLeft(dots, round)
  const order = useMemo(() => shuffleFor(ballot, round.of), [ballot, round.of])
  const isPocket = useIsPocket()
  const isOwn = (item: CandidateRef) => item.startsWith('n:') && myNotes.has(item.slice(2) as NoteId)

  return (
    <>
      <ChangedByAnother is={wasChangedByAnother} />
      <ul className={styles.cards}>
        {order.map((item) => {
          const given = dots.get(item) ?? 0
          const text = textOf(item)
          const isBarred = !round.own && isOwn(item)
          return (
            <li key={item} className={styles.card} data-on={given > 0 || undefined}>
              <span className={styles.text}>
                <span className="voice">{text}</span>
                {item.startsWith('o:') && <ObjectiveFacts id={item.slice(2) as ObjectiveId} />}
              </span>
              {isBarred ? (
                <span className={styles.fact}>{t('rounds.yours')}</span>
              ) : (
                mayAnswer && (
                  <span className={styles.discs}>
                    {round.several && given > 0 && (
                      <button
                        type="button"
                        className={styles.less}
                        aria-label={t('rounds.less', { text })}
                        onClick={() => change(takeDot(dots, item))}
                      >
                        <Icon name="minus" />
                      </button>
                    )}
                    <button
                      type="button"
                      className={styles.disc}
                      aria-pressed={given > 0}
                      aria-label={t('rounds.dot', { text, n: given })}
                      disabled={left === 0 && (given === 0 || round.several)}
                      onClick={() =>
                        change(given > 0 && !round.several ? takeDot(dots, item) : addDot(dots, item, round))
                      }
                    >
                      {given > 1 ? <b className="figures">{given}</b> : given === 1 && <Icon name="check" />}
                    </button>
                  </span>
                )
              )}
            </li>
          )
        })}
      </ul>
      <aside className={styles.foot} aria-label={t('rounds.yourDots')}>
        <h3>{t('rounds.yourDots')}</h3>
        <div className={styles.left} role="status">
          <span className={styles.mine} aria-hidden="true">
            {Array.from({ length: round.budget }, (_, index) => (
              <span key={index} data-on={index < round.budget - left || undefined} />
            ))}
          </span>
          <span>{t('rounds.left', { n: left, of: round.budget })}</span>
          <span className={`figures ${styles.turnout}`}>{t('rounds.turnout', { n: counted.size })}</span>
        </div>
        <details className={styles.how} open={!isPocket}>
          <summary>
            <Icon name="envelope" small /> {t('rounds.blind')}
          </summary>
          <ul className={styles.rules}>
            <li>{t(round.several ? 'rounds.several' : 'rounds.single')}</li>
            <li>{t('rounds.oneBallot')}</li>
            <li>{t(round.late === 'count' ? 'rounds.late.count' : 'rounds.late.report')}</li>
            {round.minimum > 1 && <li>{t('rounds.minimum.rule', { n: round.minimum })}</li>}
          </ul>
        </details>
        {/* Done without a dot is an abstention: a ballot, too. */}
        {mayAnswer && <DoneButton label={t('rounds.doneVoting')} onDone={() => mine ?? change(dots)} />}
      </aside>
    </>
  )
}

const ObjectiveFacts = later(
  () => import('./ObjectiveFacts.tsx'),
  'ObjectiveFacts',
  () => null,
)

/** The highest tie that anybody gave a dot: those among whom a cut may have to choose. */
const highestTie = (result: readonly Tallied<CandidateRef>[]): readonly CandidateRef[] => {
  const first = result.find(({ tied, dots }) => tied && dots > 0)
  return first ? result.filter(({ rank }) => rank === first.rank).map(({ item }) => item) : []
}

function Result({ round }: { round: DotsRound }) {
  const { id, role } = useWorkshop()
  const now = useWorkshopValue('now')
  const startActivity = useStartActivity()
  const tallied = useCountedDots(round)
  const { counted } = tallied
  const { ballot } = useMyBallot(round)
  const textOf = useCandidateText(round)
  const { t } = useTranslator()
  const result = tally(round, counted.values())
  const most = Math.max(1, ...result.map(({ dots }) => dots))
  const isTooFew = counted.size < round.minimum
  const tied = isTooFew ? [] : highestTie(result)
  const voteAgain = () =>
    startActivity({
      kind: 'vote',
      board: now?.board ?? '',
      question: round.question,
      minutes: 3,
      private: false,
      anonymous: false,
      vote: {
        what: 'notes',
        several: false,
        own: round.own,
        late: round.late,
        minimum: round.minimum,
        budget: 1,
        tied: { of: tied, in: round.id },
      },
    })
  return (
    <div className={styles.result}>
      <Turnout round={round} counted={tallied} voter={ballot} />
      {isTooFew ? (
        <p>{t('rounds.tooFew', { n: round.minimum })}</p>
      ) : (
        <ol className={styles.bars}>
          {result.map(({ item, dots, people, rank, tied }) => (
            <li key={item}>
              <span className={`figures ${styles.rank}`}>
                {tied ? '=' : ''}
                {rank}
              </span>
              <span className={styles.barText}>
                <span className="voice">{textOf(item)}</span>
                <span
                  className={styles.bar}
                  style={{ width: `${(100 * dots) / most}%` }}
                  aria-hidden="true"
                />
              </span>
              <span className="figures">
                <b>{dots}</b> <span className={styles.fact}>{t('rounds.from', { n: people })}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {round.of.some((item) => item.startsWith('o:')) && !isTooFew && (
        <p>
          <Link href={`/w/${id}/strategy?view=choice`} className={styles.onward}>
            {t('objectives.toChoice')}
          </Link>
        </p>
      )}
      {role === 'facilitator' && tied.length > 1 && (
        <p>
          <Button icon="retry" onClick={voteAgain}>
            {t('rounds.again')}
          </Button>
        </p>
      )}
    </div>
  )
}
