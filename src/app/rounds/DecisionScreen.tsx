import { useCountedResponses, useHeard, usePeopleHere, type DecisionRound } from '../../hooks/rounds.ts'
import { useMayAnswer } from '../../hooks/open-activities.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { tallyOf, decide, shareOfYes, yesNeeded } from '../../method/decisions.ts'
import { outcomeWords } from '../../plan/outcome-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { absentPeople, expectedAtClose, heardTo } from '../../workshop/stage/counting.ts'
import { isElection } from '../../workshop/stage/round-rules.ts'
import { amendProposal } from '../../workshop/stage/proposals.ts'
import { recordBody } from '../../workshop/stage/rounds.ts'
import { Answers } from './Answers.tsx'
import { Given } from './Given.tsx'
import { amendmentKey, changeKey, Leftover, reasonKey, statementKey } from './Leftover.tsx'
import { Nominations } from './Nominations.tsx'
import { Phases, Talk } from './Talk.tsx'
import { Until } from './Until.tsx'
import styles from './Decision.module.css'
import frame from './Frame.module.css'

/** A decision: the proposal, the rule in words, three equal answers; beside it what was answered, objections first. */
export function DecisionScreen({ round }: { round: DecisionRound }) {
  const mayAnswer = useMayAnswer(round)
  const { t } = useTranslator()
  return (
    // It scrolls, and for who only reads nothing in it takes the focus: the keyboard scrolls the box itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={frame.round} data-wide aria-label={t('stage.kind.decide')} tabIndex={0}>
      <div className={frame.main}>
        <Phases round={round} />
        <header className={frame.head}>
          {round.question && <p>{round.question}</p>}
          <h2 className="voice">{round.texts.at(-1) ?? ''}</h2>
          <Rule round={round} />
          <Until round={round} />
          <Versions round={round} />
          <Besides round={round} />
        </header>
        {isElection(round) ? <Nominations round={round} /> : <Talk round={round} />}
        {round.isClosed ? (
          <Outcome round={round} />
        ) : (
          mayAnswer && round.phase === 'respond' && <Answers round={round} />
        )}
        {(round.isClosed || round.phase === 'respond') && <Leftover of={statementKey(round.id)} />}
        {round.isClosed && (
          <>
            <Leftover of={reasonKey(round.id)} />
            <Leftover of={changeKey(round.id)} />
            <Leftover of={amendmentKey(round.id)} />
          </>
        )}
      </div>
      {(round.isClosed || round.phase === 'respond') && <Given round={round} />}
    </section>
  )
}

/** The rule in words, and what it asks of a group as large as this one: said before anyone answers. */
function Rule({ round: { rule, quorum, isClosed } }: { round: DecisionRound }) {
  const here = usePeopleHere()
  const isPocket = useIsPocket()
  const { t } = useTranslator()
  const words = [
    t(`rounds.rule.${rule}`),
    ...(quorum > 0 ? [t('rounds.quorum', { n: quorum })] : []),
    ...(!isClosed && rule !== 'consensus' && here > 1
      ? [t(`rounds.needed.${rule}`, { n: here, yes: yesNeeded(rule, here) })]
      : []),
  ].join(' ')
  if (!isPocket) {
    return (
      <p className={frame.rule}>
        <Icon name="plan" small /> {words}
      </p>
    )
  }
  return (
    <details className={frame.how}>
      <summary>
        <Icon name="plan" small /> {t('rounds.rule')}: {t(`rounds.rule.${rule}.name`)}
      </summary>
      <p>{words}</p>
    </details>
  )
}

