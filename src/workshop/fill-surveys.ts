// Surveys and what stands on them, written anew from a snapshot or a file.
import type { Rows } from '../method/survey/counting.ts'
import type { Content } from './content/content.ts'
import type { Evidence } from './content/evidence.ts'
import { addSurvey, foldRows, sayBase, type Survey, type SurveyColumn } from './content/surveys.ts'
import type { SurveyId } from './ids.ts'

/** Writes surveys under new ids, as they are read from a file or a snapshot; inside of the caller's act. */
export function fillSurveys(
  content: Content,
  surveys: readonly {
    readonly name: string
    readonly columns: readonly Pick<SurveyColumn, 'heading' | 'type' | 'base'>[]
    readonly roles: Survey['roles']
    readonly rows: Rows
  }[],
  ids: readonly SurveyId[],
  now: number,
): void {
  for (const [index, { name, columns, roles, rows }] of surveys.entries()) {
    const id = ids[index]!
    addSurvey(content, { id, made: now + index, name, columns, roles }, foldRows(rows))
    for (const [at, { base }] of columns.entries()) if (base !== 'answered') sayBase(content, id, at, base)
  }
}

/** The same evidence in a copy, where its survey has another id. */
export function copyEvidence(
  evidence: Evidence,
  copyOf: (id: string) => SurveyId | undefined,
  newId: () => SurveyId,
): Evidence {
  if (evidence.survey === undefined) return evidence
  return { ...evidence, survey: copyOf(evidence.survey) ?? newId() } // what led nowhere leads nowhere
}
