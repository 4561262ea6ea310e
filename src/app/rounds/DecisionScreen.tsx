import { useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useResponses, type DecisionRound } from '../../hooks/rounds.ts'
import { useConnection, useOthers, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { answers, countAnswers, decide, shareOfYes, type Answer, type Count } from '../../method/decisions.ts'
import { outcomeWords } from '../../plan/outcome-words.ts'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { REASON_LETTERS } from '../../workshop/content/ballots.ts'
import { amendProposal, PROPOSAL_LETTERS } from '../../workshop/stage/rounds.ts'
import styles from './Rounds.module.css'

const icons: Record<Answer, IconName> = { consent: 'check', aside: 'aside', object: 'hand' }
const reasonLines = [2, 8] as const

/** A decision: the proposal, the rule in words, three equal answers; beside it what was answered, objections first. */
export function DecisionScreen({ round }: { round: DecisionRound }) {
  const { mayWrite } = useConnection()
  const { t } = useTranslator()
  const proposal = round.texts.at(-1) ?? ''
  return (
    // It scrolls, and for who only reads nothing in it takes the focus: the keyboard scrolls the box itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.round} data-wide aria-label={t('stage.kind.decide')} tabIndex={0}>
      <div className={styles.main}>
        <header className={styles.head}>
          {round.question && <p>{round.question}</p>}
          <h2 className="voice">{proposal}</h2>
          <p className={styles.rule}>
            <Icon name="plan" small /> {t(`rounds.rule.${round.rule}`)}{' '}
            {round.quorum > 0 && t('rounds.quorum', { n: round.quorum })}
          </p>
          {round.texts.length > 1 && (
            <details className={styles.versions}>
              <summary>{t('rounds.versions', { n: round.texts.length - 1 })}</summary>
              <ol>
                {round.texts.slice(0, -1).map((text, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a version is its place
                  <li key={index} className="voice">
                    {text}
                  </li>
                ))}
              </ol>
            </details>
          )}
        </header>
        {round.isClosed ? <Outcome round={round} /> : mayWrite && <Answers round={round} />}
      </div>
      <Given round={round} />
    </section>
  )
}

/** Three equal cards. To object needs a reason; the field opens in the card. */
function Answers({ round }: { round: DecisionRound }) {
  const { mine, answer } = useResponses(round)
  const { t } = useTranslator()
  const version = round.texts.length - 1
  const held = mine?.version === version ? mine : undefined
  const reason = useKeptText(`reason.${round.id}.${version}`)
  const [opened, setOpened] = useState<Answer | null>(null)
  const wantsReason = opened ?? (reason.text ? 'object' : null)
  const give = (chosen: Answer, why: string) => {
    answer({ answer: chosen, reason: why, version })
    reason.setText('')
    setOpened(null)
  }
  return (
    <>
      <div className={styles.answers} role="group" aria-label={t('rounds.answer')}>
        {answers.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.answer}
            data-answer={each}
            aria-pressed={held?.answer === each}
            onClick={() => (each === 'consent' ? give(each, '') : setOpened(each))}
          >
            <b>
              <Icon name={icons[each]} /> {t(`rounds.answer.${each}`)}
            </b>
            <span>{t(`rounds.answer.${each}.what`)}</span>
          </button>
        ))}
      </div>
      {wantsReason && wantsReason !== 'consent' && (
        <form
          className={styles.reason}
          onSubmit={(event) => {
            event.preventDefault()
            if (wantsReason === 'aside' || reason.text.trim()) give(wantsReason, reason.text)
          }}
        >
          <GrowingText
            look="boxed"
            lines={reasonLines}
            autoFocus
            maxLength={REASON_LETTERS}
            aria-label={t(`rounds.reason.${wantsReason}`)}
            placeholder={t(`rounds.reason.${wantsReason}`)}
            value={reason.text}
            onChange={(event) => reason.setText(event.target.value)}
          />
          <Button kind="go" type="submit" disabled={wantsReason === 'object' && !reason.text.trim()}>
            {t(`rounds.answer.${wantsReason}`)}
          </Button>
        </form>
      )}
      {held && <p className={styles.fact}>{t('rounds.canChange')}</p>}
    </>
  )
}

