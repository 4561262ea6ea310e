// What a column of a survey holds, proposed from its values; who imports it has the last word.
import { parseDate, type IsoDate } from '../dates.ts'
import { parseNumber } from '../numbers.ts'
import { fold } from './words.ts'

/** One choice, several of them in one cell, figures, days, words; what tells who somebody is stays out. */
export const columnKinds = ['choice', 'choices', 'number', 'date', 'text', 'personal'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** What may stand between several choices of one cell. */
export const separators = [';', '|', '\n', ','] as const
export type Separator = (typeof separators)[number]

/** As one value, since they change as one. */
export interface ColumnType {
  readonly kind: ColumnKind
  /** Of several choices. */
  readonly by?: Separator
}

const personalHeadings =
  /\b(e-?mail|correo|mail|telefono|telefone|phone|celular|movil|whatsapp|nombre|nome|name|apellidos?|sobrenome|surname|direccion|endereco|address|dni|cpf|rut|cedula|passport|pasaporte|ip)\b/u
/** Their name is nobody's own. */
const organisationHeadings =
  /organi[sz]|entidad|entidade|institu|asocia|associa|coletivo|colectivo|red\b|rede\b|network/u
const mailPattern = /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu
const phonePattern = /^\+?[\d\s().-]{8,20}$/u

const looksLikeContact = (value: string) =>
  mailPattern.test(value) || (phonePattern.test(value) && /^\+|[\s().-]/u.test(value) && !isDayLike(value))
const isDayLike = (value: string) => /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/u.test(value)

/** «2023-05-04 10:22:33»: the day of a moment. */
export const dayOfCell = (cell: string, language: string): IsoDate | undefined => {
  const read = parseDate(cell.replace(/[T\s]\d{1,2}:\d{2}.*$/u, ''), language)
  return read.ok ? read.date : undefined
}
const isDate = (cell: string, language: string) => {
  const read = parseDate(cell.replace(/[T\s]\d{1,2}:\d{2}.*$/u, ''), language)
  return read.ok || read.refusal.kind === 'day-or-month'
}

/** The answers of one cell, as they are given: one of them twice where somebody gave it twice. */
export const answersOf = (cell: string, { kind, by }: ColumnType): readonly string[] =>
  (kind === 'choices' && by !== undefined ? cell.split(by) : [cell])
    .map((part) => part.trim())
    .filter((part) => part !== '')

const distinct = (values: readonly string[]) => new Set(values.map(fold)).size
const shareOf = (values: readonly string[], holds: (value: string) => boolean) =>
  values.filter(holds).length / values.length

/** Of several choices there are few, they come again and again, and none is as long as a sentence of one's own. */
const LONGEST_CHOICE = 120
const MOST_CHOICES = 60
const isVocabulary = (answers: readonly string[], of: number) =>
  distinct(answers) <= Math.min(MOST_CHOICES, Math.max(2, of / 2)) &&
  answers.every((answer) => answer.length <= LONGEST_CHOICE)

/**
 * Whether the same answers stand in different company. A comma also stands within one answer, «La Paz, Bolivia»: there one of
 * them has to stand alone somewhere.
 */
function isCombined(values: readonly string[], by: Separator): boolean {
  const wholes = new Set(values.map(fold))
  const companies = new Map<string, number>()
  const distinctValues = new Map(values.map((value) => [fold(value), value])).values()
  for (const value of distinctValues)
    for (const part of new Set(answersOf(value, { kind: 'choices', by }).map(fold)))
      companies.set(part, (companies.get(part) ?? 0) + 1)
  return [...companies].some(([part, n]) => n > 1 && (by !== ',' || wholes.has(part)))
}

/** So many values say what a column holds. */
const SAMPLE = 2_000
const MOST_UNLIKE = 0.1

/** @param cells of this column, row by row, empty ones too */
export function proposeType(heading: string, cells: readonly string[], language: string): ColumnType {
  const values = cells.filter(Boolean).slice(0, SAMPLE)
  const title = fold(heading).slice(0, 500)
  const saysWho = personalHeadings.test(title) && !organisationHeadings.test(title)
  if (saysWho) return { kind: 'personal' }
  if (values.length === 0) return { kind: 'text' }
  if (shareOf(values, looksLikeContact) >= MOST_UNLIKE) return { kind: 'personal' }
  const most = 1 - MOST_UNLIKE
  if (shareOf(values, (value) => parseNumber(value, language).ok) >= most) return { kind: 'number' }
  if (shareOf(values, (value) => isDate(value, language)) >= most) return { kind: 'date' }
  for (const by of separators) {
    if (shareOf(values, (value) => value.includes(by)) < MOST_UNLIKE) continue
    const answers = values.flatMap((value) => answersOf(value, { kind: 'choices', by }))
    if (isCombined(values, by) && isVocabulary(answers, values.length)) return { kind: 'choices', by }
  }
  return { kind: isVocabulary(values, values.length) ? 'choice' : 'text' }
}
