import { useId, useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useMyNomination } from '../../hooks/my-ballot.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useStatements, type DecisionRound } from '../../hooks/rounds.ts'
import { useMayAnswer } from '../../hooks/open-activities.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { NAME_LETTERS } from '../../workshop/content/people.ts'
import {
  countNominees,
  standingNominations,
  STATEMENT_LETTERS,
  type ElectionPhase,
} from '../../workshop/content/statements.ts'
import { goToPhase } from '../../workshop/stage/phases.ts'
import { amendProposal } from '../../workshop/stage/proposals.ts'
import { reasonLines } from './Answers.tsx'
import { ChangedByAnother } from './ChangedByAnother.tsx'
import { statementKey } from './Leftover.tsx'
import frame from './Frame.module.css'
import styles from './Talk.module.css'

/**
 * An open election: everyone nominates, unseen by the others; then all is heard and may be changed; then one is proposed
 * and needs everyone's consent.
 */
export function Nominations({ round }: { round: DecisionRound }) {
  const statements = useStatements(round)
  const mayAnswer = useMayAnswer(round)
  const nameOf = useNameOf()
  const { t } = useTranslator()
  const standing = standingNominations(statements)
  const { phase } = round
  const isOn = mayAnswer && (phase === 'nominate' || phase === 'change')
  return (
    <section className={styles.talk} aria-label={t('rounds.nominations')}>
      <h3>{t('rounds.nominations')}</h3>
      {phase === 'nominate' && !round.isClosed ? (
        <p className={frame.fact}>{t('rounds.nominations.n', { n: standing.length })}</p>
      ) : (
        <ul>
          {standing.map(({ by, nominee, text }) => (
            <li key={by}>
              <p className="voice">
                <b>{nominee}</b> {text}
              </p>
              <small>{t('rounds.nominations.from', { name: nameOf(by) })}</small>
            </li>
          ))}
        </ul>
      )}
      {isOn && <Nominate key={phase} round={round} phase={phase} />}
      {phase === 'change' && !round.isClosed && <Propose round={round} />}
    </section>
  )
}

function Nominate({ round, phase }: { round: DecisionRound; phase: ElectionPhase }) {
  const { person } = useWorkshop()
  const { nominate, wasChangedByAnother } = useMyNomination(round, phase)
  const people = useWorkshopValue('people')
  const mine = standingNominations(useStatements(round)).find(({ by }) => by === person)
  const reason = useKeptText(statementKey(round.id))
  const [nominee, setNominee] = useState(mine?.nominee ?? '')
  const { t, compare } = useTranslator()
  const known = useId()
  return (
    <form
      className={styles.nominate}
      onSubmit={(event) => {
        event.preventDefault()
        if (!nominee.trim()) return
        nominate(nominee, reason.text)
        reason.setText('')
      }}
    >
      <Field
        label={t('rounds.nominee')}
        list={known}
        maxLength={NAME_LETTERS}
        value={nominee}
        onChange={(event) => setNominee(event.target.value)}
      />
      <datalist id={known}>
        {[...new Set(people.values())]
          .filter(Boolean)
          .toSorted(compare)
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </datalist>
      <GrowingText
        look="boxed"
        lines={reasonLines}
        maxLength={STATEMENT_LETTERS}
        aria-label={t('rounds.nominee.why')}
        placeholder={t('rounds.nominee.why')}
        value={reason.text}
        onChange={(event) => reason.setText(event.target.value)}
      />
      <ChangedByAnother is={wasChangedByAnother} />
      <Button kind="go" type="submit" disabled={!nominee.trim()}>
        {t('rounds.nominate')}
      </Button>
      {mine?.phase === phase && (
        <p className={frame.fact} role="status">
          {t('rounds.nominated', { name: mine.nominee! })}
        </p>
      )}
    </form>
  )
}

/** The facilitator puts one of those nominated to the group: the next text of the proposal. */
function Propose({ round }: { round: DecisionRound }) {
  const { stage, device, role } = useWorkshop()
  const nominees = countNominees(standingNominations(useStatements(round)))
  const { t } = useTranslator()
  if (role !== 'facilitator') return null
  return (
    <div className={frame.body}>
      {nominees.map(([name, n]) => (
        <Button
          key={name}
          onClick={() => {
            const text = t('rounds.proposed', { name, task: round.texts[0] ?? '' })
            if (amendProposal(stage, device, round.id, text)) goToPhase(stage, device, round.id, 'respond')
          }}
        >
          {t('rounds.propose', { name })} ({n})
        </Button>
      ))}
    </div>
  )
}
