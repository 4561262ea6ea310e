import { useTranslator } from '../../i18n/react.tsx'
import { decisionRules } from '../../method/decisions.ts'
import { defaultBudget } from '../../method/dots.ts'
import { Field } from '../../ui/Field.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import { electionPhases, talkPhases } from '../../workshop/content/statements.ts'
import { MOST_MINUTES } from '../../workshop/stage/agenda.ts'
import type { ActivityKind } from '../../workshop/stage/now.ts'
import { PROPOSAL_LETTERS } from '../../workshop/stage/proposals.ts'
import { LEAST_BALLOTS } from '../../workshop/stage/round-rules.ts'
import { noteBoards } from '../boards.ts'
import styles from './Chalkboard.module.css'
import {
  useCandidates,
  type ActivityPlan,
  type BallotPlan,
  type DecisionPlan,
  type TemperaturePlan,
  type VotePlan,
} from './use-start-activity.ts'

/** What a group does, and on which board it does it where there is no choice. */
export const activities: readonly { readonly kind: ActivityKind; readonly board?: string }[] = [
  { kind: 'write' },
  { kind: 'group', board: 'pestel' },
  { kind: 'weigh', board: 'pestel' },
  { kind: 'vote' },
  { kind: 'decide' },
  { kind: 'temperature' },
  { kind: 'elect' },
  { kind: 'cross', board: 'swot' },
  { kind: 'fill-in', board: 'foundations' },
  { kind: 'talk' },
  { kind: 'read', board: 'plan' },
  { kind: 'break' },
]
const MOST_DOTS = 50
const MOST_PEOPLE = 500
const isOnNotes = (kind: ActivityKind) => kind === 'write' || kind === 'vote'

const ballots = { late: 'report', minimum: LEAST_BALLOTS } as const

/** A plan that begins as this kind does. */
export const beginPlan = (kind: ActivityKind): ActivityPlan => ({
  kind,
  board: activities.find((each) => each.kind === kind)?.board ?? noteBoards[0]!.name,
  question: '',
  minutes: 5,
  private: false,
  anonymous: false,
  ...(kind === 'vote' && { vote: { what: 'trends', several: false, own: true, ...ballots } as const }),
  ...(kind === 'weigh' && { weigh: ballots }),
  ...(kind === 'decide' && { decision: { proposal: '', rule: 'consensus', quorum: 0, phases: [] } as const }),
  ...(kind === 'elect' && {
    decision: { proposal: '', rule: 'consensus', quorum: 0, phases: electionPhases } as const,
  }),
  ...(kind === 'temperature' && { temperature: { anonymous: false, minimum: LEAST_BALLOTS } }),
})

export interface ActivityFormProps {
  readonly plan: ActivityPlan
  readonly onChange: (plan: ActivityPlan) => void
}

/** What, where, with which question, for how long; for a vote and a decision also their rules, which then hold. */
export function ActivityForm({ plan, onChange }: ActivityFormProps) {
  const { t } = useTranslator()
  const change = (fields: Partial<ActivityPlan>) => onChange({ ...plan, ...fields })
  const noteBoard = noteBoards.find(({ name }) => name === plan.board)
  const zone = noteBoard?.zones.find(({ id }) => id === plan.zone)
  return (
    <>
      <fieldset className={styles.kinds} aria-label={t('stage.kind')}>
        {activities.map(({ kind }) => (
          <label key={kind} data-on={kind === plan.kind || undefined}>
            <input
              type="radio"
              name="kind"
              className="hidden-words"
              checked={kind === plan.kind}
              onChange={() =>
                onChange({ ...beginPlan(kind), id: plan.id, minutes: plan.minutes, question: plan.question })
              }
            />
            {t(`stage.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      {isOnNotes(plan.kind) && (
        <>
          <SegmentedControl
            label={t('stage.board')}
            value={plan.board}
            onChange={(board) => change({ board, zone: undefined })}
            segments={noteBoards.map(({ name, title }) => ({ value: name, label: t(title) }))}
          />
          {noteBoard && (
            <label className={styles.select}>
              {t('stage.zone')}
              <select
                value={plan.zone ?? ''}
                onChange={(event) =>
                  change({ zone: (event.target.value || undefined) as ZoneId | undefined })
                }
              >
                <option value="">{t('stage.zone.any')}</option>
                {noteBoard.zones.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {t(title)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
      {plan.vote && <VoteFields plan={plan} vote={plan.vote} onChange={(vote) => change({ vote })} />}
      {plan.weigh && <BallotFields ballots={plan.weigh} onChange={(weigh) => change({ weigh })} />}
      {plan.temperature && (
        <TemperatureFields
          temperature={plan.temperature}
          onChange={(temperature) => change({ temperature })}
        />
      )}
      {plan.decision && (
        <DecisionFields decision={plan.decision} onChange={(decision) => change({ decision })} />
      )}
      {!plan.decision && (
        <Field
          label={t('stage.question')}
          value={plan.question}
          placeholder={
            plan.vote
              ? t('rounds.question')
              : plan.temperature
                ? t('rounds.temperature.question')
                : zone
                  ? t(zone.question)
                  : ''
          }
          maxLength={500}
          onChange={(event) => change({ question: event.target.value })}
        />
      )}
      <NumberField
        label={t('stage.minutes')}
        hint={t('stage.minutes.hint')}
        least={0}
        most={MOST_MINUTES}
        value={plan.minutes}
        onChange={(minutes = 0) => change({ minutes })}
      />
      {plan.kind === 'write' && (
        <>
          <Check label={t('stage.private')} is={plan.private} onChange={(is) => change({ private: is })} />
          <Check
            label={t('stage.anonymous')}
            is={plan.anonymous}
            onChange={(is) => change({ anonymous: is })}
          />
        </>
      )}
    </>
  )
}

function Check({ label, is, onChange }: { label: string; is: boolean; onChange: (is: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={is} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

function VoteFields({
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
      <SegmentedControl
        label={t('rounds.of')}
        value={vote.what}
        onChange={(what) => onChange({ ...vote, what })}
        segments={(['trends', 'notes'] as const).map((value) => ({ value, label: t(`rounds.of.${value}`) }))}
      />
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
function BallotFields({
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

function TemperatureFields({
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

function DecisionFields({
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
