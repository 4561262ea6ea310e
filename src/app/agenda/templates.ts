import type { MessageId } from '../../i18n/message-ids.ts'
import type { ActivityFields } from '../../workshop/stage/agenda.ts'

export interface AgendaTemplate {
  readonly title: MessageId
  readonly activities: readonly (Omit<ActivityFields, 'question'> & { readonly question: MessageId })[]
}

const pestel = { board: 'pestel' } as const
const swot = { board: 'swot' } as const
const projects = { board: 'projects' } as const
const foundations = { board: 'foundations' } as const

/** Sessions of ninety minutes for the steps that have a board, and a way of talking that fits in any of them. */
export const templates: readonly AgendaTemplate[] = [
  {
    title: 'agenda.pestel',
    activities: [
      { kind: 'talk', ...pestel, minutes: 10, question: 'agenda.welcome' },
      { kind: 'write', ...pestel, minutes: 15, private: true, question: 'agenda.pestel.write' },
      { kind: 'group', ...pestel, minutes: 20, question: 'agenda.pestel.group' },
      { kind: 'break', ...pestel, minutes: 5, question: 'agenda.break' },
      { kind: 'weigh', ...pestel, minutes: 15, question: 'agenda.pestel.weigh' },
      { kind: 'talk', ...pestel, minutes: 20, question: 'agenda.pestel.talk' },
      { kind: 'talk', ...pestel, minutes: 5, question: 'agenda.closing' },
    ],
  },
  {
    title: 'agenda.swot',
    activities: [
      { kind: 'talk', ...swot, minutes: 10, question: 'agenda.welcome' },
      { kind: 'write', ...swot, minutes: 20, private: true, question: 'agenda.swot.write' },
      { kind: 'talk', ...swot, minutes: 20, question: 'agenda.swot.talk' },
      { kind: 'break', ...swot, minutes: 5, question: 'agenda.break' },
      { kind: 'cross', ...swot, minutes: 25, question: 'agenda.swot.cross' },
      { kind: 'talk', ...swot, minutes: 10, question: 'agenda.closing' },
    ],
  },
  {
    title: 'agenda.foundations',
    activities: [
      { kind: 'talk', ...foundations, minutes: 10, question: 'agenda.welcome' },
      { kind: 'fill-in', ...foundations, minutes: 20, question: 'foundations.purpose.question' },
      { kind: 'fill-in', ...foundations, minutes: 20, question: 'foundations.vision.question' },
      { kind: 'break', ...foundations, minutes: 5, question: 'agenda.break' },
      { kind: 'fill-in', ...foundations, minutes: 15, question: 'foundations.pillars.question' },
      { kind: 'decide', ...foundations, minutes: 15, question: 'agenda.foundations.decide' },
      { kind: 'talk', ...foundations, minutes: 5, question: 'agenda.closing' },
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
