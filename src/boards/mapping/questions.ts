import type { Translator } from '../../i18n/translator.ts'
import type { Asked } from '../../method/survey/counting.ts'
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

/** Those whose answers are few and come again: one can filter by them and cross them. */
export const choicesAmong = (questions: readonly AskedQuestion[]): readonly AskedQuestion[] =>
  questions.filter(({ type }) => type.kind === 'choice' || type.kind === 'choices')
