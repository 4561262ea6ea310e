// The thread: from a line of the plan to the notes it began with, and from a note to what became of it. Items cite notes,
// never people. An id that is not here is normal; a path that meets itself stops.
import type { CrossId, NoteId, TrendId } from '../workshop/ids.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { ItemRef } from './tree.ts'

export interface Step {
  readonly kind: 'note' | 'trend' | 'entry' | 'cross' | 'field' | 'pillar' | 'value'
  readonly ref: ItemRef
  readonly text: string
}

function stepOf(snapshot: WorkshopSnapshot, ref: ItemRef): Step | undefined {
  const id = ref.slice(2)
  const find: Record<string, () => { kind: Step['kind']; text: string | undefined }> = {
    n: () => ({ kind: 'note', text: snapshot.notes.find((note) => note.id === id)?.text }),
    t: () => ({ kind: 'trend', text: snapshot.trends.find((trend) => trend.id === id)?.title }),
    e: () => ({ kind: 'entry', text: snapshot.trends.find((trend) => trend.id === id)?.title }),
    x: () => ({ kind: 'cross', text: snapshot.crosses.find((cross) => cross.id === id)?.text }),
    p: () => ({ kind: 'pillar', text: snapshot.pillars.find((pillar) => pillar.id === id)?.name }),
    v: () => ({ kind: 'value', text: snapshot.principles.find((value) => value.id === id)?.name }),
    f: () => ({ kind: 'field', text: snapshot.sheets[id] }),
  }
  const found = find[ref[0]!]?.()
  return found?.text === undefined ? undefined : { kind: found.kind, ref, text: found.text }
}

/** What an item came from, one step back. */
function parentsOf(snapshot: WorkshopSnapshot, ref: ItemRef): readonly ItemRef[] {
  const id = ref.slice(2)
  if (ref.startsWith('x:')) {
    const cross = snapshot.crosses.find((each) => each.id === (id as CrossId))
    return cross
      ? [cross.a, cross.b].map((entry) =>
          entry.startsWith('t:') ? (`e:${entry.slice(2)}` as ItemRef) : (entry as ItemRef),
        )
      : []
  }
  if (ref.startsWith('e:')) return [`t:${id as TrendId}`]
  if (ref.startsWith('t:')) {
    return (
      snapshot.trends
        .find((trend) => trend.id === (id as TrendId))
        ?.notes.map((note): ItemRef => `n:${note}`) ?? []
    )
  }
  return []
}

/** What came out of an item, one step on. */
function childrenOf(snapshot: WorkshopSnapshot, ref: ItemRef): readonly ItemRef[] {
  const id = ref.slice(2)
  const crossesWith = (entry: string) =>
    snapshot.crosses.flatMap((cross): ItemRef[] =>
      cross.a === entry || cross.b === entry ? [`x:${cross.id}`] : [],
    )
  if (ref.startsWith('n:')) {
    const trends = snapshot.trends.flatMap((trend): ItemRef[] =>
      trend.notes.includes(id as NoteId) ? [`t:${trend.id}`] : [],
    )
    return [...trends, ...crossesWith(ref)]
  }
  if (ref.startsWith('t:')) {
    return snapshot.carried.some(({ trend }) => trend === id) ? [`e:${id as TrendId}`] : crossesWith(ref)
  }
  return ref.startsWith('e:') ? crossesWith(`t:${id}`) : []
}

function walk(
  snapshot: WorkshopSnapshot,
  from: ItemRef,
  next: typeof parentsOf,
): readonly (readonly Step[])[] {
  const seen = new Set<ItemRef>([from])
  const levels: Step[][] = []
  let here: readonly ItemRef[] = [from]
  while (here.length > 0) {
    const steps = here.flatMap((ref) => stepOf(snapshot, ref) ?? [])
    if (steps.length > 0) levels.push(steps)
    const onward = here.flatMap((ref) => next(snapshot, ref)).filter((ref) => !seen.has(ref))
    onward.forEach((ref) => seen.add(ref))
    here = [...new Set(onward)]
  }
  return levels
}

/** Where does this come from? The item itself first, its first notes last; a level a step. */
export const originsOf = (snapshot: WorkshopSnapshot, ref: ItemRef) => walk(snapshot, ref, parentsOf)

/** What became of it? The item itself first. */
export const outcomesOf = (snapshot: WorkshopSnapshot, ref: ItemRef) => walk(snapshot, ref, childrenOf)
