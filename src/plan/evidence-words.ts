// What a note stands on, in words: the same on its board, in the thread and in the plan.
import type { Translator } from '../i18n/translator.ts'
import { percentOf } from '../method/survey/counting.ts'
import type { Evidence, Finding } from '../workshop/content/evidence.ts'
import type { Note } from '../workshop/content/notes.ts'
import type { SurveyId } from '../workshop/ids.ts'
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

/** @param name of its survey, where that is still on the board */
export function evidenceWords(evidence: Evidence, name: string | undefined, words: Words): string {
  const { t } = words
  const { question } = evidence
  if (evidence.kind === 'quote') {
    const who = evidence.who
      ? t('mapping.evidence.quote', { who: evidence.who })
      : t('mapping.evidence.words')
    return [who, question, name].filter(Boolean).join(' · ')
  }
  const among = evidence.where.map(([asked, answer]) => `${asked}: ${answer}`).join(', ')
  return [
    figureWords(evidence, words),
    `${question}: ${evidence.answer}`,
    among && t('mapping.evidence.among', { among }),
    name,
  ]
    .filter(Boolean)
    .join(' · ')
}

export const surveyNames = (surveys: WorkshopSnapshot['surveys']): ReadonlyMap<SurveyId, string> =>
  new Map(surveys.map(({ id, name }) => [id, name]))

/** What a note stands on, as it follows its words in the plan: « (41.9 %, …)»; nothing where it stands on nothing. */
export function evidenceBehind(
  id: Note['id'],
  { evidence, surveys }: Pick<WorkshopSnapshot, 'evidence' | 'surveys'>,
  words: Words,
): string {
  const own = evidence.get(id)
  if (!own) return ''
  const name = own.survey && surveyNames(surveys).get(own.survey)
  return ` (${evidenceWords(own, name, words)})`
}

/** A note as the plan cites it, with what it stands on. */
export const noteLine = (
  { id, text }: Pick<Note, 'id' | 'text'>,
  snapshot: Pick<WorkshopSnapshot, 'evidence' | 'surveys'>,
  words: Words,
): Line => ({
  text: `${text}${evidenceBehind(id, snapshot, words)}`,
  isVoice: true,
  source: `n:${id}`,
})
