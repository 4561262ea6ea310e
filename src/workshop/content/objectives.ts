// General objectives: first the longer list of what could be done, of which the group chooses three to five (stage/chosen.ts).
import {
  isId,
  type CrossId,
  type NoteId,
  type ObjectiveId,
  type PersonId,
  type PillarId,
  type TrendId,
} from '../ids.ts'
import { isTime } from '../values.ts'
import { act, type Content } from './content.ts'
import { linkedFrom, linkKey, readLinks } from './links.ts'
import { resolveMerged } from './merged.ts'
import { bear, birthOf, moveAmong, readOrdered, takeAway } from './ordered.ts'
import { editText } from './text-edits.ts'
import { readText, type TextName } from './texts.ts'

/** What an objective comes from: a cross strategy, a trend; of a trend that was taken apart, the note it was made of. */
export type OriginId = CrossId | TrendId | NoteId

export interface Objective {
  readonly id: ObjectiveId
  readonly order: string
  /** What is to be reached, in one sentence. */
  readonly name: string
  /** What is meant by it. */
  readonly text: string
  readonly by: PersonId | undefined
  readonly made: number
  /** The pillars it answers and what it comes from, its own and those of what was merged into it. Any may be gone. */
  readonly pillars: readonly PillarId[]
  readonly origins: readonly OriginId[]
  /** What was merged into it, with its words: nothing that somebody wrote is out of sight. */
  readonly merged: readonly {
    readonly id: ObjectiveId
    readonly name: string
    readonly text: string
  }[]
}

export type ObjectiveField = 'name' | 'text'
export const objectiveText = (id: ObjectiveId, field: ObjectiveField): TextName => `objectives/${id}/${field}`

/** The objective that holds for an id where objectives were merged: see `resolveMerged`. */
export const resolveObjective = (content: Content, id: ObjectiveId): ObjectiveId | undefined =>
  resolveMerged(content.objectives, id) as ObjectiveId | undefined

/** Every standing objective, in the group's order. Two that were made of one cross on two devices are two. */
export function readObjectives(content: Content): Objective[] {
  const links = readLinks(content)
  const born = readOrdered(content, 'objectives').map(({ id, ...rest }) => ({
    id: id as ObjectiveId,
    ...rest,
  }))
  const standing = new Map(born.map(({ id }) => [id, resolveObjective(content, id)]))
  return born
    .filter(({ id }) => standing.get(id) === id)
    .map(({ id, order, birth }) => {
      const merged = born.filter((other) => other.id !== id && standing.get(other.id) === id)
      return {
        id,
        order,
        name: readText(content, objectiveText(id, 'name')),
        text: readText(content, objectiveText(id, 'text')),
        by: isId(birth['by']) ? (birth['by'] as PersonId) : undefined,
        made: isTime(birth['made']) ? birth['made'] : 0,
        pillars: linkedFrom(links, 'pillar', id) as PillarId[],
        origins: linkedFrom(links, 'from', id) as OriginId[],
        merged: merged.map((other) => ({
          id: other.id,
          name: readText(content, objectiveText(other.id, 'name')),
          text: readText(content, objectiveText(other.id, 'text')),
        })),
      }
    })
}

/** Which of the standing objectives were chosen: one that was chosen before it was merged chooses the one that stands. */
export const chosenAmong = (
  objectives: readonly Objective[],
  chosen: ReadonlySet<ObjectiveId>,
): ReadonlySet<ObjectiveId> =>
  new Set(
    objectives.flatMap(({ id, merged }) =>
      [id, ...merged.map((other) => other.id)].some((each) => chosen.has(each)) ? [id] : [],
    ),
  )

export interface NewObjective {
  readonly id: ObjectiveId
  readonly made: number
  readonly by?: PersonId | undefined
  readonly name: string
  readonly text?: string
  readonly origins?: readonly OriginId[]
  readonly pillars?: readonly PillarId[]
}

/** Adds an objective at the end of the list, with what it comes from. @param jitter two random bytes */
export function addObjective(
  content: Content,
  { id, made, by, name, text = '', origins = [], pillars = [] }: NewObjective,
  jitter: Uint8Array,
): void {
  act(content, () => {
    bear(content, 'objectives', id, birthOf(made, by), jitter)
    editText(content, objectiveText(id, 'name'), '', name)
    editText(content, objectiveText(id, 'text'), '', text)
    for (const origin of origins) content.links.set(linkKey('from', id, origin), true)
    for (const pillar of pillars) content.links.set(linkKey('pillar', id, pillar), true)
  })
}

/** Says that an objective answers a pillar, or does not: then neither does any that was merged into it. */
export function setObjectivePillar(
  content: Content,
  { id, merged }: Pick<Objective, 'id' | 'merged'>,
  pillar: PillarId,
  answers: boolean,
): void {
  act(content, () => {
    if (answers) {
      content.links.set(linkKey('pillar', id, pillar), true)
      return
    }
    for (const each of [id, ...merged.map((other) => other.id)]) {
      const key = linkKey('pillar', each, pillar)
      if (content.links.has(key)) content.links.set(key, false)
    }
  })
}

/** Makes one of two: the words of `into` stand, pillars and origins of both are found under it. */
export function mergeObjectives(content: Content, from: ObjectiveId, into: ObjectiveId): void {
  if (from === into || !content.objectives.has(from)) return
  act(content, () => content.objectives.set(`${from}/into`, into))
}

/** Makes two again of what was merged. */
export function splitObjective(content: Content, id: ObjectiveId): void {
  if (content.objectives.has(id)) act(content, () => content.objectives.set(`${id}/into`, null))
}

export const moveObjective = (
  content: Content,
  id: ObjectiveId,
  before: ObjectiveId | undefined,
  jitter: Uint8Array,
): void => moveAmong(content, 'objectives', readObjectives(content), { id, before, jitter })

/** Takes an objective out of the list, with what was merged into it. */
export const takeObjectiveAway = (content: Content, { id, merged }: Pick<Objective, 'id' | 'merged'>): void =>
  takeAway(content, 'objectives', [id, ...merged.map((other) => other.id)])
