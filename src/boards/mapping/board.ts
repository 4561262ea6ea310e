import type { SurveyBoard } from '../../kinds/declaration.ts'

/** Who is out there: surveys of organisations, before and beside the steps. No Manual, the survey it begins with. */
export const mapping: SurveyBoard = { kind: 'surveys', name: 'mapping', title: 'mapping.title' }
