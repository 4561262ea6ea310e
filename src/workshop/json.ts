// A workshop as JSON, for those who bring their own data or take theirs elsewhere. docs/workshop-json.md says it field by
// field. What is read may be anything: a wrong value is refused with its path, an unknown field is left out and named.
import type { Level, Rating } from '../method/ratings.ts'
import { isEntryRef, type EntryRef } from './content/crosses.ts'
import { FARTHEST } from './content/places.ts'
import { isSheetField } from './content/sheets.ts'
import type { Horizon } from './content/trends.ts'
import { isZoneId, type ZoneId } from './ids.ts'
import {
  Fault,
  isIdText,
  isObject,
  MOST_LISTED,
  Reader,
  type Fields,
  type JsonReason,
} from './json-reader.ts'
import { encodeAgenda, encodeRounds, readAgendaJson } from './json-agenda.ts'
import type { Evidence } from './content/evidence.ts'
import { encodePlan, readPlanJson, type JsonPlan } from './json-plan.ts'
import { encodeSurveys, readEvidenceJson, readSurveysJson, type JsonSurvey } from './json-surveys.ts'
import { encodeStrategy, readStrategy, strategyFields, type JsonStrategy } from './json-strategy.ts'
import { err, ok, type Result } from './result.ts'
import type { WorkshopSnapshot } from './snapshot.ts'
import type { ActivityFields } from './stage/agenda.ts'
import { isFiniteNumber, tellsWhen } from './values.ts'

export const JSON_VERSION = 1
/** Larger files are not read at all. */
export const MOST_JSON_BYTES = 64 * 1024 * 1024
type At = readonly [x: number, y: number]
export interface JsonNote {
  readonly id?: string | undefined
  readonly zone: ZoneId
  readonly text: string
  /** The zone it was born in, where that is another. */
  readonly born?: ZoneId | undefined
  readonly at?: At | undefined
  /** The id of one of the trends. */
  readonly trend?: string | undefined
  /** The id of one of the people; absent: without a name. */
  readonly by?: string | undefined
  /** ms since 1970. */
  readonly made?: number | undefined
  readonly marked?: boolean | undefined
  /** What it stands on; its survey is one of this file. */
  readonly evidence?: Evidence | undefined
}
export interface JsonTrend {
  readonly id: string
  readonly zone: ZoneId
  readonly title: string
  readonly at?: At | undefined
  readonly horizon?: Horizon | undefined
  readonly ratings: readonly Rating[]
}
export interface JsonItem {
  readonly id?: string | undefined
  readonly name: string
  readonly text: string
  readonly group: string
}
export interface WorkshopJson extends JsonStrategy {
  readonly title: string
  readonly language: string
  /** An example: said wherever its content is shown. */
  readonly sample: boolean
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly notes: readonly JsonNote[]
  readonly trends: readonly JsonTrend[]
  /** Trends that stand in SWOT. */
  readonly carried: readonly { readonly trend: string; readonly zone: ZoneId; readonly at?: At | undefined }[]
  readonly crosses: readonly {
    readonly id?: string | undefined
    readonly a: EntryRef
    readonly b: EntryRef
    readonly text: string
  }[]
  /** By the name of the field: `mission`. */
  readonly texts: Readonly<Record<string, string>>
  readonly values: readonly JsonItem[]
  readonly pillars: readonly JsonItem[]
  readonly surveys: readonly JsonSurvey[]
  /** In their order. */
  readonly agenda: readonly ActivityFields[]
  readonly plan: JsonPlan
}

