// The part of a workshop's JSON that is about surveys: what was asked, what was answered, and what notes stand on.
import { MOST_CELL_LETTERS } from '../method/delimited.ts'
import type { ColumnType } from '../method/survey/columns.ts'
import type { BaseKind, Rows } from '../method/survey/counting.ts'
import { surveyRoles } from '../method/survey/roles.ts'
import { readEvidenceValue, type Evidence } from './content/evidence.ts'
import { MOST_SURVEY_COLUMNS, readBase, readType, type Survey } from './content/surveys.ts'
import { Fault, isIdText, type Fields, type JsonReason, type Reader } from './json-reader.ts'
import { isIndex, isRecord } from './values.ts'

/** Of all surveys of a file: what a document holds. */
const MOST_ANSWER_LETTERS = 16 * 1024 * 1024

export interface JsonSurvey {
  readonly id?: string | undefined
  readonly name: string
  readonly columns: readonly {
    readonly heading: string
    readonly type: ColumnType
    readonly base: BaseKind
  }[]
  readonly roles: Survey['roles']
  readonly rows: Rows
}

export const encodeSurveys = (surveys: readonly Survey[]): unknown =>
  surveys.length === 0
    ? undefined
    : surveys.map(({ id, name, columns, roles, rows }) => ({
        id,
        name,
        columns: columns.map(({ heading, type, base }) => ({ heading, kind: type.kind, by: type.by, base })),
        ...roles,
        rows: rows.map((row) => [...row]),
      }))

export const readEvidenceJson = (value: unknown, path: string): Evidence | undefined => {
  if (value === undefined || value === null) return undefined
  const evidence = isRecord(value) ? readEvidenceValue(value) : undefined
  if (!evidence) throw new Fault(path, 'not-value')
  return evidence
}

export function readSurveysJson(root: Fields, reader: Reader): readonly JsonSurvey[] {
  const choice = <Value>(value: Value | undefined, path: string): Value => {
    if (value === undefined) throw new Fault(path, 'not-choice' satisfies JsonReason)
    return value
  }
  const column = (value: unknown, path: string): JsonSurvey['columns'][number] => {
    const { heading, kind, by, base } = reader.record(value, path, ['heading', 'kind', 'by', 'base'])
    return {
      heading: reader.text(heading, `${path}.heading`, ''),
      type: choice(readType([kind, by]), `${path}.kind`),
      base: base === undefined ? 'answered' : choice(readBase(base), `${path}.base`),
    }
  }
  let letters = 0
  return reader.list(root['surveys'], 'surveys', (value, path): JsonSurvey => {
    const fields = reader.record(value, path, ['id', 'name', 'columns', ...surveyRoles, 'rows'])
    const columns = reader.list(fields['columns'], `${path}.columns`, column, MOST_SURVEY_COLUMNS)
    const isPlace = (place: unknown): place is number => isIndex(place) && place < columns.length
    return {
      id: reader.optional(fields['id'], `${path}.id`, isIdText, 'not-id'),
      name: reader.text(fields['name'], `${path}.name`, ''),
      columns,
      roles: Object.fromEntries(
        surveyRoles.flatMap((role) => {
          const place = reader.optional(fields[role], `${path}.${role}`, isPlace, 'not-choice')
          return place === undefined ? [] : [[role, place]]
        }),
      ),
      rows: reader.list(fields['rows'], `${path}.rows`, (row, where) => {
        const cells = reader.list(row, where, (cell, at) => {
          const text = reader.text(cell, at, '')
          letters += text.length
          if (text.length > MOST_CELL_LETTERS || letters > MOST_ANSWER_LETTERS)
            throw new Fault(at, 'too-long')
          return text
        })
        return columns.map((_, at) => cells[at] ?? '')
      }),
    }
  })
}
