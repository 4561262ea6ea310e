import type { MessageId } from '../../i18n/message-ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { DecisionRule } from '../../method/decisions.ts'
import type { ActivityFields } from '../../workshop/stage/agenda.ts'
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
  readonly of?: 'notes'
}

export interface AgendaTemplate {
  readonly title: MessageId
  readonly activities: readonly TemplateActivity[]
}

/** An activity as it stands in the agenda, in the words of whoever adds it. */
export function plannedActivity(activity: TemplateActivity, t: Translator['t']): ActivityFields {
  const { kind, question, proposal, rule, of, ...fields } = activity
  const { vote, decision, ...round } = beginRoundPlan(kind)
  return {
    ...fields,
    kind,
    question: t(question),
    ...round,
    ...(vote && { vote: { ...vote, what: of ?? vote.what } }),
    ...(decision && {
      decision: { ...decision, rule: rule ?? decision.rule, proposal: proposal ? t(proposal) : '' },
    }),
  }
}

const pestel = { board: 'pestel' } as const
const swot = { board: 'swot' } as const
const projects = { board: 'projects' } as const
const foundations = { board: 'foundations' } as const
const welcome = { kind: 'talk', minutes: 10, question: 'agenda.welcome' } as const
const pause = { kind: 'break', minutes: 5, question: 'agenda.break' } as const
const closing = { kind: 'talk', minutes: 5, question: 'agenda.closing' } as const

/**
 * A session of ninety minutes for each step of the method, and a way of talking that fits in any of them. Steps without a
 * board of their own talk, and write where a board of another step asks the same.
 */
