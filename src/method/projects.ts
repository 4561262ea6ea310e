// What a project still lacks, and what about it the group may want to look at: told, never refused.
import type { Span } from './gantt.ts'

/** A project as far as anything can be told of it. People, objectives and rows by their ids. */
export interface ProjectFacts {
  readonly id: string
  readonly period: Span
  /** What people wrote, by field. */
  readonly texts: Readonly<Record<'name' | 'specific' | 'intermediate' | 'final', string>>
  readonly objectives: readonly string[]
  readonly axis: readonly string[]
  readonly line: readonly string[]
  readonly responsible: readonly string[]
  readonly staff: readonly string[]
  readonly hasResources: boolean
  readonly indicators: readonly { readonly id: string; readonly hasTarget: boolean }[]
}

/** The fields of a project's sheet, in its order. Source: No Manual, step 6.5; the name is ours. */
export const projectParts = [
  'name',
  'objective',
  'specific',
  'start',
  'end',
  'axis',
  'line',
  'responsible',
  'staff',
  'resources',
  'indicators',
  'intermediate',
  'final',
] as const
export type ProjectPart = (typeof projectParts)[number]

/** Which of a project's fields say nothing yet, in the order of the sheet [PJ2]. */
export function missingParts(project: ProjectFacts): readonly ProjectPart[] {
  const [start, end] = project.period
  const isSaid: Readonly<Record<ProjectPart, boolean>> = {
    name: project.texts.name.trim() !== '',
    objective: project.objectives.length > 0,
    specific: project.texts.specific.trim() !== '',
    start: start !== null,
    end: end !== null,
    axis: project.axis.length > 0,
    line: project.line.length > 0,
    responsible: project.responsible.length > 0,
    staff: project.staff.length > 0,
    resources: project.hasResources,
    indicators: project.indicators.length > 0,
    intermediate: project.texts.intermediate.trim() !== '',
    final: project.texts.final.trim() !== '',
  }
  return projectParts.filter((part) => !isSaid[part])
}

export type ProjectWarning =
  | { readonly kind: 'ends-before-start' }
  | { readonly kind: 'no-objective' }
  | { readonly kind: 'no-referent'; readonly of: 'axis' | 'line' }
  | { readonly kind: 'no-target'; readonly indicator: string }
  /** Somebody is responsible for so many projects. */
  | { readonly kind: 'much-for-one'; readonly person: string; readonly projects: number }

/** From so many projects on, one responsible person is asked about. Ours. */
export const MUCH_FOR_ONE = 6

/** What to look at in each of these projects [PJ3], in one order everywhere. */
export function warningsOf(
  projects: readonly ProjectFacts[],
): ReadonlyMap<string, readonly ProjectWarning[]> {
  const load = new Map<string, number>()
  for (const { responsible } of projects)
    for (const person of new Set(responsible)) load.set(person, (load.get(person) ?? 0) + 1)
  return new Map(
    projects.map((project) => {
      const [start, end] = project.period
      const warnings: ProjectWarning[] = []
      if (project.objectives.length === 0) warnings.push({ kind: 'no-objective' })
      if (start !== null && end !== null && end < start) warnings.push({ kind: 'ends-before-start' })
      for (const of of ['axis', 'line'] as const)
        if (project[of].length === 0) warnings.push({ kind: 'no-referent', of })
      for (const { id, hasTarget } of project.indicators)
        if (!hasTarget) warnings.push({ kind: 'no-target', indicator: id })
      for (const person of new Set(project.responsible)) {
        const many = load.get(person)!
        if (many >= MUCH_FOR_ONE) warnings.push({ kind: 'much-for-one', person, projects: many })
      }
      return [project.id, warnings]
    }),
  )
}
