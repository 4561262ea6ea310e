// How long the plan takes to compile, as while one looks at it, and each form of it to make: 300 notes and 12 projects, as a
// group leaves them after two days.
import { performance } from 'node:perf_hooks'
import { picturesOf } from '../../src/app/plan/pictures.ts'
import { sections } from '../../src/app/plan/sections.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import { renderers, type PlanFormat } from '../../src/plan/formats.ts'
import { renderPictures } from '../../src/plan/pictures/pictures.ts'
import type { WorkshopSnapshot } from '../../src/workshop/snapshot.ts'
import { sampleSnapshot, wholeTranslator } from '../support/sample.ts'
import { means, PLAN_AT } from '../support/sample-plan.ts'
import type { Figure } from './relay.ts'

const NOTES = 300
const MANY_NOTES = 3_000
const PROJECTS = 12
const TIMES = 3
const COMPILED = 15

async function median(make: () => Promise<unknown>, turns = TIMES): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const startedAt = performance.now()
    await make()
    times.push(performance.now() - startedAt)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(turns / 2)]!
}

/** The example with so many notes and projects, each project with all that its sheet says. */
function grown(sample: WorkshopSnapshot, notes: number, projects: number): WorkshopSnapshot {
  const again = <Id extends string>(id: Id, n: number) => `${id.slice(0, 8)}-${n}` as Id
  const of = Array.from({ length: projects }, (_, n) => {
    const project = sample.projects[n % sample.projects.length]!
    return n < sample.projects.length
      ? { from: project.id, project }
      : { from: project.id, project: { ...project, id: again(project.id, n) } }
  })
  return {
    ...sample,
    notes: Array.from({ length: notes }, (_, n) => {
      const note = sample.notes[n % sample.notes.length]!
      return n < sample.notes.length ? note : { ...note, id: again(note.id, n), text: `${note.text} (${n})` }
    }),
    projects: of.map(({ project }) => project),
    rows: [
      ...sample.rows,
      ...of
        .slice(sample.projects.length)
        .flatMap(({ from, project }, n) =>
          sample.rows
            .filter((row) => row.of === from)
            .map((row) => ({ ...row, id: again(row.id, n), of: project.id })),
        ),
    ],
    links: [
      ...sample.links,
      ...of
        .slice(sample.projects.length)
        .flatMap(({ from, project }) =>
          sample.links.filter((link) => link.from === from).map((link) => ({ ...link, from: project.id })),
        ),
    ],
  }
}

export async function benchExports(): Promise<Figure[]> {
  const sample = sampleSnapshot('es')
  const snapshot = grown(sample, NOTES, PROJECTS)
  const translator = wholeTranslator('es')
  const plan = compilePlan(snapshot, sections, translator, PLAN_AT)
  const figures: Figure[] = []
  for (const notes of [NOTES, MANY_NOTES]) {
    const large = grown(sample, notes, PROJECTS)
    // A snapshot remembers its thread: as after a change, each is a new one.
    const value = await median(async () => compilePlan({ ...large }, sections, translator, PLAN_AT), COMPILED)
    const what = `the live plan of ${notes} notes and ${PROJECTS} projects compiled, median of ${COMPILED}`
    figures.push({ what, value, unit: 'ms' })
  }
  const what = (form: string) => `a plan of ${NOTES} notes as ${form}, median of ${TIMES}`
  for (const form of Object.keys(renderers) as PlanFormat[]) {
    const value = await median(() => renderers[form](plan, means))
    figures.push({ what: what(form), value, unit: 'ms' })
  }
  const pictures = picturesOf(snapshot, plan, translator)
  for (const form of ['png', 'svg'] as const) {
    const value = await median(() => renderPictures(pictures, form, means))
    figures.push({ what: what(`${form} of every board`), value, unit: 'ms' })
  }
  return figures
}
