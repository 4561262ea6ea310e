import type { MessageId } from '../../i18n/message-ids.ts'
import type { Answer, DecisionRule } from '../../method/decisions.ts'
import type { IconName } from '../../ui/Icon.tsx'

export const answerIcons: Record<Answer, IconName> = { consent: 'check', aside: 'aside', object: 'hand' }

/** In an operational matter one says yes, no or nothing; else one consents, stands aside or objects. */
export const answerWords = (rule: DecisionRule, answer: Answer) =>
  rule === 'operational' ? (`rounds.vote.${answer}` as const) : (`rounds.answer.${answer}` as const)
export const answerMeaning = (rule: DecisionRule, answer: Answer): MessageId =>
  rule === 'operational' ? `rounds.vote.${answer}.what` : `rounds.answer.${answer}.what`
export const gaveWords = (rule: DecisionRule, answer: Answer): MessageId =>
  rule === 'operational' ? `rounds.voted.${answer}` : `rounds.gave.${answer}`
export const saidWords = (rule: DecisionRule, answer: Exclude<Answer, 'consent'>): MessageId =>
  rule === 'operational' ? `rounds.votedSaid.${answer}` : `rounds.said.${answer}`
