// How long each form of the plan takes to make: 300 notes, as a group leaves them after two days.
import { performance } from 'node:perf_hooks'
import { picturesOf } from '../../src/app/plan/pictures.ts'
import { sections } from '../../src/app/plan/sections.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import { renderers, type PlanFormat } from '../../src/plan/formats.ts'
import { renderPictures } from '../../src/plan/pictures/pictures.ts'
import { sampleSnapshot, wholeTranslator } from '../support/sample.ts'
import { means, PLAN_AT } from '../support/sample-plan.ts'
import type { Figure } from './relay.ts'

const NOTES = 300
const TIMES = 3

async function median(make: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) {
    const startedAt = performance.now()
    await make()
    times.push(performance.now() - startedAt)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)]!
}

export async function benchExports(): Promise<Figure[]> {
  const sample = sampleSnapshot('es')
  const notes = Array.from({ length: NOTES }, (_, n) => {
    const note = sample.notes[n % sample.notes.length]!
    return n < sample.notes.length
      ? note
      : { ...note, id: `${note.id.slice(0, 8)}-${n}` as typeof note.id, text: `${note.text} (${n})` }
  })
  const snapshot = { ...sample, notes }
  const translator = wholeTranslator('es')
  const plan = compilePlan(snapshot, sections, translator, PLAN_AT)
  const figures: Figure[] = []
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
