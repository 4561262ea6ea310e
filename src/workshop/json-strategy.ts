// The part of a workshop's JSON that is about what the group will do, and with whom: objectives, projects, register, tables
// and what points to what.
import { readCell, type Cell } from './content/cells.ts'
import { readLink, type Link } from './content/links.ts'
import { projectFields, readPeriod, type Period, type ProjectField } from './content/projects.ts'
import { organisationFields, type OrganisationField } from './content/register.ts'
import { isColumnName, isTableName } from './content/rows.ts'
import { isSheetValueName } from './content/sheet-values.ts'
import { valuesWithModel } from './governance.ts'
import { Fault, isIdText, isObject, MOST_LISTED, type Fields, type Reader } from './json-reader.ts'
import type { WorkshopSnapshot } from './snapshot.ts'

interface WithId {
  readonly id?: string | undefined
}
interface Words {
  readonly name: string
  readonly text: string
}
export interface JsonStrategy {
  readonly objectives: readonly (WithId &
    Words & { readonly chosen: boolean; readonly merged: readonly Words[] })[]
  readonly projects: readonly (WithId & {
    readonly period: Period
    readonly texts: Readonly<Partial<Record<ProjectField, string>>>
  })[]
  readonly organisations: readonly (WithId & {
    readonly fields: Readonly<Partial<Record<OrganisationField, string>>>
  })[]
  readonly members: readonly (WithId & {
    readonly name: string
    readonly role: string
    /** The id of one of the organisations. */
    readonly organisation: string
  })[]
  readonly rows: readonly (WithId & {
    readonly table: string
    /** The id of what it belongs to, or the name of a sheet. */
    readonly of?: string | undefined
    readonly cells: Readonly<Record<string, Cell>>
    readonly texts: Readonly<Record<string, string>>
  })[]
  /** By `<sheet>/<field>`. */
  readonly sheetValues: Readonly<Record<string, Cell>>
  readonly links: readonly Link[]
}

export const strategyFields: readonly (keyof JsonStrategy)[] = [
  'objectives',
  'projects',
  'organisations',
  'members',
  'rows',
  'sheetValues',
  'links',
]

const sorted = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const written = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text]] : [])))

export function encodeStrategy(snapshot: WorkshopSnapshot): Record<keyof JsonStrategy, unknown> {
  return {
    objectives: snapshot.objectives.map(({ id, name, text, merged }) => ({
      id,
      name,
      text,
      chosen: snapshot.chosen.has(id) || undefined,
      merged: merged.length > 0 ? merged.map((other) => ({ name: other.name, text: other.text })) : undefined,
    })),
    projects: snapshot.projects.map(({ id, period, texts }) => ({ id, period, texts: written(texts) })),
    organisations: snapshot.organisations.map((each) => ({
      id: each.id,
      ...written(Object.fromEntries(organisationFields.map((field) => [field, each[field]]))),
    })),
    members: snapshot.members.map(({ id, name, role, organisation }) => ({ id, name, role, organisation })),
    rows: snapshot.rows.map(({ id, table, of, cells, texts }) => ({
      id,
      table,
      of,
      cells: sorted(cells),
      texts: sorted(texts),
    })),
    sheetValues: sorted(valuesWithModel(snapshot)),
    links: snapshot.links.map(({ kind, from, to, role }) => ({ kind, from, to, role })),
  }
}

/** A record of values under names that are known, each read in its own way; other names are left out and named. */
function each<Value>(
  reader: Reader,
  value: unknown,
  path: string,
  isName: (name: string) => boolean,
  read: (value: unknown, path: string) => Value,
): Record<string, Value> {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw new Fault(path, 'not-record')
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const where = `${path}.${name.slice(0, 60)}`
      if (isName(name)) return [[name, read(one, where)]]
      reader.leaveOut(where)
      return []
    }),
  )
}

function readCellValue(value: unknown, path: string): Cell {
  const cell = readCell(value)
  if (cell === undefined) throw new Fault(path, 'not-value')
  return cell
}

export function readStrategy(root: Fields, reader: Reader): JsonStrategy {
  const idOf = (fields: Fields, path: string) =>
    reader.optional(fields['id'], `${path}.id`, isIdText, 'not-id')
  const words = (fields: Fields, path: string): Words => ({
    name: reader.text(fields['name'], `${path}.name`, ''),
    text: reader.text(fields['text'], `${path}.text`, ''),
  })
  const text = (value: unknown, path: string) => reader.text(value, path)
  const list = <Item>(
    name: keyof JsonStrategy,
    read: (value: unknown, path: string) => Item,
    most?: number,
  ) => reader.list(root[name], name, read, most)
  return {
    objectives: list(
      'objectives',
      (value, path) => {
        const fields = reader.record(value, path, ['id', 'name', 'text', 'chosen', 'merged'])
        return {
          id: idOf(fields, path),
          ...words(fields, path),
          chosen: fields['chosen'] === true,
          merged: reader.list(fields['merged'], `${path}.merged`, (one, where) =>
            words(reader.record(one, where, ['name', 'text']), where),
          ),
        }
      },
      MOST_LISTED,
    ),
    projects: list(
      'projects',
      (value, path) => {
        const fields = reader.record(value, path, ['id', 'period', 'texts'])
        const isField = (name: string) => (projectFields as readonly string[]).includes(name)
        return {
          id: idOf(fields, path),
          period: readPeriod(fields['period']),
          texts: each(reader, fields['texts'], `${path}.texts`, isField, text),
        }
      },
      MOST_LISTED,
    ),
    organisations: list('organisations', (value, path) => {
      const { id, ...fields } = reader.record(value, path, ['id', ...organisationFields])
      const isField = (name: string) => (organisationFields as readonly string[]).includes(name)
      return { id: idOf({ id }, path), fields: each(reader, fields, path, isField, text) }
    }),
    members: list('members', (value, path) => {
      const fields = reader.record(value, path, ['id', 'name', 'role', 'organisation'])
      return {
        id: idOf(fields, path),
        name: reader.text(fields['name'], `${path}.name`, ''),
        role: reader.text(fields['role'], `${path}.role`, ''),
        organisation: reader.text(fields['organisation'], `${path}.organisation`, ''),
      }
    }),
    rows: list('rows', (value, path) => {
      const fields = reader.record(value, path, ['id', 'table', 'of', 'cells', 'texts'])
      return {
        id: idOf(fields, path),
        table: reader.needed(fields['table'], `${path}.table`, isTableName, 'not-choice'),
        of: reader.optional(fields['of'], `${path}.of`, isIdText, 'not-id'),
        cells: each(reader, fields['cells'], `${path}.cells`, isColumnName, readCellValue),
        texts: each(reader, fields['texts'], `${path}.texts`, isColumnName, text),
      }
    }),
    sheetValues: each(reader, root['sheetValues'], 'sheetValues', isSheetValueName, readCellValue),
    links: list('links', (value, path) => {
      const link = readLink(reader.record(value, path, ['kind', 'from', 'to', 'role']))
      if (!link) throw new Fault(path, 'not-id')
      return link
    }),
  }
}
