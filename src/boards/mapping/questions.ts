import type { Translator } from '../../i18n/translator.ts'
import type { Asked, Where } from '../../method/survey/counting.ts'
import type { Finding } from '../../workshop/content/evidence.ts'
import type { Survey, SurveyColumn } from '../../workshop/content/surveys.ts'
import { headingOf } from './words.ts'

/** A column that was not left out, with what it is called. */
export interface AskedQuestion extends Asked, Omit<SurveyColumn, 'type'> {}

export const questionsOf = (
  { columns }: Pick<Survey, 'columns'>,
  translator: Pick<Translator, 't'>,
): readonly AskedQuestion[] =>
  columns.flatMap((each, column) =>
    each.type.kind === 'personal' ? [] : [{ ...each, column, heading: headingOf(each, column, translator) }],
  )

/** Which answers a filter asks for, in words. */
export const amongWords = (wheres: readonly Where[], questions: readonly AskedQuestion[]): Finding['where'] =>
  wheres.map(({ column, answer }) => [
    questions.find((each) => each.column === column)?.heading ?? '',
    answer,
  ])

/** Those whose answers are few and come again: one can filter by them and cross them. */
export const choicesAmong = (questions: readonly AskedQuestion[]): readonly AskedQuestion[] =>
  questions.filter(({ type }) => type.kind === 'choice' || type.kind === 'choices')
