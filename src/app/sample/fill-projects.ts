import { indicators, milestones, resources } from '../../boards/projects/board.ts'
import { newDeviceId } from '../../hooks/ids.ts'
import { randomBytes } from '../../sync/random.ts'
import type { Content } from '../../workshop/content/content.ts'
import { setLink } from '../../workshop/content/links.ts'
import { readObjectives } from '../../workshop/content/objectives.ts'
import { addProject } from '../../workshop/content/projects.ts'
import { readMembers } from '../../workshop/content/register.ts'
import { addRows, readRows, rowsOf, specificObjectives, type NewRow } from '../../workshop/content/rows.ts'
import type { ProjectId, RowId } from '../../workshop/ids.ts'
import { sampleProjects, type SampleProjectWords } from './project-plan.ts'

/** Fills in the example's projects, once its objectives, specific objectives and people are there. */
export function fillProjects(content: Content, words: readonly SampleProjectWords[], made: number): void {
  const jitter = () => randomBytes(2)
  const objectives = readObjectives(content)
  const specific = rowsOf(readRows(content), specificObjectives)
  const people = readMembers(content)
  for (const [at, plan] of sampleProjects.entries()) {
    const id = newDeviceId<ProjectId>()
    const { name, specific: aim, intermediate, final, resources: means, ...rows } = words[at]!
    addProject(
      content,
      {
        id,
        made,
        texts: { name, specific: aim, intermediate, final, resources: means },
        period: plan.period,
        objective: objectives[plan.objective]!.id,
      },
      jitter(),
    )
    setLink(content, { kind: 'serves', from: id, to: specific[plan.serves]!.id }, true)
    for (const as of ['responsible', 'staff', 'axis', 'line'] as const)
      for (const person of plan.people[as])
        setLink(content, { kind: as, from: id, to: people[person]!.id }, true)
    const row = (table: string, what: string, cells: NonNullable<NewRow['cells']>) => ({
      id: newDeviceId<RowId>(),
      table,
      of: id,
      made,
      cells,
      texts: { what },
    })
    const steps = plan.milestones.map(({ date }, index) =>
      row(milestones.table, rows.milestones[index]!, { date }),
    )
    addRows(
      content,
      [
        ...plan.indicators.map((cells, index) => {
          const { what, unit } = rows.indicators[index]!
          return row(indicators.table, what, { ...cells, unit })
        }),
        ...steps,
        ...plan.resources.map((cells, index) => row(resources.table, rows.means[index]!, cells)),
      ],
      jitter,
    )
    for (const [index, { who }] of plan.milestones.entries())
      setLink(content, { kind: 'responsible', from: steps[index]!.id, to: people[who]!.id }, true)
  }
}
