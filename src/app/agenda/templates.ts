import type { MessageId } from '../../i18n/message-ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { DecisionRule } from '../../method/decisions.ts'
import type { ActivityFields } from '../../workshop/stage/agenda.ts'
import type { BoardName } from '../../workshop/stage/now.ts'
import { beginRoundPlan } from '../../workshop/stage/round-plans.ts'

/** An activity of a template: its words by their ids, and of its round what is not as it begins. */
interface TemplateActivity extends Pick<ActivityFields, 'board' | 'zone' | 'private'> {
  readonly kind: NonNullable<ActivityFields['kind']>
  readonly minutes: number
  readonly question: MessageId
  /** What is decided; of an election the task. */
  readonly proposal?: MessageId
  readonly rule?: DecisionRule
  /** Of a vote; else trends. */
  readonly of?: 'objectives'
}

export interface AgendaTemplate {
  readonly title: MessageId
  /** Where it is done, where an activity does not say another. */
  readonly board: BoardName
  readonly activities: readonly TemplateActivity[]
}

/** A template's activities as they stand in the agenda, in the words of whoever adds them. */
export const plannedActivities = (
  { board, activities }: AgendaTemplate,
  t: Translator['t'],
  usual?: DecisionRule,
): readonly ActivityFields[] => activities.map((activity) => ({ board, ...planned(activity, t, usual) }))

/** @param usual the rule of the group's model, once it has chosen one: it comes before the template's */
function planned(activity: TemplateActivity, t: Translator['t'], usual?: DecisionRule): ActivityFields {
  const { kind, question, proposal, rule, of, ...fields } = activity
  const { vote, decision, ...round } = beginRoundPlan(kind)
  return {
    ...fields,
    kind,
    question: t(question),
    ...round,
    ...(vote && { vote: { ...vote, what: of ?? vote.what } }),
    ...(decision && {
      decision: { ...decision, rule: usual ?? rule ?? decision.rule, proposal: proposal ? t(proposal) : '' },
    }),
  }
}

const welcome = { kind: 'talk', minutes: 10, question: 'agenda.welcome' } as const
const pause = { kind: 'break', minutes: 5, question: 'agenda.break' } as const
const closing = { kind: 'talk', minutes: 5, question: 'agenda.closing' } as const

/**
 * A session of ninety minutes for each step of the method, for the last one several; and a way of talking that fits in any of
 * them.
 */
