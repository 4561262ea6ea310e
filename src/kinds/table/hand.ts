// The language's hand: what writing and reading of a cell depend on. Of a snapshot or of what is live: pure.
import type { MessageId } from '../../i18n/message-ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import { moneyOf, textOf } from '../../workshop/content/cells.ts'
import type { Pillar } from '../../workshop/content/foundations.ts'
import type { Link } from '../../workshop/content/links.ts'
import type { Objective } from '../../workshop/content/objectives.ts'
import type { Project } from '../../workshop/content/projects.ts'
import type { Member, Organisation } from '../../workshop/content/register.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { linkKindOf, type LinkTarget, type PeopleColumn } from './columns.ts'

/** Something a cell points to, by its name. */
export interface Item {
  readonly id: string
  readonly name: string
  /** What was merged into it is found under it. */
  readonly merged?: readonly string[]
}

export interface Hand {
  readonly language: string
  date(at: number): string
  /** A title or a choice, as it is shown. */
  word(label: MessageId): string
  /** The currency meant where none is typed. */
  readonly currency: string | undefined
  /** What a cell may point to, in the group's order. */
  items(to: LinkTarget): readonly Item[]
  /** Names of those whom a row points to. */
  people(row: string, column: PeopleColumn): readonly string[]
}

/** What cells point to; a snapshot is one. */
export interface Pointed {
  readonly rows: readonly Row[]
  readonly links: readonly Link[]
  readonly projects: readonly Project[]
  readonly objectives: readonly Objective[]
  readonly pillars: readonly Pillar[]
  readonly organisations: readonly Organisation[]
  readonly members: readonly Member[]
}

export function handOf({ language, date, t, compare }: Translator, pointed: Pointed): Hand {
  const members = new Map(pointed.members.map(({ id, name }) => [id as string, name]))
  const linked = new Map<string, Link[]>()
  for (const link of pointed.links) {
    const key = `${link.kind}:${link.from}`
    linked.set(key, [...(linked.get(key) ?? []), link])
  }
  const listed = new Map<string, readonly Item[]>()
  return {
    language,
    date,
    word: (label) => t(label),
    currency: usualCurrency(pointed.rows),
    items(to) {
      const key = typeof to === 'string' ? to : `${to.table}/${to.column}`
      const items = listed.get(key) ?? itemsOf(to, pointed)
      listed.set(key, items)
      return items
    },
    people: (row, column) =>
      (linked.get(`${linkKindOf(column)}:${row}`) ?? [])
        .filter(({ role }) => column.role === undefined || role === column.role)
        .map(({ to }) => members.get(to) ?? t('register.gone'))
        .toSorted(compare),
  }
}

function itemsOf(to: LinkTarget, pointed: Pointed): readonly Item[] {
  switch (to) {
    case 'projects':
      return pointed.projects.map(({ id, texts }) => ({ id, name: texts.name.trim() }))
    case 'objectives':
      return pointed.objectives.map(({ id, name, merged }) => ({
        id,
        name: name.trim(),
        merged: merged.map((each) => each.id),
      }))
    case 'pillars':
    case 'organisations':
    case 'members':
      return pointed[to].map(({ id, name }) => ({ id, name: name.trim() }))
    default:
      return rowsOf(pointed.rows, to.table).map(({ id, cells, texts }) => ({
        id,
        name: (texts[to.column] ?? textOf(cells[to.column]) ?? '').trim(),
      }))
  }
}

/** What a link leads to; `undefined` where it was taken away, or is not here (yet). */
export const itemAt = (items: readonly Item[], id: string): Item | undefined =>
  items.find((item) => item.id === id || item.merged?.includes(id))

/** The currency a bare amount is in: the one of the newest amount that anybody wrote. */
export function usualCurrency(rows: readonly Row[]): string | undefined {
  let newest: Row | undefined
  let currency: string | undefined
  for (const row of rows) {
    if (newest && (row.made < newest.made || (row.made === newest.made && row.id > newest.id))) continue
    const money = Object.values(row.cells).map(moneyOf).find(Boolean)
    if (!money) continue
    newest = row
    currency = money[1]
  }
  return currency
}
