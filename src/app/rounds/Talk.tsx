import { useState } from 'react'
import { newDeviceId } from '../../hooks/ids.ts'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useStatements, type DecisionRound } from '../../hooks/rounds.ts'
import { useMayAnswer } from '../../hooks/open-activities.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import {
  state,
  STATEMENT_LETTERS,
  talkPhases,
  type Statement,
  type TalkPhase,
} from '../../workshop/content/statements.ts'
import type { StatementId } from '../../workshop/ids.ts'
import { goToPhase } from '../../workshop/stage/phases.ts'
import { isElection } from '../../workshop/stage/round-rules.ts'
import { reasonLines } from './Answers.tsx'
import { statementKey } from './Leftover.tsx'
import styles from './Talk.module.css'

/** The line of a decision's phases; the facilitator goes on along it, or back. */
export function Phases({ round }: { round: DecisionRound }) {
  const { stage, device, role } = useWorkshop()
  const { t } = useTranslator()
  if (round.phases.length === 0) return null
  // An election begins with nominations; its proposal comes out of them.
  const line = [
    ...(isElection(round) ? [] : (['proposal'] as const)),
    ...round.phases,
    'respond',
    'result',
  ] as const
  const here = round.isClosed ? 'result' : round.phase
  const at = line.indexOf(here)
  const next = line[at + 1]
  return (
    <>
      <ol className={styles.phases} aria-label={t('rounds.phases')}>
        {line.map((phase, index) => (
          <li
            key={phase}
            data-done={index <= at || undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span>
              <i>{index + 1}</i>
              <em> · {t(`rounds.phase.${phase}`)}</em>
            </span>
          </li>
        ))}
      </ol>
      {role === 'facilitator' && !round.isClosed && (
        <div className={styles.goTo}>
          {line.map(
            (phase, index) =>
              phase !== 'proposal' &&
              phase !== 'result' &&
              !(phase === 'respond' && isElection(round) && round.texts.length < 2) &&
              (phase === next || index === at - 1) && (
                <Button
                  key={phase}
                  size="small"
                  icon={phase === next ? 'right' : 'left'}
                  onClick={() => goToPhase(stage, device, round.id, phase)}
                >
                  {t('rounds.phase.goTo', { phase: t(`rounds.phase.${phase}`) })}
                </Button>
              ),
          )}
        </div>
      )}
    </>
  )
}

/** What was asked and said before the answers; while its phase is on one can add, and answer a question. */
export function Talk({ round }: { round: DecisionRound }) {
  const statements = useStatements(round)
  return talkPhases.map((phase) => (
    <OfPhase
      key={phase}
      round={round}
      phase={phase}
      statements={statements.filter((each) => each.phase === phase)}
    />
  ))
}

function OfPhase({
  round,
  phase,
  statements,
}: {
  round: DecisionRound
  phase: TalkPhase
  statements: readonly Statement[]
}) {
  const { content, person } = useWorkshop()
  const mayAdd = useMayAnswer(round)
  const nameOf = useNameOf()
  const { t } = useTranslator()
  /** The question one answers. */
  const [to, setTo] = useState<Statement>()
  const isOn = round.phase === phase && mayAdd
  if (statements.length === 0 && !isOn) return null
  const say = (text: string, answered?: StatementId) =>
    state(content, round.id, { id: newDeviceId(), phase, by: person, made: Date.now(), text, to: answered })
  return (
    <section className={styles.talk} aria-label={t(`rounds.talk.${phase}`)}>
      <h3>{t(`rounds.talk.${phase}`)}</h3>
      <ul>
        {statements
          .filter((each) => !each.to)
          .map((each) => (
            <li key={each.id}>
              <p className="voice">{each.text}</p>
              <small>{nameOf(each.by)}</small>
              <ul>
                {statements
                  .filter((reply) => reply.to === each.id)
                  .map((reply) => (
                    <li key={reply.id}>
                      <span className="voice">{reply.text}</span> <small>{nameOf(reply.by)}</small>
                    </li>
                  ))}
              </ul>
              {isOn && phase === 'clarify' && to?.id !== each.id && (
                <Button size="small" onClick={() => setTo(each)}>
                  {t('rounds.reply')}
                </Button>
              )}
            </li>
          ))}
      </ul>
      {isOn && (
        <Say
          key={to?.id}
          label={to ? t('rounds.ask.reply', { text: to.text }) : t(`rounds.ask.${phase}`)}
          kept={statementKey(round.id)}
          onSay={(text) => {
            say(text, to?.id)
            setTo(undefined)
          }}
        />
      )}
    </section>
  )
}

function Say({ label, kept, onSay }: { label: string; kept: string; onSay: (text: string) => void }) {
  const { text, setText } = useKeptText(kept)
  const { t } = useTranslator()
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (!text.trim()) return
        onSay(text)
        setText('')
      }}
    >
      <GrowingText
        look="boxed"
        lines={reasonLines}
        maxLength={STATEMENT_LETTERS}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={!text.trim()}>
        {t('rounds.say')}
      </Button>
    </form>
  )
}
