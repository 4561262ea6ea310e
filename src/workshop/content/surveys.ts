// Surveys that were brought in: who was asked what, and what they answered. The answers are written once, by one device, in
// pieces that each fit in a message; what each column holds is a key of its own, so that two who say so at once both stand.
// A column that tells who somebody is never comes in.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { deflateSync, strFromU8 } from 'fflate'
import { MOST_CELL_LETTERS } from '../../method/delimited.ts'
import { columnKinds, separators, type ColumnType } from '../../method/survey/columns.ts'
import { baseKinds, type BaseKind, type Rows } from '../../method/survey/counting.ts'
import { surveyRoles, type Roles, type SurveyRole } from '../../method/survey/roles.ts'
import { isId, type PersonId, type SurveyId } from '../ids.ts'
import { inflateBounded } from '../inflate.ts'
import { isIndex, isRecord, isTime } from '../values.ts'
import { act, birthsIn, type Content } from './content.ts'
import { byAge } from './notes.ts'
import { tidyLine } from './texts.ts'

export const MOST_SURVEY_ROWS = 20_000
export const MOST_SURVEY_COLUMNS = 400
/** Of a survey's answers, deflated: a quarter of what a document holds. */
export const MOST_SURVEY_BYTES = 4 * 1024 * 1024
export const HEADING_LETTERS = 500
export const SURVEY_NAME_LETTERS = 200
/** Of a piece, before it is deflated. */
const PIECE_LETTERS = 512 * 1024
const MOST_PIECE_BYTES = 8 * 1024 * 1024
const MOST_PIECES = 1_000

export interface SurveyColumn {
  readonly heading: string
  readonly type: ColumnType
  /** Of what its figures are told. */
  readonly base: BaseKind
}

export interface Survey {
  readonly id: SurveyId
  readonly made: number
  readonly by: PersonId | undefined
  readonly name: string
  readonly columns: readonly SurveyColumn[]
  readonly roles: Roles
  /** Each as wide as there are columns. */
  readonly rows: Rows
}

/** As in the document: `["choices", ";"]`. */
const typeAsValue = ({ kind, by }: ColumnType): readonly string[] => (by === undefined ? [kind] : [kind, by])
export function readType(value: unknown): ColumnType | undefined {
  if (!Array.isArray(value)) return undefined
  const kind = columnKinds.find((each) => each === value[0])
  const by = separators.find((each) => each === value[1])
  if (kind === undefined || (kind === 'choices' && by === undefined)) return undefined
  return kind === 'choices' && by !== undefined ? { kind, by } : { kind }
}
export const readBase = (value: unknown): BaseKind | undefined => baseKinds.find((each) => each === value)

/** Of a column of several choices one tells of how many who answered; so of every other. */
const USUAL_BASE: BaseKind = 'answered'

function readColumns(content: Content, id: string, stored: unknown): readonly SurveyColumn[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, MOST_SURVEY_COLUMNS).map((column: unknown, at) => {
    const [heading, ...type]: readonly unknown[] = Array.isArray(column) ? column : []
    return {
      heading: typeof heading === 'string' ? tidyLine(heading, HEADING_LETTERS) : '',
      type: readType(content.surveys.get(`${id}/column-${at}`)) ?? readType(type) ?? { kind: 'text' },
      base: readBase(content.surveys.get(`${id}/base-${at}`)) ?? USUAL_BASE,
    }
  })
}

function readRoles(content: Content, id: string, columns: number): Survey['roles'] {
  return Object.fromEntries(
    surveyRoles.flatMap((role) => {
      const column = content.surveys.get(`${id}/${role}`)
      return isIndex(column) && column < columns ? [[role, column]] : []
    }),
  )
}

const unfolded = new WeakMap<Uint8Array, Rows>()
/** The rows of one piece: unfolded once, since it never changes. What is no row in it is none. */
function rowsOfPiece(bytes: Uint8Array): Rows {
  const known = unfolded.get(bytes)
  if (known) return known
  const rows = parseRows(inflateBounded(bytes, MOST_PIECE_BYTES))
  unfolded.set(bytes, rows)
  return rows
}

function parseRows(json: Uint8Array | undefined): Rows {
  try {
    const value: unknown = json && JSON.parse(strFromU8(json))
    if (!Array.isArray(value)) return []
    return value
      .filter((row): row is unknown[] => Array.isArray(row))
      .map((row) =>
        row
          .slice(0, MOST_SURVEY_COLUMNS)
          .map((cell) => (typeof cell === 'string' ? cell.slice(0, MOST_CELL_LETTERS) : '')),
      )
  } catch {
    return [] // no JSON, or nested too deep to be ours
  }
}

const gathered = new WeakMap<
  Uint8Array,
  { readonly of: readonly Uint8Array[]; readonly width: number; rows: Rows }
