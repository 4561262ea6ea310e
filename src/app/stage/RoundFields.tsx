// What holds in a round, asked before it opens: everyone is shown it beforehand, and nothing changes it afterwards.
import { useTranslator } from '../../i18n/react.tsx'
import { decisionRules } from '../../method/decisions.ts'
import { defaultBudget } from '../../method/dots.ts'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { talkPhases } from '../../workshop/content/statements.ts'
import { PROPOSAL_LETTERS } from '../../workshop/content/responses.ts'
import styles from './Chalkboard.module.css'
import type { BallotPlan, DecisionPlan, TemperaturePlan, VotePlan } from '../../workshop/stage/round-plans.ts'
import { useCandidates, type ActivityPlan } from './use-start-activity.ts'

const MOST_DOTS = 50
const MOST_PEOPLE = 500

export function Check({
  label,
  is,
  onChange,
}: {
  label: string
  is: boolean
  onChange: (is: boolean) => void
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={is} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

export function VoteFields({
  plan,
  vote,
  onChange,
}: {
  plan: ActivityPlan
  vote: VotePlan
  onChange: (vote: VotePlan) => void
}) {
  const { t } = useTranslator()
  const candidates = useCandidates()(vote.what, plan.board, plan.zone).length
  return (
    <>
      {vote.what !== 'objectives' && (
        <SegmentedControl
          label={t('rounds.of')}
          value={vote.what}
          onChange={(what) => onChange({ ...vote, what })}
          segments={(['trends', 'notes'] as const).map((value) => ({
            value,
            label: t(`rounds.of.${value}`),
          }))}
        />
      )}
      <p>{t('rounds.candidates', { n: candidates })}</p>
      <NumberField
        label={t('rounds.budget')}
        least={1}
        most={MOST_DOTS}
        placeholder={String(defaultBudget(candidates))}
        value={vote.budget}
        onChange={(budget) => onChange({ ...vote, budget })}
      />
      <Check
        label={t('rounds.allowSeveral')}
        is={vote.several}
        onChange={(several) => onChange({ ...vote, several })}
      />
      {vote.what === 'notes' && (
        <Check
          label={t('rounds.barOwn')}
          is={!vote.own}
          onChange={(barred) => onChange({ ...vote, own: !barred })}
        />
      )}
      <BallotFields ballots={vote} onChange={(ballots) => onChange({ ...vote, ...ballots })} />
    </>
  )
}

/** What becomes of few ballots, and of late ones: said to everyone beforehand. */
export function BallotFields({
  ballots,
  onChange,
}: {
  ballots: BallotPlan
  onChange: (ballots: BallotPlan) => void
}) {
  const { t } = useTranslator()
  const { late, minimum } = ballots
  return (
    <>
      <NumberField
        label={t('rounds.minimum')}
        hint={t('rounds.minimum.hint')}
        least={1}
        most={MOST_PEOPLE}
        value={minimum}
        onChange={(least = 1) => onChange({ late, minimum: least })}
      />
      <Check
        label={t('rounds.countLate')}
        is={late === 'count'}
        onChange={(is) => onChange({ minimum, late: is ? 'count' : 'report' })}
      />
    </>
  )
}

export function TemperatureFields({
  temperature,
  onChange,
}: {
  temperature: TemperaturePlan
  onChange: (temperature: TemperaturePlan) => void
}) {
  const { t } = useTranslator()
  return (
    <>
      <p>{t('rounds.temperature.what')}</p>
      <Check
        label={t('rounds.temperature.anonymous')}
        is={temperature.anonymous}
        onChange={(anonymous) => onChange({ ...temperature, anonymous })}
      />
      {temperature.anonymous && (
        <NumberField
          label={t('rounds.minimum')}
          hint={t('rounds.minimum.hint')}
          least={1}
          most={MOST_PEOPLE}
          value={temperature.minimum}
          onChange={(minimum = 1) => onChange({ ...temperature, minimum })}
        />
      )}
    </>
  )
}

const proposalLines = [2, 8] as const

export function DecisionFields({
  decision,
  onChange,
}: {
  decision: DecisionPlan
  onChange: (decision: DecisionPlan) => void
}) {
  const { t } = useTranslator()
  const isElection = decision.phases.includes('nominate')
  return (
    <>
      <label className={styles.select}>
        {t(isElection ? 'rounds.task' : 'rounds.proposal')}
        <GrowingText
          look="boxed"
          lines={proposalLines}
          required
          maxLength={PROPOSAL_LETTERS}
          value={decision.proposal}
          onChange={(event) => onChange({ ...decision, proposal: event.target.value })}
        />
      </label>
      {isElection ? (
        <p>{t('rounds.election')}</p>
      ) : (
        <SegmentedControl
          label={t('rounds.rule')}
          value={decision.rule}
          onChange={(rule) => onChange({ ...decision, rule })}
          segments={decisionRules.map((value) => ({ value, label: t(`rounds.rule.${value}.name`) }))}
        />
      )}
      <p>{t(`rounds.rule.${decision.rule}`)}</p>
      <NumberField
        label={t('rounds.quorum.field')}
        least={0}
        most={MOST_PEOPLE}
        value={decision.quorum}
        onChange={(quorum = 0) => onChange({ ...decision, quorum })}
      />
      {!isElection &&
        talkPhases.map((phase) => (
          <Check
            key={phase}
            label={t(`rounds.first.${phase}`)}
            is={decision.phases.includes(phase)}
            onChange={(is) =>
              onChange({
                ...decision,
                phases: talkPhases.filter((each) => (each === phase ? is : decision.phases.includes(each))),
              })
            }
          />
        ))}
    </>
  )
}
