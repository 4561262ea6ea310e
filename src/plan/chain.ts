// The whole thread as one picture: every item in its column, and what joins them. Pure; links in a circle do no harm.
import { specificObjectives } from '../workshop/content/rows.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import { threadOf, type Step, type Thread } from './thread.ts'
import type { ItemRef } from './tree.ts'

/**
 * From the first notes to what is done about them. What was written or grouped in SWOT is an entry there; texts, values and
 * pillars are foundations; rows are specific objectives.
 */
export const chainColumns = [
  ...(['note', 'trend', 'entry', 'cross', 'foundation', 'objective', 'specific', 'project'] as const),
]
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

/** What the group stands on, whether or not it began with notes. */
const foundations: ReadonlySet<ItemRef> = new Set(['f:purpose', 'f:mission', 'f:vision'])

/**
 * The column of each item; an item of none is no link of the chain: what begins a part of the plan, and a text of a sheet that
 * no note led to, such as one of the care protocol [CA1].
 */
function columnOf(snapshot: WorkshopSnapshot, { back }: Thread): (step: Step) => ChainColumn | undefined {
  const inSwot = new Set<ItemRef>([
    ...snapshot.notes.filter(({ place }) => place[0].startsWith('swot-')).map(({ id }) => `n:${id}` as const),
    ...snapshot.trends
      .filter(({ place }) => place[0].startsWith('swot-'))
      .map(({ id }) => `t:${id}` as const),
  ])
  const specific = new Set<ItemRef>(
    snapshot.rows.filter(({ table }) => table === specificObjectives).map(({ id }) => `r:${id}` as const),
  )
  return ({ kind, ref, text }) => {
    switch (kind) {
      case 'note':
      case 'trend':
        return inSwot.has(ref) ? 'entry' : kind
      case 'field':
        return text.trim() !== '' && (foundations.has(ref) || back.has(ref)) ? 'foundation' : undefined
      case 'value':
      case 'pillar':
        return 'foundation'
      case 'row':
        return specific.has(ref) ? 'specific' : undefined
      case 'entry':
      case 'cross':
      case 'objective':
      case 'project':
        return kind
    }
  }
}

/** Within each column what led to something stands first, in the order of what it led to. */
export function chainOf(snapshot: WorkshopSnapshot): Chain {
  const thread = threadOf(snapshot)
  const { steps, onward } = thread
  const columnFor = columnOf(snapshot, thread)
  const columns = new Map<ChainColumn, ChainItem[]>(chainColumns.map((column) => [column, []]))
  const known = new Set<ItemRef>()
  for (const step of steps.values()) {
    const column = columnFor(step)
    if (!column) continue
    columns.get(column)!.push({ ref: step.ref, column, text: step.text })
    known.add(step.ref)
  }
  const placeOf = new Map<ItemRef, number>()
  const ordered = chainColumns.toReversed().map((column) => {
    const firstOnward = ({ ref }: ChainItem) =>
      Math.min(...(onward.get(ref) ?? []).map((to) => placeOf.get(to) ?? Infinity))
    const here = columns
      .get(column)!
      .map((item) => ({ item, at: firstOnward(item) }))
      .toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
      .map(({ item }) => item)
    here.forEach(({ ref }, index) => placeOf.set(ref, index))
    return here
  })
  const joins = [...onward].flatMap(([from, next]) =>
    known.has(from) ? next.flatMap((to) => (known.has(to) ? [[from, to] as const] : [])) : [],
  )
  return { items: ordered.toReversed().flat(), joins }
}

export type Ways = Pick<Thread, 'back' | 'onward'>

/** What each item is joined to, of those that are in the chain. */
export function waysOf({ joins }: Chain): Ways {
  const group = (end: 0 | 1) => {
    const grouped = new Map<ItemRef, ItemRef[]>()
    for (const join of joins) {
      const there = grouped.get(join[end])
      if (there) there.push(join[1 - end]!)
      else grouped.set(join[end], [join[1 - end]!])
    }
    return grouped
  }
  return { back: group(1), onward: group(0) }
}

/** An item with all it came from and all that came of it: not what else came of its origins. */
export function threadThrough({ back, onward }: Ways, ref: ItemRef): ReadonlySet<ItemRef> {
  const reach = (ways: Ways['back']) => {
    const seen = new Set<ItemRef>([ref])
    for (const each of seen) for (const next of ways.get(each) ?? []) seen.add(next)
    return seen
  }
  return new Set([...reach(back), ...reach(onward)])
}