export const templates: readonly AgendaTemplate[] = [
  {
    title: 'agenda.reach',
    activities: [
      { ...welcome, ...foundations },
      { kind: 'talk', ...foundations, minutes: 20, question: 'agenda.reach.context' },
      { kind: 'fill-in', ...foundations, minutes: 20, question: 'foundations.purpose.question' },
      { ...pause, ...foundations },
      { kind: 'talk', ...foundations, minutes: 15, question: 'agenda.reach.audience' },
      {
        kind: 'decide',
        ...foundations,
        minutes: 15,
        question: 'agenda.reach.decide',
        proposal: 'agenda.reach.proposal',
      },
      { ...closing, ...foundations },
    ],
  },
  {
    title: 'agenda.governance',
    activities: [
      { ...welcome, minutes: 5, ...foundations },
      { kind: 'talk', ...foundations, minutes: 20, question: 'agenda.governance.models' },
      { kind: 'temperature', ...foundations, minutes: 5, question: 'agenda.governance.temperature' },
      {
        kind: 'decide',
        ...foundations,
        minutes: 20,
        question: 'agenda.governance.decide',
        proposal: 'agenda.governance.proposal',
        rule: 'three-quarters',
      },
      { ...pause, ...foundations },
      {
        kind: 'elect',
        ...foundations,
        minutes: 20,
        question: 'agenda.governance.elect',
        proposal: 'agenda.governance.task',
      },
      { kind: 'talk', ...foundations, minutes: 10, question: 'agenda.governance.care' },
      { ...closing, ...foundations },
    ],
  },
  {
    title: 'agenda.membership',
    activities: [
      { ...welcome, ...swot },
      {
        kind: 'write',
        ...swot,
        zone: 'swot-strengths',
        minutes: 15,
        private: true,
        question: 'agenda.membership.write',
      },
      { kind: 'talk', ...swot, minutes: 20, question: 'agenda.membership.talk' },
      { ...pause, ...swot },
      { kind: 'talk', ...swot, minutes: 15, question: 'agenda.membership.fees' },
      {
        kind: 'decide',
        ...swot,
        minutes: 20,
        question: 'agenda.membership.decide',
        proposal: 'agenda.membership.proposal',
        rule: 'three-quarters',
      },
      { ...closing, ...swot },
    ],
  },
  {
    title: 'agenda.financing',
    activities: [
      { ...welcome, ...swot },
      {
        kind: 'write',
        ...swot,
        zone: 'swot-weaknesses',
        minutes: 15,
        private: true,
        question: 'agenda.financing.gap',
      },
      {
        kind: 'write',
        ...swot,
        zone: 'swot-opportunities',
        minutes: 20,
        question: 'agenda.financing.sources',
      },
      { ...pause, ...swot },
      {
        kind: 'vote',
        ...swot,
        zone: 'swot-opportunities',
        minutes: 10,
        question: 'agenda.financing.vote',
        of: 'notes',
      },
      { kind: 'talk', ...swot, minutes: 25, question: 'agenda.financing.talk' },
      { ...closing, ...swot },
    ],
  },
  {
    title: 'agenda.communication',
    activities: [
      { ...welcome, ...swot },
      {
        kind: 'write',
        ...swot,
        zone: 'swot-strengths',
        minutes: 15,
        private: true,
        question: 'agenda.communication.write',
      },
      { kind: 'talk', ...swot, minutes: 20, question: 'agenda.communication.rhythm' },
      { ...pause, ...swot },
      { kind: 'talk', ...swot, minutes: 15, question: 'agenda.communication.levels' },
      {
        kind: 'decide',
        ...swot,
        minutes: 20,
        question: 'agenda.communication.decide',
        proposal: 'agenda.communication.proposal',
      },
      { ...closing, ...swot },
    ],
  },
  {
    title: 'agenda.pestel',
    activities: [
      { ...welcome, ...pestel },
      { kind: 'write', ...pestel, minutes: 15, private: true, question: 'agenda.pestel.write' },
      { kind: 'group', ...pestel, minutes: 20, question: 'agenda.pestel.group' },
      { ...pause, ...pestel },
      { kind: 'weigh', ...pestel, minutes: 15, question: 'agenda.pestel.weigh' },
      { kind: 'talk', ...pestel, minutes: 20, question: 'agenda.pestel.talk' },
      { ...closing, ...pestel },
    ],
  },
  {
    title: 'agenda.swot',
    activities: [
      { ...welcome, ...swot },
      { kind: 'write', ...swot, minutes: 20, private: true, question: 'agenda.swot.write' },
      { kind: 'talk', ...swot, minutes: 20, question: 'agenda.swot.talk' },
      { ...pause, ...swot },
      { kind: 'cross', ...swot, minutes: 25, question: 'agenda.swot.cross' },
      { ...closing, ...swot, minutes: 10 },
    ],
  },
  {
    title: 'agenda.foundations',
    activities: [
      { ...welcome, ...foundations },
      { kind: 'fill-in', ...foundations, minutes: 20, question: 'foundations.purpose.question' },
      { kind: 'fill-in', ...foundations, minutes: 20, question: 'foundations.vision.question' },
      { ...pause, ...foundations },
      { kind: 'fill-in', ...foundations, minutes: 15, question: 'foundations.pillars.question' },
      {
        kind: 'decide',
        ...foundations,
        minutes: 15,
        question: 'agenda.foundations.decide',
        proposal: 'agenda.foundations.proposal',
      },
      { ...closing, ...foundations },
    ],
  },
  {
    title: 'agenda.projects',
    activities: [
      { kind: 'talk', ...projects, minutes: 10, question: 'agenda.welcome' },
      { kind: 'fill-in', ...projects, minutes: 30, question: 'agenda.projects.what' },
      { kind: 'break', ...projects, minutes: 5, question: 'agenda.break' },
      { kind: 'fill-in', ...projects, minutes: 20, question: 'agenda.projects.who' },
      { kind: 'fill-in', ...projects, minutes: 20, question: 'agenda.projects.how' },
      { kind: 'talk', ...projects, minutes: 5, question: 'agenda.closing' },
    ],
  },
  {
    title: 'agenda.1-2-4-all',
    activities: [
      { kind: 'write', ...pestel, minutes: 1, private: true, question: 'agenda.1-2-4-all.one' },
      { kind: 'talk', ...pestel, minutes: 2, question: 'agenda.1-2-4-all.two' },
      { kind: 'talk', ...pestel, minutes: 4, question: 'agenda.1-2-4-all.four' },
      { kind: 'talk', ...pestel, minutes: 5, question: 'agenda.1-2-4-all.all' },
    ],
  },
]
