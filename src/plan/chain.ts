// The whole thread as one picture: every item in its column, and what joins them. Pure; links in a circle do no harm.
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import { parentsOf } from './thread.ts'
import type { ItemRef } from './tree.ts'

/** From the first notes to what is done about them. What was written or grouped in SWOT is an entry there. */
export const chainColumns = ['note', 'trend', 'entry', 'cross', 'objective', 'project'] as const
export type ChainColumn = (typeof chainColumns)[number]

export interface ChainItem {
  readonly ref: ItemRef
  readonly column: ChainColumn
  readonly text: string
}

export interface Chain {
  readonly items: readonly ChainItem[]
  /** Each from what came first to what came of it. */
  readonly joins: readonly (readonly [from: ItemRef, to: ItemRef])[]
}

function itemsOf(snapshot: WorkshopSnapshot): ChainItem[] {
  const { notes, trends, carried, crosses, objectives, projects } = snapshot
  const titleOf = new Map(trends.map(({ id, title }) => [id, title]))
  return [
    ...notes.map(({ id, place, text }): ChainItem => ({
      ref: `n:${id}`,
      column: place[0].startsWith('swot-') ? 'entry' : 'note',
      text,
    })),
    ...trends.map(({ id, place, title }): ChainItem => ({
      ref: `t:${id}`,
      column: place[0].startsWith('swot-') ? 'entry' : 'trend',
      text: title,
    })),
    ...carried.map(({ trend }): ChainItem => ({
      ref: `e:${trend}`,
      column: 'entry',
      text: titleOf.get(trend) ?? '',
    })),
    ...crosses.map(({ id, text }): ChainItem => ({ ref: `x:${id}`, column: 'cross', text })),
    ...objectives.map(({ id, name }): ChainItem => ({ ref: `o:${id}`, column: 'objective', text: name })),
    ...projects.map(({ id, texts }): ChainItem => ({ ref: `j:${id}`, column: 'project', text: texts.name })),
  ]
}

/** Within each column what led to something stands first, in the order of what it led to. */
export function chainOf(snapshot: WorkshopSnapshot): Chain {
  const all = itemsOf(snapshot)
  const known = new Set(all.map(({ ref }) => ref))
  const joins = all.flatMap(({ ref }) =>
    parentsOf(snapshot, ref).flatMap((from) =>
      known.has(from) && from !== ref ? [[from, ref] as const] : [],
    ),
  )
  const placeOf = new Map<ItemRef, number>()
  const onward = groupJoins(joins, 0)
  const columns = chainColumns.toReversed().map((column) => {
    const firstOnward = ({ ref }: ChainItem) =>
      Math.min(...(onward.get(ref) ?? []).map((to) => placeOf.get(to) ?? Infinity))
    const here = all
      .filter((item) => item.column === column)
      .map((item) => ({ item, at: firstOnward(item) }))
      .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
      .map(({ item }) => item)
    here.forEach(({ ref }, index) => placeOf.set(ref, index))
    return here
  })
  return { items: columns.toReversed().flat(), joins }
}

/** What each item is joined to: on from it, or back. @param end 0: by what it came from, 1: by what came of it */
function groupJoins(joins: Chain['joins'], end: 0 | 1): ReadonlyMap<ItemRef, readonly ItemRef[]> {
  const grouped = new Map<ItemRef, ItemRef[]>()
  for (const join of joins) grouped.set(join[end], [...(grouped.get(join[end]) ?? []), join[1 - end]!])
  return grouped
}

export interface Ways {
  readonly back: ReadonlyMap<ItemRef, readonly ItemRef[]>
  readonly onward: ReadonlyMap<ItemRef, readonly ItemRef[]>
}
export const waysOf = ({ joins }: Chain): Ways => ({
  back: groupJoins(joins, 1),
  onward: groupJoins(joins, 0),
})

/** An item with all it came from and all that came of it: not what else came of its origins. */
export function threadThrough({ back, onward }: Ways, ref: ItemRef): ReadonlySet<ItemRef> {
  const reach = (ways: Ways['back']) => {
    const seen = new Set<ItemRef>([ref])
    for (const each of seen) for (const next of ways.get(each) ?? []) seen.add(next)
    return seen
  }
  return new Set([...reach(back), ...reach(onward)])
}
