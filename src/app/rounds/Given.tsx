import { useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useCountedResponses, type DecisionRound } from '../../hooks/rounds.ts'
import { useExpected } from '../../hooks/expected.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { answers, tallyOf, type Answer } from '../../method/decisions.ts'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PROPOSAL_LETTERS } from '../../workshop/content/responses.ts'
import { amendProposal } from '../../workshop/stage/proposals.ts'
import { reasonLines } from './Answers.tsx'
import { answerIcons, gaveWords, saidWords } from './answer-words.ts'
import { amendmentKey } from './Leftover.tsx'
import styles from './Given.module.css'
import frame from './Frame.module.css'

/** What was answered, with names: objections and their reasons first. */
export function Given({ round }: { round: DecisionRound }) {
  const { counted, late } = useCountedResponses(round)
  const { role } = useWorkshop()
  const nameOf = useNameOf()
  const { t, list } = useTranslator()
  // Those who are expected and have not answered: how many is for all to see, who they are for who asks them.
  const missing = [...useExpected(round)].filter((person) => !counted.has(person)).map(nameOf)
  const mayAmend = role === 'facilitator' && !round.isClosed
  const [isAmending, setAmending] = useState(false)
  const amendment = useKeptText(amendmentKey(round.id))
  /** The change of who objects is what one starts from; what was typed before stays above it. */
  const startFrom = (change: string) => {
    const begun = amendment.text === round.texts.at(-1) ? '' : amendment.text
    if (!begun.includes(change)) amendment.setText([begun, change].filter(Boolean).join('\n'))
    setAmending(true)
  }
  const of = (answer: Answer) => [...counted].filter(([, each]) => each.answer === answer)
  const count = tallyOf(counted)
  return (
    <aside className={frame.side} aria-label={t('rounds.answers')}>
      <h3>
        {t('rounds.answers')} <span className="figures">{counted.size}</span>
      </h3>
      <ul className={styles.counts}>
        {answers.map((each) => (
          <li key={each} data-answer={each}>
            <Icon name={answerIcons[each]} />
            <b className="voice figures">{count[each]}</b>
            <span>{t(gaveWords(round.rule, each), { n: count[each] })}</span>
          </li>
        ))}
        {!round.isClosed && missing.length > 0 && (
          <li>
            <Icon name="clock" />
            <b className="voice figures">{missing.length}</b>
            <span>{t('rounds.gave.missing', { n: missing.length })}</span>
          </li>
        )}
      </ul>
      {(['object', 'aside'] as const).map(
        (answer) =>
          of(answer).length > 0 && (
            <section key={answer} className={styles.said} data-answer={answer}>
              <h4>{t(saidWords(round.rule, answer), { n: of(answer).length })}</h4>
              <ul>
                {of(answer).map(([person, { reason, change }]) => (
                  <li key={person}>
                    <p className="voice">{reason || t('rounds.noReason')}</p>
                    <small>{nameOf(person)}</small>
                    {change && (
                      <ProposedChange
                        change={change}
                        {...(mayAmend && { onTake: () => startFrom(change) })}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {role === 'facilitator' && !round.isClosed && missing.length > 0 && (
        <p className={frame.fact}>{t('rounds.missing', { names: list(missing) })}</p>
      )}
      {late.length > 0 && <p className={frame.fact}>{t('rounds.lateAnswers', { n: late.length })}</p>}
      {mayAmend && <Amend round={round} isAmending={isAmending} setAmending={setAmending} />}
    </aside>
  )
}

/** How who objects would have the proposal read; a facilitator can start from it. */
function ProposedChange({ change, onTake }: { change: string; onTake?: () => void }) {
  const { t } = useTranslator()
  return (
    <div className={styles.proposed}>
      <small>{t('rounds.change.proposed')}</small>
      <p className="voice">{change}</p>
      {onTake && (
        <Button size="small" icon="pencil" onClick={onTake}>
          {t('rounds.change.take')}
        </Button>
      )}
    </div>
  )
}

/** Changes the proposal: a new version, asked again. Words typed when another closes the round stay and are offered. */
function Amend({
  round,
  isAmending,
  setAmending,
}: {
  round: DecisionRound
  isAmending: boolean
  setAmending: (is: boolean) => void
}) {
  const { stage, device } = useWorkshop()
  const { t } = useTranslator()
  const amendment = useKeptText(amendmentKey(round.id))
  const proposal = round.texts.at(-1) ?? ''
  if (!isAmending) {
    return (
      <Button
        icon="pencil"
        onClick={() => {
          if (!amendment.text) amendment.setText(proposal)
          setAmending(true)
        }}
      >
        {t('rounds.amend')}
      </Button>
    )
  }
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        const text = amendment.text.trim()
        if (text && text !== proposal && !amendProposal(stage, device, round.id, text)) return
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
  )
}
