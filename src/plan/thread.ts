// The thread: from a line of the plan to the notes it began with, and from a note to what became of it. Items cite notes,
// never people. An id that is not here is normal; a path that meets itself stops.
import { linkedFrom, linkedTo } from '../workshop/content/links.ts'
import type { Objective } from '../workshop/content/objectives.ts'
import type { CrossId, NoteId, ObjectiveId, PillarId, ProjectId, RowId, TrendId } from '../workshop/ids.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { ItemRef } from './tree.ts'

export interface Step {
  readonly kind:
    'note' | 'trend' | 'entry' | 'cross' | 'field' | 'pillar' | 'value' | 'objective' | 'project' | 'row'
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
    o: () => ({ kind: 'objective', text: snapshot.objectives.find((each) => each.id === id)?.name }),
    j: () => ({ kind: 'project', text: snapshot.projects.find((each) => each.id === id)?.texts.name }),
    r: () => ({ kind: 'row', text: snapshot.rows.find((row) => row.id === id)?.texts['text'] }),
  }
  const found = find[ref[0]!]?.()
  return found?.text === undefined ? undefined : { kind: found.kind, ref, text: found.text }
}

/** What an objective's origin is now: a cross strategy, a trend, or the note of a trend that was taken apart. */
function originRef(snapshot: WorkshopSnapshot, id: string): ItemRef {
  if (snapshot.crosses.some((cross) => cross.id === id)) return `x:${id as CrossId}`
  return snapshot.trends.some((trend) => trend.id === id) ? `t:${id as TrendId}` : `n:${id as NoteId}`
}

/** What an item came from, one step back. */
export function parentsOf(snapshot: WorkshopSnapshot, ref: ItemRef): readonly ItemRef[] {
  const id = ref.slice(2)
  const back: Record<string, () => readonly ItemRef[]> = {
    x: () => {
      const cross = snapshot.crosses.find((each) => each.id === id)
      return [cross?.a, cross?.b].flatMap((entry): ItemRef[] => {
        if (entry === undefined) return []
        return [entry.startsWith('t:') ? `e:${entry.slice(2) as TrendId}` : `n:${entry.slice(2) as NoteId}`]
      })
    },
    e: () => [`t:${id as TrendId}`],
    t: () => snapshot.trends.find((each) => each.id === id)?.notes.map((note) => `n:${note}` as const) ?? [],
    o: () =>
      snapshot.objectives
        .find((each) => each.id === id)
        ?.origins.map((origin) => originRef(snapshot, origin)) ?? [],
    j: () => [
      ...linkedFrom(snapshot.links, 'from', id).map((each) => `o:${each as ObjectiveId}` as const),
      ...linkedFrom(snapshot.links, 'serves', id).map((each) => `r:${each as RowId}` as const),
    ],
  }
  return back[ref[0]!]?.() ?? []
}

/** What came out of an item, one step on. */
function childrenOf(snapshot: WorkshopSnapshot, ref: ItemRef): readonly ItemRef[] {
  const id = ref.slice(2)
  const crossesWith = (entry: string) =>
    snapshot.crosses.flatMap((cross): ItemRef[] =>
      cross.a === entry || cross.b === entry ? [`x:${cross.id}`] : [],
    )
  const objectivesWhere = (isTheirs: (objective: Objective) => boolean) =>
    snapshot.objectives.filter(isTheirs).map((objective): ItemRef => `o:${objective.id}`)
  const comesFrom = () => objectivesWhere(({ origins }) => origins.some((origin) => origin === id))
  const on: Record<string, () => readonly ItemRef[]> = {
    n: () => {
      const trends = snapshot.trends.flatMap((trend): ItemRef[] =>
        trend.notes.includes(id as NoteId) ? [`t:${trend.id}`] : [],
      )
      return [...trends, ...crossesWith(ref), ...comesFrom()]
    },
    t: () => [
      ...(snapshot.carried.some(({ trend }) => trend === id)
        ? [`e:${id as TrendId}` as const]
        : crossesWith(ref)),
      ...comesFrom(),
    ],
    e: () => crossesWith(`t:${id}`),
    x: comesFrom,
    p: () => objectivesWhere(({ pillars }) => pillars.includes(id as PillarId)),
    o: () => linkedTo(snapshot.links, 'from', id).map((project) => `j:${project as ProjectId}` as const),
    r: () => linkedTo(snapshot.links, 'serves', id).map((project) => `j:${project as ProjectId}` as const),
  }
  return on[ref[0]!]?.() ?? []
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
