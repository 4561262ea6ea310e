import { useState } from 'react'
import { useUsualRule } from '../../hooks/governance.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { DecisionRule } from '../../method/decisions.ts'
import { Field } from '../../ui/Field.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { MOST_MINUTES } from '../../workshop/stage/agenda.ts'
import {
  activityKinds,
  QUESTION_LETTERS,
  type ActivityKind,
  type BoardName,
} from '../../workshop/stage/now.ts'
import { noteBoards } from '../note-boards.ts'
import { beginRoundPlan } from '../../workshop/stage/round-plans.ts'
import styles from './Chalkboard.module.css'
import { BallotFields, Check, DecisionFields, TemperatureFields, VoteFields } from './RoundFields.tsx'
import { BoardChoice } from './BoardChoice.tsx'
import type { ActivityPlan } from './use-start-activity.ts'

/** On which board a group does it, or begins to; else on the first. */
const boardOf: Partial<Record<ActivityKind, BoardName>> = {
  group: 'pestel',
  weigh: 'pestel',
  cross: 'swot',
  'fill-in': 'foundations',
  read: 'plan',
}
/** Those in which people write on a board. */
const closable: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['write', 'group', 'cross', 'fill-in'])
/** Those that one can do alone, in one's own time. */
const staysOpen: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  'write',
  'weigh',
  'vote',
  'decide',
  'temperature',
  'elect',
  'cross',
  'fill-in',
])
/** A plan that begins as this kind does. @param usual the rule of a decision */
export const beginPlan = (kind: ActivityKind, usual?: DecisionRule): ActivityPlan => ({
  kind,
  board: boardOf[kind] ?? noteBoards[0]!.name,
  question: '',
  minutes: 5,
  private: false,
  anonymous: false,
  ...beginRoundPlan(kind, usual),
})

export interface ActivityFormProps {
  readonly plan: ActivityPlan
  readonly onChange: (plan: ActivityPlan) => void
}

/** The same plan as one of another kind: its words, minutes and date stay. */
const turnInto = (
  plan: ActivityPlan,
  kind: ActivityKind,
  { proposal, usual }: { readonly proposal: string; readonly usual: DecisionRule | undefined },
): ActivityPlan => {
  const { id, minutes, question, until } = plan
  const next = {
    ...beginPlan(kind, usual),
    id,
    minutes,
    question,
    until: staysOpen.has(kind) ? until : undefined,
  }
  if (!next.decision) return next
  return { ...next, decision: { ...next.decision, proposal } }
}

/** What, where, with which question, for how long; for a vote and a decision also their rules, which then hold. */
export function ActivityForm({ plan, onChange }: ActivityFormProps) {
  const { t } = useTranslator()
  const change = (fields: Partial<ActivityPlan>) => onChange({ ...plan, ...fields })
  // Kept while one tries other kinds: nothing typed is lost.
  const [proposal, rememberProposal] = useState(plan.decision?.proposal ?? '')
  const usual = useUsualRule()
  const noteBoard = noteBoards.find(({ name }) => name === plan.board)
  const zone = noteBoard?.zones.find(({ id }) => id === plan.zone)
  return (
    <>
      <fieldset className={styles.kinds} aria-label={t('stage.kind')}>
        {activityKinds.map((kind) => (
          <label key={kind} data-on={kind === plan.kind || undefined}>
            <input
              type="radio"
              name="kind"
              className="hidden-words"
              checked={kind === plan.kind}
              onChange={() => onChange(turnInto(plan, kind, { proposal, usual }))}
            />
            {t(`stage.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <BoardChoice plan={plan} onChange={change} />
      {plan.vote && <VoteFields plan={plan} vote={plan.vote} onChange={(vote) => change({ vote })} />}
      {plan.weigh && <BallotFields ballots={plan.weigh} onChange={(weigh) => change({ weigh })} />}
      {plan.temperature && (
        <TemperatureFields
          temperature={plan.temperature}
          onChange={(temperature) => change({ temperature })}
        />
      )}
      {plan.decision && (
        <DecisionFields
          decision={plan.decision}
          onChange={(decision) => {
            rememberProposal(decision.proposal)
            change({ decision })
          }}
        />
      )}
      {(!plan.decision || plan.question) && (
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
          maxLength={QUESTION_LETTERS}
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
      {closable.has(plan.kind) && (
        <Check
          label={t('stage.closes')}
          is={plan.closes === true}
          onChange={(is) => change({ closes: is })}
        />
      )}
      {staysOpen.has(plan.kind) && (
        <DateField
          label={t('stage.until')}
          hint={t('stage.until.hint')}
          value={plan.until}
          error={plan.until !== undefined && plan.until <= Date.now() ? t('stage.until.past') : undefined}
          onChange={(until) => change({ until })}
        />
      )}
      {plan.kind === 'write' && (
        <>
          <Check label={t('stage.private')} is={plan.private} onChange={(is) => change({ private: is })} />
          <Check
            label={t('stage.anonymous')}
            is={plan.anonymous}
            onChange={(is) => change({ anonymous: is })}
          />
          {plan.anonymous && <p>{t('notes.unsignedSeen')}</p>}
        </>
      )}
    </>
  )
}
