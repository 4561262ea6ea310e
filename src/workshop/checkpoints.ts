// What the boards said at an instant, as bytes: plain data, not a Yjs state, so that nothing of it stands in the way of
// erasing. No person, no rating and no ballot is in it: they are in the workshop, or they are gone.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { deflateSync, strFromU8 } from 'fflate'
import { readCell, type Cell } from './content/cells.ts'
import type { Content } from './content/content.ts'
import { isEntryRef, type EntryRef } from './content/crosses.ts'
import { readLink, type Link } from './content/links.ts'
import { isOrderKey, LAST } from './content/order.ts'
import { isPlace, type Place } from './content/places.ts'
import { readPeriod, type Period } from './content/projects.ts'
import { isColumnName, isTableName, type ColumnName, type TableName } from './content/rows.ts'
import { isSheetValueName, type SheetValues } from './content/sheet-values.ts'
import { isSheetField, type SheetField } from './content/sheets.ts'
import type { Horizon } from './content/trends.ts'
import {
  isId,
  isZoneId,
  type CrossId,
  type NoteId,
  type ObjectiveId,
  type PillarId,
  type PrincipleId,
  type ProjectId,
  type RowId,
  type TrendId,
  type ZoneId,
} from './ids.ts'
import { inflateBounded } from './inflate.ts'
import { err, ok, type Result } from './result.ts'
import type { WorkshopSnapshot } from './snapshot.ts'
import { isRecord } from './values.ts'

export interface CheckpointNote {
  readonly id: NoteId
  readonly born: ZoneId
  readonly place: Place
  readonly text: string
}
export interface CheckpointTrend {
  readonly id: TrendId
  readonly place: Place
  /** As it was shown: a title of its own, or its note's text. */
  readonly title: string
  readonly horizon: Horizon | undefined
  readonly notes: readonly NoteId[]
}
export interface CheckpointItem<Id> {
  readonly id: Id
  readonly order: string
  readonly texts: Readonly<Record<string, string>>
}
export interface CheckpointContent {
  readonly notes: readonly CheckpointNote[]
  readonly trends: readonly CheckpointTrend[]
  readonly carried: readonly { readonly trend: TrendId; readonly place: Place }[]
  readonly crosses: readonly {
    readonly id: CrossId
    readonly a: EntryRef
    readonly b: EntryRef
    readonly text: string
  }[]
  readonly sheets: Readonly<Record<SheetField, string>>
  readonly principles: readonly CheckpointItem<PrincipleId>[]
  readonly pillars: readonly CheckpointItem<PillarId>[]
  readonly objectives: readonly CheckpointItem<ObjectiveId>[]
  readonly projects: readonly (CheckpointItem<ProjectId> & { readonly period: Period })[]
  readonly rows: readonly (CheckpointItem<RowId> & {
    readonly table: TableName
    readonly of: string | undefined
    readonly cells: Readonly<Record<ColumnName, Cell>>
  })[]
  readonly links: readonly Link[]
  readonly values: SheetValues
}

const VERSION = 1
const MOST_UNFOLDED_BYTES = 64 * 1024 * 1024

/** The same snapshot gives the same bytes, so two devices that make one at once make one blob. */
export function encodeCheckpoint(snapshot: WorkshopSnapshot): Uint8Array<ArrayBuffer> {
  const item = <Id>({ id, order, ...texts }: { id: Id; order: string } & Record<string, unknown>) => ({
    id,
    order,
    texts,
  })
  const content = {
    notes: snapshot.notes.map(({ id, born, place, text }) => ({ id, born, place, text })),
    trends: snapshot.trends.map(({ id, place, title, horizon, notes }) => ({
      id,
      place,
      title,
      horizon,
      notes,
    })),
    carried: snapshot.carried.map(({ trend, place }) => ({ trend, place })),
    crosses: snapshot.crosses.map(({ id, a, b, text }) => ({ id, a, b, text })),
    sheets: inOneOrder(snapshot.sheets),
    principles: snapshot.principles.map(({ id, order, name, text }) => item({ id, order, name, text })),
    pillars: snapshot.pillars.map(({ id, order, name, text, group }) =>
      item({ id, order, name, text, group }),
    ),
    objectives: snapshot.objectives.map(({ id, order, name, text }) => item({ id, order, name, text })),
    projects: snapshot.projects.map(({ id, order, period, texts }) => ({ id, order, period, texts })),
    rows: snapshot.rows.map(({ id, order, table, of, cells, texts }) => ({
      ...{ id, order, table, of },
      cells: inOneOrder(cells),
      texts: inOneOrder(texts),
    })),
    links: snapshot.links,
    values: inOneOrder(snapshot.values),
  }
  const json = utf8ToBytes(JSON.stringify({ version: VERSION, ...content }))
  return new Uint8Array(deflateSync(json))
}

