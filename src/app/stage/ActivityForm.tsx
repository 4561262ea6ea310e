import { useState } from 'react'
import { useUsualRule } from '../../hooks/governance.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { DecisionRule } from '../../method/decisions.ts'
import { Field } from '../../ui/Field.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { ZoneId } from '../../workshop/ids.ts'
import { MOST_MINUTES } from '../../workshop/stage/agenda.ts'
import {
  activityKinds,
  QUESTION_LETTERS,
  type ActivityKind,
  type BoardName,
} from '../../workshop/stage/now.ts'
import { foundations } from '../../boards/foundations/board.ts'
import { projects } from '../../boards/projects/board.ts'
import { reach } from '../../boards/reach/board.ts'
import { strategy } from '../../boards/strategy/board.ts'
import { noteBoards } from '../note-boards.ts'
import { beginRoundPlan } from '../../workshop/stage/round-plans.ts'
import styles from './Chalkboard.module.css'
import { BallotFields, Check, DecisionFields, TemperatureFields, VoteFields } from './RoundFields.tsx'
import type { Board } from '../../kinds/declaration.ts'
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
/** On which boards one may do it, where there is a choice. */
const boardsFor = (kind: ActivityKind): readonly Board[] => {
  if (kind === 'write') return noteBoards
  if (kind === 'vote') return [...noteBoards, strategy]
  return kind === 'fill-in' ? [reach, foundations, projects] : []
}

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

/** The same plan on another board: of objectives one votes on all of them, elsewhere on notes or trends. */
function onOtherBoard({ vote }: ActivityPlan, board: string): Partial<ActivityPlan> {
  const elsewhere = { board, zone: undefined }
  if (!vote) return elsewhere
  if (board === strategy.name) return { ...elsewhere, vote: { ...vote, what: 'objectives' } }
  return { ...elsewhere, vote: { ...vote, what: vote.what === 'objectives' ? 'trends' : vote.what } }
}

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
  const boards = boardsFor(plan.kind)
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
      {boards.length > 0 && (
        <>
          <SegmentedControl
            label={t('stage.board')}
            value={plan.board}
            onChange={(board) => change(onOtherBoard(plan, board))}
            segments={boards.map(({ name, title }) => ({ value: name, label: t(title) }))}
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