function Counts({ count }: { count: Count }) {
  const { t } = useTranslator()
  return (
    <ul className={styles.counts}>
      {answers.map((each) => (
        <li key={each} data-answer={each}>
          <Icon name={icons[each]} />
          <b className="voice figures">{count[each]}</b>
          <span>{t(`rounds.gave.${each}`, { n: count[each] })}</span>
        </li>
      ))}
    </ul>
  )
}

/** What was answered, with names: objections and their reasons first. */
function Given({ round }: { round: DecisionRound }) {
  const { counted, late } = useResponses(round)
  const { role, stage, content } = useWorkshop()
  const nameOf = useNameOf()
  const { t, list } = useTranslator()
  // Those who are here now and have not answered: the facilitator asks them, nobody else sees it.
  const missing = useOthers()
    .filter(({ role: theirs, person }) => theirs !== 'viewer' && !counted.has(person))
    .map(({ name }) => name || t('common.noName'))
  const amendment = useKeptText(`amend.${round.id}`)
  const [isAmending, setAmending] = useState(false)
  const proposal = round.texts.at(-1) ?? ''
  const of = (answer: Answer) => [...counted].filter(([, each]) => each.answer === answer)
  return (
    <aside className={styles.side} aria-label={t('rounds.answers')}>
      <h3>
        {t('rounds.answers')} <span className="figures">{counted.size}</span>
      </h3>
      <Counts count={countAnswers([...counted.values()].map(({ answer }) => answer))} />
      {(['object', 'aside'] as const).map(
        (answer) =>
          of(answer).length > 0 && (
            <section key={answer} className={styles.said} data-answer={answer}>
              <h4>{t(`rounds.said.${answer}`, { n: of(answer).length })}</h4>
              <ul>
                {of(answer).map(([person, { reason }]) => (
                  <li key={person}>
                    <p className="voice">{reason || t('rounds.noReason')}</p>
                    <small>{nameOf(person)}</small>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {role === 'facilitator' && !round.isClosed && missing.length > 0 && (
        <p className={styles.fact}>{t('rounds.missing', { names: list(missing) })}</p>
      )}
      {late.length > 0 && <p className={styles.fact}>{t('rounds.lateAnswers', { n: late.length })}</p>}
      {role === 'facilitator' && !round.isClosed && !isAmending && (
        <Button
          icon="pencil"
          onClick={() => {
            if (!amendment.text) amendment.setText(proposal)
            setAmending(true)
          }}
        >
          {t('rounds.amend')}
        </Button>
      )}
      {isAmending && (
        <form
          className={styles.reason}
          onSubmit={(event) => {
            event.preventDefault()
            const text = amendment.text.trim()
            if (text && text !== proposal) amendProposal(stage, content, round, text)
            amendment.setText('')
            setAmending(false)
          }}
        >
          <GrowingText
            look="boxed"
            lines={reasonLines}
            autoFocus
            maxLength={PROPOSAL_LETTERS}
            aria-label={t('rounds.proposal')}
            value={amendment.text}
            onChange={(event) => amendment.setText(event.target.value)}
          />
          <Button kind="go" type="submit">
            {t('rounds.askAgain')}
          </Button>
        </form>
      )}
    </aside>
  )
}

function Outcome({ round }: { round: DecisionRound }) {
  const { counted } = useResponses(round)
  const { t } = useTranslator()
  const count = countAnswers([...counted.values()].map(({ answer }) => answer))
  const outcome = decide(round.rule, count, round.quorum)
  const share = shareOfYes(count)
  return (
    <div className={styles.outcome} data-outcome={outcome.kind}>
      <p className="voice">{t(outcomeWords(outcome))}</p>
      {round.rule === 'three-quarters' && count.object > 0 && (
        <p className={styles.fact}>
          {t('rounds.share', { yes: count.consent, of: count.consent + count.object, share })}
        </p>
      )}
    </div>
  )
}