/** Earlier versions, each with what was objected to it. */
function Versions({ round }: { round: DecisionRound }) {
  const heard = useHeard(round)
  const { t } = useTranslator()
  if (round.texts.length < 2) return null
  return (
    <details className={styles.versions}>
      <summary>{t('rounds.versions', { n: round.texts.length - 1 })}</summary>
      <ol>
        {round.texts.slice(0, -1).map((text, version) => (
          // oxlint-disable-next-line react/no-array-index-key -- a version is its place
          <li key={version} className="voice">
            {text}
            <ul>
              {heardTo(heard, version, text).map(
                ({ person, answer, reason, change }) =>
                  reason && (
                    <li key={`${person}${answer}${reason}${change}`} className={frame.fact}>
                      {reason} {change && t('plan.rounds.proposedChange', { change })}
                    </li>
                  ),
              )}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Texts that do not stand: written while another was, or after the close. A facilitator can ask one. */
function Besides({ round }: { round: DecisionRound }) {
  const { stage, device, role } = useWorkshop()
  const { t } = useTranslator()
  if (round.besides.length === 0) return null
  return (
    <section className={styles.besides}>
      <p className={frame.fact}>{t('rounds.besides')}</p>
      <ul>
        {round.besides.map(({ version, text }) => (
          <li key={`${version}${text}`}>
            <span className="voice">{text}</span>{' '}
            {role === 'facilitator' && !round.isClosed && (
              <Button size="small" onClick={() => amendProposal(stage, device, round.id, text)}>
                {t('rounds.besides.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ round }: { round: DecisionRound }) {
  const { counted, late, changed, byHand } = useCountedResponses(round)
  const { stage, role, person, relayNow } = useWorkshop()
  const people = useWorkshopValue('people')
  const { t, date, list, compare } = useTranslator()
  const missing = absentPeople(stage, round, counted)
  const absent = missing.flatMap((each) => people.get(each) || []).toSorted(compare)
  const nameless = missing.length - absent.length
  const expected = expectedAtClose(stage, round)
  const count = tallyOf(counted)
  const outcome = decide(round.rule, count, round.quorum)
  const share = shareOfYes(count)
  return (
    <>
      {late.includes(person) && <p className={frame.alarm}>{t('rounds.yoursLateAnswer')}</p>}
      {changed.includes(person) && <p className={frame.alarm}>{t('rounds.yourChangeLate')}</p>}
      <p className={frame.fact}>
        {round.closed && `${date(round.closed.at || round.made)}. `}
        {round.closed && round.closed.present > 0 && t('rounds.present', { n: round.closed.present })}{' '}
        {expected !== undefined && t('plan.rounds.expected', { n: expected.length })}{' '}
        {absent.length > 0 && t('plan.rounds.absentNames', { names: list(absent) })}{' '}
        {nameless > 0 && t('plan.rounds.absent', { n: nameless })}{' '}
        {byHand > 0 && t('rounds.byHand', { n: byHand })}
      </p>
      <div className={styles.outcome} data-outcome={outcome.kind}>
        <p className="voice">{t(outcomeWords(outcome))}</p>
        {round.rule === 'three-quarters' && count.object > 0 && (
          <>
            <p className={frame.fact}>
              {t('rounds.share', { yes: count.consent, of: count.consent + count.object, share })}{' '}
              {t('rounds.needed.three-quarters', {
                n: count.consent + count.object,
                yes: yesNeeded(round.rule, count.consent + count.object),
              })}
            </p>
            <span className={styles.threshold} aria-hidden="true">
              <span style={{ width: `${share}%` }} />
              <i />
            </span>
          </>
        )}
        {outcome.kind === 'tie' && round.body && (
          <p>{t(`rounds.body.${round.body.answer}`, { date: date(round.body.at) })}</p>
        )}
        {outcome.kind === 'tie' && role === 'facilitator' && (
          <div className={frame.body} role="group" aria-label={t('rounds.body')}>
            <p className={frame.fact}>{t('rounds.body')}</p>
            {(['consent', 'object'] as const).map((answer) => (
              <Button
                key={answer}
                aria-pressed={round.body?.answer === answer}
                onClick={() => recordBody(stage, round.id, answer, relayNow())}
              >
                {t(`rounds.vote.${answer}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </>
  )
}
