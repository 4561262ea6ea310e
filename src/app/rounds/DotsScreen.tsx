import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { useVoteAgain } from '../../hooks/ask-again.ts'
import { useMyBallot } from '../../hooks/my-ballot.ts'
import { useMayAnswer } from '../../hooks/open-activities.ts'
import { useCandidateText, useCountedDots, type DotsRound } from '../../hooks/rounds.ts'
import { useConnection, useLive, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { addDot, dotsLeft, shuffleFor, takeDot, tiesOf, type Tallied } from '../../method/dots.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import type { CandidateRef } from '../../workshop/content/ballots.ts'
import { later } from '../../kinds/later.tsx'
import { Turnout } from '../../kinds/Turnout.tsx'
import type { NoteId, ObjectiveId } from '../../workshop/ids.ts'
import { FIRST_BOARD } from '../note-boards.ts'
import { ChangedByAnother } from './ChangedByAnother.tsx'
import { DoneButton } from './DoneButton.tsx'
import styles from './Dots.module.css'
import frame from './Frame.module.css'
import { Until } from './Until.tsx'

/** A vote with dots. Open: my ballot, and how many have voted, never what. Closed: the result, ties as ties. */
export function DotsScreen({ round }: { round: DotsRound }) {
  const { t } = useTranslator()
  return (
    // It scrolls, and after the close nothing in it takes the focus: the keyboard scrolls the box itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={frame.round} aria-label={t('stage.kind.vote')} tabIndex={0}>
      <header className={frame.head}>
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
                <span className={frame.fact}>{t('rounds.yours')}</span>
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
        <details className={frame.how} open={!isPocket}>
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

function Result({ round }: { round: DotsRound }) {
  const { id } = useWorkshop()
  const vote = useCountedDots(round)
  const { ranking, isTooFew, isBroken } = vote
  const { ballot } = useMyBallot(round)
  const textOf = useCandidateText(round)
  const { t } = useTranslator()
  const most = Math.max(1, ...ranking.map(({ dots }) => dots))
  return (
    <div className={frame.result}>
      <Turnout round={round} counted={vote} voter={ballot} />
      {isTooFew ? (
        <p>{t('rounds.tooFew', { n: round.minimum })}</p>
      ) : (
        <>
          {isBroken && <p className={frame.fact}>{t('plan.rounds.tieBroken')}</p>}
          <ol className={frame.bars}>
            {ranking.map(({ item, dots, people, rank, tied }) => (
              <li key={item}>
                <span className={`figures ${frame.rank}`}>
                  {tied ? '=' : ''}
                  {rank}
                </span>
                <span className={frame.barText}>
                  <span className="voice">{textOf(item)}</span>
                  <span
                    className={frame.bar}
                    style={{ width: `${(100 * dots) / most}%` }}
                    aria-hidden="true"
                  />
                </span>
                <span className="figures">
                  <b>{dots}</b> <span className={frame.fact}>{t('rounds.from', { dots, n: people })}</span>
                </span>
              </li>
            ))}
          </ol>
          {round.of.some((item) => item.startsWith('o:')) && (
            <p>
              <Link href={`/w/${id}/strategy?view=choice`} className={styles.onward}>
                {t('objectives.toChoice')}
              </Link>
            </p>
          )}
          <VoteOnTies round={round} ranking={ranking} />
        </>
      )}
    </div>
  )
}

/** For who facilitates: a button for each tie that anybody gave a dot. */
function VoteOnTies({ round, ranking }: { round: DotsRound; ranking: readonly Tallied<CandidateRef>[] }) {
  const { id, role } = useWorkshop()
  const { mayWrite } = useConnection()
  const now = useWorkshopValue('now')
  const voteAgain = useVoteAgain()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  if (role !== 'facilitator' || !mayWrite) return null
  return (
    <div className={styles.ties}>
      {tiesOf(ranking).map((tie) => {
        const { rank } = tie[0]!
        return (
          <Button
            key={rank}
            icon="retry"
            onClick={() => {
              voteAgain(round, tie, now?.board ?? FIRST_BOARD)
              navigate(`/w/${id}/now`)
            }}
          >
            {t('rounds.again', { rank, n: tie.length })}
          </Button>
        )
      })}
    </div>
  )
}