export interface CheckpointRefusal {
  readonly kind: 'damaged' | 'newer'
}

/** Reads bytes that may be anything: declared fields with valid values, nothing else. */
export function decodeCheckpoint(bytes: Uint8Array): Result<CheckpointContent, CheckpointRefusal> {
  const unfolded = inflateBounded(bytes, MOST_UNFOLDED_BYTES)
  const value = unfolded && parse(unfolded)
  if (!isRecord(value) || typeof value['version'] !== 'number') return err({ kind: 'damaged' })
  if (value['version'] > VERSION) return err({ kind: 'newer' })
  return ok({
    notes: each(value['notes'], ({ id, born, place, text }) =>
      isId(id) && isZoneId(born) && isPlace(place) && isText(text)
        ? { id: id as string as NoteId, born, place, text }
        : undefined,
    ),
    trends: each(value['trends'], ({ id, place, title, horizon, notes }) =>
      isId(id) && isPlace(place) && isText(title)
        ? {
            id: id as string as TrendId,
            place,
            title,
            horizon: horizon === 'short' || horizon === 'long' ? horizon : undefined,
            notes: Array.isArray(notes) ? (notes.filter(isId) as string[] as NoteId[]) : [],
          }
        : undefined,
    ),
    carried: each(value['carried'], ({ trend, place }) =>
      isId(trend) && isPlace(place) ? { trend: trend as string as TrendId, place } : undefined,
    ),
    crosses: each(value['crosses'], ({ id, a, b, text }) =>
      isId(id) && isEntryRef(a) && isEntryRef(b) && isText(text)
        ? { id: id as string as CrossId, a, b, text }
        : undefined,
    ),
    sheets: textsOf(value['sheets'], isSheetField),
    principles: items<PrincipleId>(value['principles']),
    pillars: items<PillarId>(value['pillars']),
    objectives: items<ObjectiveId>(value['objectives']),
    projects: each(value['projects'], ({ period, ...rest }) => {
      const item = readItem<ProjectId>(rest)
      return item && { ...item, period: readPeriod(period) }
    }),
    rows: each(value['rows'], ({ table, of, cells, ...rest }) => {
      const item = readItem<RowId>(rest)
      if (!item || !isTableName(table)) return undefined
      return {
        ...item,
        table,
        of: isId(of) ? of : undefined,
        cells: cellsOf(cells, isColumnName),
      }
    }),
    links: each(value['links'], readLink),
    values: cellsOf(value['values'], isSheetValueName),
  })
}

/** What of a checkpoint may still be read: notes that were erased since are gone from it too. */
export const withoutErased = (checkpoint: CheckpointContent, content: Content): CheckpointContent => ({
  ...checkpoint,
  notes: checkpoint.notes.filter(({ id }) => {
    const birth = content.notes.get(id)
    return !(isRecord(birth) && birth['erased'] === true)
  }),
})

const isText = (value: unknown): value is string => typeof value === 'string'

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(json)) as unknown
  } catch {
    return undefined // no JSON, or nested too deep to be ours
  }
}

function each<Item>(
  values: unknown,
  read: (fields: Readonly<Record<string, unknown>>) => Item | undefined,
): Item[] {
  if (!Array.isArray(values)) return []
  return values.flatMap((value: unknown) => {
    const item = isRecord(value) ? read(value) : undefined
    return item === undefined ? [] : [item]
  })
}

const textsOf = (value: unknown, isName: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (entry): entry is [string, string] => isName(entry[0]) && isText(entry[1]),
    ),
  )

const cellsOf = (value: unknown, isName: (name: string) => boolean): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([name, stored]): [string, Cell][] => {
      const cell = isName(name) ? readCell(stored) : undefined
      return cell === undefined ? [] : [[name, cell]]
    }),
  )

const inOneOrder = <Value>(fields: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const readItem = <Id extends string>({
  id,
  order,
  texts,
}: Readonly<Record<string, unknown>>): CheckpointItem<Id> | undefined =>
  isId(id)
    ? {
        id: id as string as Id,
        order: isOrderKey(order) ? order : LAST,
        texts: textsOf(texts, (name) => /^[a-z]{1,30}$/.test(name)),
      }
    : undefined

const items = <Id extends string>(values: unknown) => each<CheckpointItem<Id>>(values, readItem<Id>)