>()
function readRows(content: Content, id: string, width: number): Rows {
  const pieces: Uint8Array[] = []
  for (let n = 0; n < MOST_PIECES; n += 1) {
    const piece = content.answers.get(`${id}/${n}`)
    if (!(piece instanceof Uint8Array)) break
    pieces.push(piece)
  }
  const [first] = pieces
  if (!first) return []
  const known = gathered.get(first)
  if (
    known?.width === width &&
    known.of.length === pieces.length &&
    known.of.every((each, at) => each === pieces[at])
  )
    return known.rows
  const rows: (readonly string[])[] = []
  for (const piece of pieces)
    for (const row of rowsOfPiece(piece))
      if (rows.length < MOST_SURVEY_ROWS) rows.push(row.length === width ? row : fit(row, width))
  gathered.set(first, { of: pieces, width, rows })
  return rows
}
const fit = (row: readonly string[], width: number) => Array.from({ length: width }, (_, at) => row[at] ?? '')

/** Every survey that was not taken away, oldest first. */
export function readSurveys(content: Content): Survey[] {
  const surveys: Survey[] = []
  for (const [id, birth] of birthsIn(content.surveys)) {
    if (!isId(id) || !isRecord(birth) || content.surveys.get(`${id}/gone`) === true) continue
    const { made, by } = birth
    const columns = readColumns(content, id, birth['columns'])
    const name = content.surveys.get(`${id}/name`)
    surveys.push({
      id: id as string as SurveyId,
      made: isTime(made) ? made : 0,
      by: isId(by) ? (by as string as PersonId) : undefined,
      name: typeof name === 'string' ? tidyLine(name, SURVEY_NAME_LETTERS) : '',
      columns,
      roles: readRoles(content, id, columns.length),
      rows: readRows(content, id, columns.length),
    })
  }
  return surveys.toSorted(byAge)
}

/** What each survey that was not taken away is called; its answers stay folded. */
export function readSurveyNames(content: Content): ReadonlyMap<SurveyId, string> {
  const names = new Map<SurveyId, string>()
  for (const [id] of birthsIn(content.surveys)) {
    const name = content.surveys.get(`${id}/name`)
    if (isId(id) && content.surveys.get(`${id}/gone`) !== true && typeof name === 'string')
      names.set(id as string as SurveyId, tidyLine(name, SURVEY_NAME_LETTERS))
  }
  return names
}

/** A survey's rows as they stand in the document, piece by piece. */
export type SurveyPieces = readonly Uint8Array<ArrayBuffer>[]
export const bytesOf = (pieces: SurveyPieces): number => pieces.reduce((sum, { length }) => sum + length, 0)

/** Folds rows into pieces of which each fits in a message. */
export function foldRows(rows: Rows, onProgress: (share: number) => void = () => undefined): SurveyPieces {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let letters = 0
  let held: string[] = []
  for (const [at, row] of rows.entries()) {
    const json = JSON.stringify(row)
    held.push(json)
    letters += json.length
    if (letters < PIECE_LETTERS && at < rows.length - 1) continue
    pieces.push(new Uint8Array(deflateSync(utf8ToBytes(`[${held.join(',')}]`))))
    onProgress((at + 1) / rows.length)
    held = []
    letters = 0
  }
  return pieces
}

export interface NewSurvey {
  readonly id: SurveyId
  readonly made: number
  readonly by?: PersonId | undefined
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly type: ColumnType }[]
  readonly roles?: Survey['roles']
}

/**
 * Brings a survey in. Its answers come first, each piece as a message of its own, and its birth last: nobody ever sees a
 * half of it, and one undo takes it back.
 */
export function addSurvey(content: Content, survey: NewSurvey, pieces: SurveyPieces): void {
  const { id, made, by, name, columns, roles = {} } = survey
  for (const [n, piece] of pieces.entries()) act(content, () => content.answers.set(`${id}/${n}`, piece))
  act(content, () => {
    content.surveys.set(id, {
      made,
      ...(by && { by }),
      columns: columns.map(({ heading, type }) => [tidyLine(heading, HEADING_LETTERS), ...typeAsValue(type)]),
    })
    content.surveys.set(`${id}/name`, tidyLine(name, SURVEY_NAME_LETTERS))
    for (const [role, column] of Object.entries(roles)) content.surveys.set(`${id}/${role}`, column)
  })
}

const set = (content: Content, id: SurveyId, field: string, value: unknown): void => {
  if (content.surveys.has(id)) act(content, () => content.surveys.set(`${id}/${field}`, value))
}
export const nameSurvey = (content: Content, id: SurveyId, name: string): void =>
  set(content, id, 'name', tidyLine(name, SURVEY_NAME_LETTERS))
export const sayColumn = (content: Content, id: SurveyId, column: number, type: ColumnType): void =>
  set(content, id, `column-${column}`, typeAsValue(type))
export const sayBase = (content: Content, id: SurveyId, column: number, base: BaseKind): void =>
  set(content, id, `base-${column}`, base)
export const sayRole = (content: Content, id: SurveyId, role: SurveyRole, column: number | null): void =>
  set(content, id, role, column)
/** Takes a survey off the board; what was pinned of it stays, with its figures. */
export const takeSurveyAway = (content: Content, id: SurveyId): void => set(content, id, 'gone', true)
