// Projects with all that points to them and from them, of a snapshot or of what is live: pure.
import type { ProjectFacts } from '../../method/projects.ts'
import { isFilled } from '../../kinds/table/plan-table.ts'
import { dateOf, numberOf } from '../../workshop/content/cells.ts'
import { linkedFrom, type Link } from '../../workshop/content/links.ts'
import type { Objective } from '../../workshop/content/objectives.ts'
import type { Project } from '../../workshop/content/projects.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { indicators, milestones, resources } from './board.ts'

export interface ProjectSources {
  readonly projects: readonly Project[]
  readonly objectives: readonly Objective[]
  readonly links: readonly Link[]
  readonly rows: readonly Row[]
}

export interface FullProject {
  readonly project: Project
  readonly facts: ProjectFacts
  /** The objectives it comes from that stand, in the group's order. */
  readonly objectives: readonly Objective[]
  readonly indicators: readonly Row[]
  readonly milestones: readonly Row[]
  readonly resources: readonly Row[]
}

export const fullProjects = ({ projects, objectives, links, rows }: ProjectSources): readonly FullProject[] =>
  projects.map((project) => {
    const { id, period, texts } = project
    const from = linkedFrom(links, 'from', id)
    const served = objectives.filter((objective) => from.includes(objective.id))
    const own = (table: string) => rowsOf(rows, table, id).filter(isFilled)
    const measured = own(indicators.table)
    const means = own(resources.table)
    return {
      project,
      objectives: served,
      indicators: measured,
      milestones: own(milestones.table).toSorted((a, b) => compareDates(a, b)),
      resources: means,
      facts: {
        id,
        period,
        texts,
        objectives: served.map((objective) => objective.id),
        axis: linkedFrom(links, 'axis', id),
        line: linkedFrom(links, 'line', id),
        responsible: linkedFrom(links, 'responsible', id),
        staff: linkedFrom(links, 'staff', id),
        hasResources: means.length > 0 || texts.resources.trim() !== '',
        indicators: measured.map((row) => ({
          id: row.id,
          hasTarget: numberOf(row.cells['target']) !== undefined,
        })),
      },
    }
  })

/** By date, what has none last. */
const compareDates = (a: Row, b: Row): number => {
  const [left, right] = [dateOf(a.cells['date']) ?? '~', dateOf(b.cells['date']) ?? '~']
  return left < right ? -1 : left > right ? 1 : 0
}

/** What an objective is called in short: its place in the list of those chosen, or of all while none is. */
export function numberObjectives(
  objectives: readonly Objective[],
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counted = chosen.size > 0 ? objectives.filter(({ id }) => chosen.has(id)) : objectives
  const others = chosen.size > 0 ? objectives.filter(({ id }) => !chosen.has(id)) : []
  return new Map([...counted, ...others].map(({ id }, index) => [id, index + 1]))
}
