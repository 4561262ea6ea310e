// The thread: from a line of the plan to the notes it began with, and from a note to what became of it. Items cite notes,
// never people. An id that is not here is normal; a path that meets itself stops.
import { linkOf } from '../workshop/content/cells.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { ItemRef } from './tree.ts'

export interface Step {
  readonly kind:
    'note' | 'trend' | 'entry' | 'cross' | 'field' | 'pillar' | 'value' | 'objective' | 'project' | 'row'
  readonly ref: ItemRef
  readonly text: string
}
type Ways = ReadonlyMap<ItemRef, readonly ItemRef[]>

/** Every item there is, and of each what it came from and what came of it, one step. */
export interface Thread {
  readonly steps: ReadonlyMap<ItemRef, Step>
  readonly back: Ways
  readonly onward: Ways
}

function stepsOf(snapshot: WorkshopSnapshot): Step[] {
  const { sheets, notes, trends, carried, crosses, principles, pillars, objectives, projects, rows } =
    snapshot
  const titleOf = new Map(trends.map(({ id, title }) => [id, title]))
  return [
    ...Object.entries(sheets).map(([field, text]): Step => ({ kind: 'field', ref: `f:${field}`, text })),
    ...notes.map(({ id, text }): Step => ({ kind: 'note', ref: `n:${id}`, text })),
    ...trends.map(({ id, title }): Step => ({ kind: 'trend', ref: `t:${id}`, text: title })),
    ...carried.flatMap(({ trend }): Step[] => {
      const text = titleOf.get(trend)
      return text === undefined ? [] : [{ kind: 'entry', ref: `e:${trend}`, text }]
    }),
    ...crosses.map(({ id, text }): Step => ({ kind: 'cross', ref: `x:${id}`, text })),
    ...principles.map(({ id, name }): Step => ({ kind: 'value', ref: `v:${id}`, text: name })),
    ...pillars.map(({ id, name }): Step => ({ kind: 'pillar', ref: `p:${id}`, text: name })),
    ...objectives.map(({ id, name }): Step => ({ kind: 'objective', ref: `o:${id}`, text: name })),
    ...rows.map(({ id, texts }): Step => ({
      kind: 'row',
      ref: `r:${id}`,
      text: texts['text'] ?? texts['what'] ?? texts['name'] ?? '',
    })),
    ...projects.map(({ id, texts }): Step => ({ kind: 'project', ref: `j:${id}`, text: texts.name })),
  ]
}

/** Columns of rows that say what a row is for: a call is sought for a project, an entry of a log is about a line of action. */
const rowOrigins = ['project', 'pillar', 'line'] as const

/** Links that say what led to what; the others bind people. */
const threadKinds: ReadonlySet<string> = new Set(['from', 'pillar', 'serves'])

/** Each from what came first to what came of it. */
function* joinsOf(
  { trends, carried, crosses, links, rows }: WorkshopSnapshot,
  steps: ReadonlyMap<ItemRef, Step>,
): Generator<readonly [from: ItemRef, to: ItemRef]> {
  for (const { id, notes } of trends) for (const note of notes) yield [`n:${note}`, `t:${id}`]
  const isCarried = new Set<string>(carried.map(({ trend }) => trend))
  for (const trend of isCarried) yield [`t:${trend}` as ItemRef, `e:${trend}` as ItemRef]
  for (const { id, a, b } of crosses)
    for (const end of [a, b]) {
      const item = end.slice(2)
      yield [isCarried.has(item) && end.startsWith('t:') ? (`e:${item}` as ItemRef) : end, `x:${id}`]
    }
  // A link names an id alone. A trend of one note has that note's id: while it stands, it is meant.
  const refOf = new Map<string, ItemRef>()
  for (const { ref, kind } of steps.values()) if (kind !== 'entry') refOf.set(ref.slice(2), ref)
  for (const { kind, from, to } of links) {
    const [first, then] = [refOf.get(to), refOf.get(from)]
    if (threadKinds.has(kind) && first && then) yield [first, then]
  }
  for (const { id, cells } of rows)
    for (const column of rowOrigins) {
      const origin = refOf.get(linkOf(cells[column]) ?? '')
      if (origin) yield [origin, `r:${id}`]
    }
}

const known = new WeakMap<WorkshopSnapshot, Thread>()

/** The thread of a snapshot: gathered once, however often one asks. */
export function threadOf(snapshot: WorkshopSnapshot): Thread {
  const before = known.get(snapshot)
  if (before) return before
  const steps = new Map(stepsOf(snapshot).map((step) => [step.ref, step]))
  const [back, onward] = [new Map<ItemRef, ItemRef[]>(), new Map<ItemRef, ItemRef[]>()]
  const put = (ways: Map<ItemRef, ItemRef[]>, at: ItemRef, to: ItemRef) => {
    const there = ways.get(at)
    if (there) there.push(to)
    else ways.set(at, [to])
  }
  for (const [from, to] of joinsOf(snapshot, steps)) {
    if (from === to || !steps.has(from) || !steps.has(to)) continue
    put(back, to, from)
    put(onward, from, to)
  }
  // In the order of the boards, not of the links: the same on every device that holds the same workshop.
  const rank = new Map([...steps.keys()].map((ref, index) => [ref, index]))
  for (const ways of [back, onward])
    for (const refs of ways.values()) refs.sort((one, other) => rank.get(one)! - rank.get(other)!)
  const thread = { steps, back, onward }
  known.set(snapshot, thread)
  return thread
}

function walk({ steps }: Thread, ways: Ways, from: ItemRef): readonly (readonly Step[])[] {
  const seen = new Set<ItemRef>([from])
  const levels: Step[][] = []
  let here: readonly ItemRef[] = [from]
  while (here.length > 0) {
    const level = here.flatMap((ref) => steps.get(ref) ?? [])
    if (level.length > 0) levels.push(level)
    const next = new Set(here.flatMap((ref) => ways.get(ref) ?? []).filter((ref) => !seen.has(ref)))
    next.forEach((ref) => seen.add(ref))
    here = [...next]
  }
  return levels
}

/** Where does this come from? The item itself first, its first notes last; a level a step. */
export function originsOf(snapshot: WorkshopSnapshot, ref: ItemRef): readonly (readonly Step[])[] {
  const thread = threadOf(snapshot)
  return walk(thread, thread.back, ref)
}

/** What became of it? The item itself first. */
export function outcomesOf(snapshot: WorkshopSnapshot, ref: ItemRef): readonly (readonly Step[])[] {
  const thread = threadOf(snapshot)
  return walk(thread, thread.onward, ref)
}
