import { isIsoDate, type IsoDate } from '../../method/dates.ts'
import { isId, type ObjectiveId, type PersonId, type ProjectId } from '../ids.ts'
import { isTime } from '../values.ts'
import { act, type Content } from './content.ts'
import { linkKey } from './links.ts'
import { bear, birthOf, moveAmong, readOrdered, takeAway } from './ordered.ts'
import { editText } from './text-edits.ts'
import { readText, type TextName } from './texts.ts'

/**
 * What people write in a project's sheet, each a root text: its name, the general objective of the impact, the specific
 * objective, resources, and how one knows: general indicators, intermediate and final results. People, pillar and general
 * objective are links.
 */
export const projectFields = [
  'name',
  'impact',
  'specific',
  'resources',
  'indicators',
  'intermediate',
  'final',
] as const
export type ProjectField = (typeof projectFields)[number]

/** One value, so that of two who plan it at once one plan stands whole. Either end may be open, and the end before the start. */
export type Period = readonly [start: IsoDate | null, end: IsoDate | null]

export interface Project {
  readonly id: ProjectId
  readonly order: string
  readonly by: PersonId | undefined
  readonly made: number
  readonly period: Period
  readonly texts: Readonly<Record<ProjectField, string>>
}

export const projectText = (id: ProjectId, field: ProjectField): TextName => `projects/${id}/${field}`

/** A period as it stands in a document: what is no date is open. */
export function readPeriod(value: unknown): Period {
  if (!Array.isArray(value) || value.length !== 2) return [null, null]
  const [start, end] = value as unknown[]
  return [isIsoDate(start) ? start : null, isIsoDate(end) ? end : null]
}

/** Every project that was not taken away, in the group's order. */
export const readProjects = (content: Content): Project[] =>
  readOrdered(content, 'projects').map(({ id: key, order, birth }) => {
    const id = key as ProjectId
    return {
      id,
      order,
      by: isId(birth['by']) ? (birth['by'] as PersonId) : undefined,
      made: isTime(birth['made']) ? birth['made'] : 0,
      period: readPeriod(content.projects.get(`${id}/period`)),
      texts: Object.fromEntries(
        projectFields.map((field) => [field, readText(content, projectText(id, field))]),
      ) as Record<ProjectField, string>,
    }
  })

export interface NewProject {
  readonly id: ProjectId
  readonly made: number
  readonly by?: PersonId | undefined
  readonly texts?: Readonly<Partial<Record<ProjectField, string>>>
  readonly period?: Period
  /** The general objective it comes from. */
  readonly objective?: ObjectiveId
}

/** Adds a project at the end of the list. @param jitter two random bytes */
export function addProject(
  content: Content,
  { id, made, by, texts = {}, period, objective }: NewProject,
  jitter: Uint8Array,
): void {
  act(content, () => {
    bear(content, 'projects', id, birthOf(made, by), jitter)
    if (period) content.projects.set(`${id}/period`, period)
    for (const field of projectFields) editText(content, projectText(id, field), '', texts[field] ?? '')
    if (objective) content.links.set(linkKey('from', id, objective), true)
  })
}

export function setPeriod(content: Content, id: ProjectId, period: Period): void {
  if (content.projects.has(id)) act(content, () => content.projects.set(`${id}/period`, period))
}

export const moveProject = (
  content: Content,
  id: ProjectId,
  before: ProjectId | undefined,
  jitter: Uint8Array,
): void => moveAmong(content, 'projects', readOrdered(content, 'projects'), { id, before, jitter })

export const takeProjectAway = (content: Content, id: ProjectId): void => takeAway(content, 'projects', [id])