/** The snapshot as JSON, with two spaces, so that a person can read it. The same snapshot gives the same bytes. */
export function encodeWorkshopJson(snapshot: WorkshopSnapshot): string {
  const time = (made: number) => (tellsWhen(made) ? new Date(made).toISOString() : undefined)
  const trends = new Set(snapshot.trends.map(({ id }) => id))
  const trendOf = new Map(
    snapshot.trends.flatMap(({ id, notes }) => notes.map((note) => [note, id] as const)),
  )
  const ratingsOf = (ratings: readonly Rating[] | undefined) =>
    snapshot.resultsShown && ratings?.length
      ? ratings.map(({ probability, impact }) => [probability, impact])
      : undefined
  const someOf = (list: readonly unknown[]) => (list.length > 0 ? list : undefined)
  const json = {
    tertulia: 'workshop',
    version: JSON_VERSION,
    title: snapshot.meta.title,
    language: snapshot.meta.language,
    sample: snapshot.meta.sample || undefined,
    people: [...snapshot.people]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, name]) => ({ id, name: name || undefined })),
    notes: snapshot.notes.map(({ id, born, place: [zone, x, y], text, by, made, marked }) => ({
      id,
      zone,
      born: born === zone ? undefined : born,
      text,
      at: [x, y],
      trend: trendOf.get(id),
      by: by !== undefined && snapshot.people.has(by) ? by : undefined,
      made: time(made),
      marked: marked || undefined,
      evidence: snapshot.evidence.get(id),
    })),
    trends: snapshot.trends.map(({ id, place: [zone, x, y], title, horizon }) => ({
      id,
      zone,
      title,
      at: [x, y],
      horizon,
      ratings: ratingsOf(snapshot.ratings.get(id)),
    })),
    carried: snapshot.carried
      .filter(({ trend }) => trends.has(trend))
      .map(({ trend, place: [zone, x, y] }) => ({ trend, zone, at: [x, y] })),
    crosses: snapshot.crosses.map(({ id, a, b, text }) => ({ id, a, b, text })),
    texts: Object.fromEntries(
      Object.entries(snapshot.sheets)
        .filter(([, text]) => text !== '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    values: snapshot.principles.map(({ id, name, text }) => ({ id, name, text })),
    pillars: snapshot.pillars.map(({ id, name, text, group }) => ({ id, name, text, group })),
    ...encodeStrategy(snapshot),
    surveys: encodeSurveys(snapshot.surveys),
    agenda: someOf(encodeAgenda(snapshot.agenda)),
    plan: encodePlan(snapshot.sections),
    rounds: someOf(encodeRounds(snapshot.rounds)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

export type JsonRefusal =
  | { readonly kind: 'not-json' | 'not-ours' | 'newer' | 'too-large' }
  | { readonly kind: 'wrong'; readonly path: string; readonly reason: JsonReason }

export interface ReadJson {
  readonly workshop: WorkshopJson
  /** Fields that mean nothing here, `notes[].colour`; each once. */
  readonly ignored: readonly string[]
}

const isAt = (value: unknown): value is At =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((each) => isFiniteNumber(each) && Math.abs(each) <= FARTHEST)
const isHorizon = (value: unknown): value is Horizon => value === 'short' || value === 'long'

function readTime(value: unknown, path: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const at = typeof value === 'string' ? Date.parse(value) : value
  if (!isFiniteNumber(at) || Math.abs(at) > 8.64e15) throw new Fault(path, 'not-time')
  return at
}

function readRating(value: unknown, path: string): Rating {
  const isLevel = (level: unknown): level is Level | null =>
    level === null || level === 1 || level === 2 || level === 3
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isLevel))
    throw new Fault(path, 'not-rating')
  return { probability: value[0]!, impact: value[1]! }
}

/**
 * Each id stands once. A note's trend and writer are in the file; other ends may be gone: those are named, and lead nowhere as
 * they did before.
 */
function checkReferences(workshop: WorkshopJson, reader: Reader): void {
  const { people, notes, trends, carried, crosses, texts, links } = workshop
  const idsOf = (list: readonly { readonly id?: string | undefined }[], path: string) => {
    const ids = new Set<string>()
    list.forEach(({ id }, index) => {
      if (id === undefined) return
      if (ids.has(id)) throw new Fault(`${path}[${index}].id`, 'double-id')
      ids.add(id)
    })
    return ids
  }
  const persons = idsOf(people, 'people')
  const noteIds = idsOf(notes, 'notes')
  const trendIds = idsOf(trends, 'trends')
  const others = (
    [
      'crosses',
      'values',
      'pillars',
      'objectives',
      'projects',
      'organisations',
      'members',
      'rows',
      'surveys',
    ] as const
  ).map((path) => idsOf(workshop[path], path))
  const refer = (id: string | undefined, to: ReadonlySet<string>, path: string) => {
    if (id !== undefined && !to.has(id)) throw new Fault(path, 'nobody')
  }
  notes.forEach(({ trend, by }, index) => {
    refer(trend, trendIds, `notes[${index}].trend`)
    refer(by, persons, `notes[${index}].by`)
  })
  carried.forEach(({ trend }, index) => refer(trend, trendIds, `carried[${index}].trend`))
  crosses.forEach((cross, index) => {
    for (const end of ['a', 'b'] as const) {
      const ids = cross[end].startsWith('n:') ? noteIds : trendIds
      if (!ids.has(cross[end].slice(2))) reader.leaveOut(`crosses[${index}].${end}`)
    }
  })
  const all = new Set([noteIds, trendIds, ...others].flatMap((ids) => [...ids]))
  links.forEach(({ from, to }, index) => {
    if (!all.has(from) && !Object.hasOwn(texts, from)) reader.leaveOut(`links[${index}].from`)
    if (!all.has(to)) reader.leaveOut(`links[${index}].to`)
  })
}

function readWorkshop(root: Fields, reader: Reader): WorkshopJson {
  const item = (value: unknown, path: string): JsonItem => {
    const { id, name, text, group } = reader.record(value, path, ['id', 'name', 'text', 'group'])
    return {
      id: reader.optional(id, `${path}.id`, isIdText, 'not-id'),
      name: reader.text(name, `${path}.name`, ''),
      text: reader.text(text, `${path}.text`, ''),
      group: reader.text(group, `${path}.group`, ''),
    }
  }
  const texts = root['texts'] ?? {}
  if (!isObject(texts)) throw new Fault('texts', 'not-record')
  const workshop: WorkshopJson = {
    title: reader.text(root['title'], 'title', ''),
    language: reader.text(root['language'], 'language', ''),
    sample: root['sample'] === true,
    people: reader.list(root['people'], 'people', (value, path) => {
      const { id, name } = reader.record(value, path, ['id', 'name'])
      return {
        id: reader.needed(id, `${path}.id`, isIdText, 'not-id'),
        name: reader.text(name, `${path}.name`, ''),
      }
    }),
    notes: reader.list(root['notes'], 'notes', (value, path): JsonNote => {
      const fields = reader.record(value, path, [
        'id',
        'zone',
        'born',
        'text',
        'at',
        'trend',
        'by',
        'made',
        'marked',
        'evidence',
      ])
      return {
        id: reader.optional(fields['id'], `${path}.id`, isIdText, 'not-id'),
        zone: reader.needed(fields['zone'], `${path}.zone`, isZoneId, 'not-zone'),
        text: reader.text(fields['text'], `${path}.text`),
        born: reader.optional(fields['born'], `${path}.born`, isZoneId, 'not-zone'),
        at: reader.optional(fields['at'], `${path}.at`, isAt, 'not-place'),
        trend: reader.optional(fields['trend'], `${path}.trend`, isIdText, 'not-id'),
        by: reader.optional(fields['by'], `${path}.by`, isIdText, 'not-id'),
        made: readTime(fields['made'], `${path}.made`),
        marked: fields['marked'] === true,
        evidence: readEvidenceJson(fields['evidence'], `${path}.evidence`),
      }
    }),
    trends: reader.list(root['trends'], 'trends', (value, path): JsonTrend => {
      const fields = reader.record(value, path, ['id', 'zone', 'title', 'at', 'horizon', 'ratings'])
      return {
        id: reader.needed(fields['id'], `${path}.id`, isIdText, 'not-id'),
        zone: reader.needed(fields['zone'], `${path}.zone`, isZoneId, 'not-zone'),
        title: reader.text(fields['title'], `${path}.title`, ''),
        at: reader.optional(fields['at'], `${path}.at`, isAt, 'not-place'),
        horizon: reader.optional(fields['horizon'], `${path}.horizon`, isHorizon, 'not-choice'),
        ratings: reader.list(fields['ratings'], `${path}.ratings`, readRating),
      }
    }),
    carried: reader.list(root['carried'], 'carried', (value, path) => {
      const fields = reader.record(value, path, ['trend', 'zone', 'at'])
      return {
        trend: reader.needed(fields['trend'], `${path}.trend`, isIdText, 'not-id'),
        zone: reader.needed(fields['zone'], `${path}.zone`, isZoneId, 'not-zone'),
        at: reader.optional(fields['at'], `${path}.at`, isAt, 'not-place'),
      }
    }),
    crosses: reader.list(root['crosses'], 'crosses', (value, path) => {
      const fields = reader.record(value, path, ['id', 'a', 'b', 'text'])
      return {
        id: reader.optional(fields['id'], `${path}.id`, isIdText, 'not-id'),
        a: reader.needed(fields['a'], `${path}.a`, isEntryRef, 'not-id'),
        b: reader.needed(fields['b'], `${path}.b`, isEntryRef, 'not-id'),
        text: reader.text(fields['text'], `${path}.text`, ''),
      }
    }),
    texts: Object.fromEntries(
      Object.entries(texts).flatMap(([field, text]) => {
        const isField: boolean = isSheetField(field)
        if (!isField) {
          reader.leaveOut(`texts.${field.slice(0, 60)}`)
          return []
        }
        return [[field, reader.text(text, `texts.${field}`)]]
      }),
    ),
    values: reader.list(root['values'], 'values', item, MOST_LISTED),
    pillars: reader.list(root['pillars'], 'pillars', item, MOST_LISTED),
    ...readStrategy(root, reader),
    surveys: readSurveysJson(root, reader),
    agenda: readAgendaJson(root, reader),
    plan: readPlanJson(root, reader),
  }
  checkReferences(workshop, reader)
  return workshop
}

const roots = [
  'tertulia',
  'version',
  'title',
  'language',
  'sample',
  'people',
  'notes',
  'trends',
  'carried',
  'crosses',
  'texts',
  'values',
  'pillars',
  ...strategyFields,
  'surveys',
  'agenda',
  'plan',
]

/** Reads a text that may be anything. */
export function decodeWorkshopJson(json: string): Result<ReadJson, JsonRefusal> {
  if (json.length > MOST_JSON_BYTES) return err({ kind: 'too-large' })
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/u, ''))
  } catch {
    return err({ kind: 'not-json' })
  }
  if (!isObject(value) || value['tertulia'] !== 'workshop') return err({ kind: 'not-ours' })
  const version = value['version']
  if (typeof version === 'number' && version > JSON_VERSION) return err({ kind: 'newer' })
  if (version !== JSON_VERSION) return err({ kind: 'wrong', path: 'version', reason: 'not-choice' })
  const reader = new Reader()
  try {
    const workshop = readWorkshop(reader.record(value, '', roots), reader)
    return ok({ workshop, ignored: [...reader.ignored] })
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return err({ kind: 'wrong', path: fault.path, reason: fault.reason })
  }
}