export const templates: readonly AgendaTemplate[] = [
  {
    title: 'agenda.reach',
    board: 'reach',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 20, question: 'agenda.reach.context' },
      { kind: 'fill-in', minutes: 20, question: 'foundations.purpose.question' },
      pause,
      { kind: 'fill-in', minutes: 15, question: 'agenda.reach.audience' },
      {
        kind: 'decide',
        minutes: 15,
        question: 'agenda.reach.decide',
        proposal: 'agenda.reach.proposal',
      },
      closing,
    ],
  },
  {
    title: 'agenda.governance',
    board: 'governance',
    activities: [
      { ...welcome, minutes: 5 },
      { kind: 'fill-in', minutes: 20, question: 'agenda.governance.models' },
      { kind: 'temperature', minutes: 5, question: 'agenda.governance.temperature' },
      {
        kind: 'decide',
        minutes: 20,
        question: 'agenda.governance.decide',
        proposal: 'agenda.governance.proposal',
        rule: 'three-quarters',
      },
      pause,
      {
        kind: 'elect',
        minutes: 20,
        question: 'agenda.governance.elect',
        proposal: 'agenda.governance.task',
      },
      { kind: 'fill-in', board: 'care', minutes: 10, question: 'agenda.governance.care' },
      closing,
    ],
  },
  {
    title: 'agenda.membership',
    board: 'membership',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 15, question: 'agenda.membership.write' },
      { kind: 'talk', minutes: 20, question: 'agenda.membership.talk' },
      pause,
      { kind: 'fill-in', minutes: 15, question: 'agenda.membership.fees' },
      {
        kind: 'decide',
        minutes: 20,
        question: 'agenda.membership.decide',
        proposal: 'agenda.membership.proposal',
        rule: 'three-quarters',
      },
      closing,
    ],
  },
  {
    title: 'agenda.financing',
    board: 'financing',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 15, question: 'agenda.financing.gap' },
      { kind: 'fill-in', minutes: 20, question: 'agenda.financing.sources' },
      pause,
      { kind: 'talk', minutes: 15, question: 'agenda.financing.first' },
      { kind: 'fill-in', minutes: 20, question: 'agenda.financing.lines' },
      closing,
    ],
  },
  {
    title: 'agenda.communication',
    board: 'communication',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 15, question: 'agenda.communication.write' },
      { kind: 'fill-in', minutes: 20, question: 'agenda.communication.rhythm' },
      pause,
      { kind: 'fill-in', minutes: 15, question: 'agenda.communication.levels' },
      {
        kind: 'decide',
        minutes: 20,
        question: 'agenda.communication.decide',
        proposal: 'agenda.communication.proposal',
      },
      closing,
    ],
  },
  {
    title: 'agenda.pestel',
    board: 'pestel',
    activities: [
      welcome,
      { kind: 'write', minutes: 15, private: true, question: 'agenda.pestel.write' },
      { kind: 'group', minutes: 20, question: 'agenda.pestel.group' },
      pause,
      { kind: 'weigh', minutes: 15, question: 'agenda.pestel.weigh' },
      { kind: 'talk', minutes: 20, question: 'agenda.pestel.talk' },
      closing,
    ],
  },
  {
    title: 'agenda.swot',
    board: 'swot',
    activities: [
      welcome,
      { kind: 'write', minutes: 20, private: true, question: 'agenda.swot.write' },
      { kind: 'talk', minutes: 20, question: 'agenda.swot.talk' },
      pause,
      { kind: 'cross', minutes: 25, question: 'agenda.swot.cross' },
      { ...closing, minutes: 10 },
    ],
  },
  {
    title: 'agenda.foundations',
    board: 'foundations',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 20, question: 'foundations.purpose.question' },
      { kind: 'fill-in', minutes: 20, question: 'foundations.vision.question' },
      pause,
      { kind: 'fill-in', minutes: 15, question: 'foundations.pillars.question' },
      {
        kind: 'decide',
        minutes: 15,
        question: 'agenda.foundations.decide',
        proposal: 'agenda.foundations.proposal',
      },
      closing,
    ],
  },
  {
    title: 'agenda.objectives',
    board: 'strategy',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 25, question: 'agenda.objectives.write' },
      { kind: 'talk', minutes: 15, question: 'agenda.objectives.alike' },
      pause,
      { kind: 'vote', minutes: 10, question: 'objectives.question', of: 'objectives' },
      { kind: 'talk', minutes: 20, question: 'agenda.objectives.cover' },
      closing,
    ],
  },
  {
    title: 'agenda.projects',
    board: 'projects',
    activities: [
      welcome,
      { kind: 'fill-in', minutes: 30, question: 'agenda.projects.what' },
      pause,
      { kind: 'fill-in', minutes: 20, question: 'agenda.projects.who' },
      { kind: 'fill-in', minutes: 20, question: 'agenda.projects.how' },
      closing,
    ],
  },
  {
    title: 'agenda.1-2-4-all',
    board: 'pestel',
    activities: [
      { kind: 'write', minutes: 1, private: true, question: 'agenda.1-2-4-all.one' },
      { kind: 'talk', minutes: 2, question: 'agenda.1-2-4-all.two' },
      { kind: 'talk', minutes: 4, question: 'agenda.1-2-4-all.four' },
      { kind: 'talk', minutes: 5, question: 'agenda.1-2-4-all.all' },
    ],
  },
]
