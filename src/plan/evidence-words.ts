// What a note stands on, in words: the same on its board, in the thread and in the plan.
import type { Translator } from '../i18n/translator.ts'
import { percentOf } from '../method/survey/counting.ts'
import type { Evidence, Finding } from '../workshop/content/evidence.ts'
import type { Note } from '../workshop/content/notes.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Line } from './tree.ts'

type Words = Pick<Translator, 't' | 'number'>

/** «104 of 248 answers, 41.9 %»: the figure with its base. */
export const figureWords = (
  { n, base, of }: Pick<Finding, 'n' | 'base' | 'of'>,
  { t, number }: Words,
): string =>
  t(`mapping.evidence.${of}`, {
    n: number(n),
    base: number(base),
    percent: number(percentOf(n, base, 1)),
  })

/** In short: the figure with its base, or whose words it is. */
export function evidenceFigure(evidence: Evidence, words: Words): string {
  if (evidence.kind === 'finding') return figureWords(evidence, words)
  const { who } = evidence
  return who ? words.t('mapping.evidence.quote', { who }) : words.t('mapping.evidence.words')
}

const saidTo = (question: string, answer: string): string =>
  question.endsWith('?') ? `${question} ${answer}` : `${question}: ${answer}`

/** What was asked and answered, and among whom it was counted. */
export function evidenceQuestion(evidence: Evidence, { t }: Words): string {
  if (evidence.kind === 'quote') return evidence.question
  const among = evidence.where.map(([asked, answer]) => saidTo(asked, answer)).join(', ')
  return [saidTo(evidence.question, evidence.answer), among && t('mapping.evidence.among', { among })]
    .filter(Boolean)
    .join(' · ')
}

/** @param name of its survey, where that is still on the board */
export const evidenceWords = (evidence: Evidence, name: string | undefined, words: Words): string =>
  [evidenceFigure(evidence, words), evidenceQuestion(evidence, words), name].filter(Boolean).join(' · ')

type Pinned = Pick<WorkshopSnapshot, 'evidence'>

/** What a note stands on, as it follows its words in the plan: « (104 of 248 answers, 41.9 %)»; nothing where it stands on nothing. */
export function evidenceBehind(id: Note['id'], { evidence }: Pinned, words: Words): string {
  const own = evidence.get(id)
  return own ? ` (${evidenceFigure(own, words)})` : ''
}

/** A note as the plan cites it, with what it stands on; the part about the mapping says more of it. */
export const noteLine = ({ id, text }: Pick<Note, 'id' | 'text'>, pinned: Pinned, words: Words): Line => ({
  text: `${text}${evidenceBehind(id, pinned, words)}`,
  isVoice: true,
  source: `n:${id}`,
})
