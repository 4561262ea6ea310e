// The plan in the order that funders expect: what stands first, what is an annex, and the parts that are computed.
import { describe, expect, test } from 'vitest'
import { sections } from '../../../src/app/plan/sections.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderPdf } from '../../../src/plan/pdf/pdf.ts'
import type { Block, Part, StrategicPlan } from '../../../src/plan/tree.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addObjective } from '../../../src/workshop/content/objectives.ts'
import { addProject } from '../../../src/workshop/content/projects.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import type { NoteId, ObjectiveId, ProjectId, TrendId } from '../../../src/workshop/ids.ts'
import type { WorkshopSnapshot } from '../../../src/workshop/snapshot.ts'
import { openReplicas, snapshotOf } from '../../support/replicas.ts'
import { readPdf } from '../../support/read-plan.ts'
import { sampleSnapshot, wholeTranslator } from '../../support/sample.ts'
import { means, PLAN_AT, planOf, planOfNotes } from '../../support/sample-plan.ts'

const compile = (snapshot: WorkshopSnapshot) =>
  compilePlan(snapshot, sections, wholeTranslator('en'), PLAN_AT)
const partOf = (plan: StrategicPlan, id: string): Part => {
  const part = plan.parts.find((each) => each.id === id)
  if (!part) throw new Error(`no part ${id}`)
  return part
}
const linesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.line]
    if (block.kind === 'list') return block.lines
    return block.kind === 'table' ? block.rows.flat() : []
  })

test('the parts stand as funders and networks expect them, the annexes last', () => {
  const { parts } = planOf('es')
  expect(parts.map(({ id }) => id)).toEqual([
    'summary',
    'how',
    'reach',
    'governance',
    'circles',
    'care',
    'membership',
    'mapping',
    'pestel',
    'swot',
    'foundations',
    'strategy',
    'projects',
    'calendar',
    'financing',
    'communication',
    'review',
    'annex',
    'ratings',
    'rounds',
    'glossary',
  ])
  expect(parts.filter(({ isAnnex }) => isAnnex).map(({ id }) => id)).toEqual([
    'annex',
    'ratings',
    'rounds',
    'glossary',
  ])
})

test('what was put aside is an annex of its own, and in no other', () => {
  const snapshot = sampleSnapshot('en')
  const note = { ...snapshot.notes[0]!, id: 'aside' as NoteId, text: 'Buy a van', by: undefined }
  const plan = compile({ ...snapshot, notes: [...snapshot.notes, { ...note, place: ['parking-lot', 0, 0] }] })
  expect(plan.parts.at(-1)!.id).toBe('parking')
  expect(linesOf(plan.parts.at(-1)!.blocks).map(({ text }) => text)).toEqual(['Buy a van'])
  expect(JSON.stringify(partOf(plan, 'annex'))).not.toContain('Buy a van')
})

describe('the summary', () => {
  test.each(languages)('of the example in %s is one page of what stands in the plan', async (language) => {
    const snapshot = sampleSnapshot(language)
    const plan = planOf(language)
    const { blocks } = partOf(plan, 'summary')
    const said = linesOf(blocks).map(({ text }) => text)
    const { notes, trends, chosen, projects } = snapshot
    const counted = [8, notes.length, trends.length, chosen.size, projects.length]
    expect(said.slice(0, 5)).toEqual(counted.map(String))
    expect(said).toContain(snapshot.sheets['purpose'])
    const all = JSON.stringify(plan.parts.filter(({ id }) => id !== 'summary'))
    for (const { name, id } of snapshot.objectives) if (snapshot.chosen.has(id)) expect(said).toContain(name)
    for (const { texts } of snapshot.projects) expect(said.join('\n')).toContain(texts.name)
    for (const { source } of linesOf(blocks)) if (source) expect(all).toContain(`"${source}"`)
    const { elements } = await readPdf(await renderPdf(plan, means))
    const [, how] = elements.filter(({ role }) => role === 'H2')
    expect(how!.page).toBe(3)
  })

  test('stays one page whatever people write, and says how much more there is', async () => {
    const [replica] = openReplicas(1)
    const { content } = replica!
    const long = 'agua y más agua '.repeat(60)
    editText(content, sheetText('purpose'), '', long)
    const jitter = Uint8Array.of(1, 2)
    for (let n = 0; n < 40; n += 1) {
      const [objective, project] = [`o${n}` as ObjectiveId, `p${n}` as ProjectId]
      addObjective(content, { id: objective, made: n, name: `${n} ${long}`, text: '' }, jitter)
      addProject(content, { id: project, made: n, texts: { name: `${n} ${long}` } }, jitter)
      setLink(content, { kind: 'from', from: project, to: `o${n % 5}` }, true)
    }
    const snapshot = snapshotOf(replica!)
    const trends = Array.from({ length: 40 }, (_, n) => ({
      ...sampleSnapshot('en').trends[0]!,
      id: `t${n}` as TrendId,
      title: long,
    }))
    const ratings = new Map(trends.map(({ id }) => [id, [{ probability: 3, impact: 3 }] as const]))
    const plan = compile({ ...snapshot, trends, ratings, resultsShown: true })
    const said = linesOf(partOf(plan, 'summary').blocks).map(({ text }) => text)
    expect(said.filter((text) => text.startsWith('And 35 more'))).toHaveLength(2)
    expect(said.join('\n')).toContain('6 more')
    const summary = { ...plan, parts: plan.parts.slice(0, 2) }
    const { elements } = await readPdf(await renderPdf(summary, means))
    expect(elements.filter(({ role }) => role === 'H2').map(({ page }) => page)).toEqual([2, 3])
  })

  test('[PL3] tells no weight before the group may see it', () => {
    const shown = partOf(planOf('en'), 'summary')
    const hidden = partOf(compile({ ...sampleSnapshot('en'), resultsShown: false }), 'summary')
    expect(JSON.stringify(shown)).toContain('(weight 9, high)')
    expect(JSON.stringify(hidden)).not.toMatch(/weight|high/)
  })

  test('of nothing is none', () => {
    expect(planOfNotes([]).parts.map(({ id }) => id)).not.toContain('summary')
  })
})

describe('the annex of ratings', () => {
  test('[PL3] counts how many said each level, once the group may see it', () => {
    const sample = sampleSnapshot('en')
    const [trend] = sample.trends
    const rate = (probability: 1 | 2 | 3 | null, impact: 1 | 2 | 3) => ({ probability, impact })
    const ratings = new Map([[trend!.id, [rate(1, 3), rate(3, 3), rate(null, 2), rate(3, 3)]]])
    const snapshot = { ...sample, ratings, resultsShown: true }
    const [table] = partOf(compile(snapshot), 'ratings').blocks.filter(({ kind }) => kind === 'table')
    expect(linesOf([table!]).map(({ text }) => text)).toEqual([
      trend!.title,
      '1 · 0 · 2: mixed',
      '0 · 1 · 3: agree',
      '3',
    ])
    expect(compile({ ...snapshot, resultsShown: false }).parts.map(({ id }) => id)).not.toContain('ratings')
  })
})

describe('the glossary', () => {
  const wordsOf = (plan: StrategicPlan) =>
    partOf(plan, 'glossary').blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(([word]) => word!.text) : [],
    )
  test('explains the words that this plan uses and no others', () => {
    expect(wordsOf(planOfNotes(['agua'], 'en'))).toEqual(['PESTEL'])
    const words = wordsOf(planOf('en'))
    expect(words).toEqual(expect.arrayContaining(['Cross strategy', 'Indicator', 'Pillar (axis)', 'Weight']))
    expect(words).toContain('Consensus')
    expect(words).not.toContain('Temperature')
    expect(wordsOf(compile({ ...sampleSnapshot('en'), resultsShown: false }))).not.toContain('Weight')
  })
  test.each(languages)('stands in the order of the alphabet in %s', (language) => {
    const words = wordsOf(planOf(language))
    expect(words).toEqual(words.toSorted(wholeTranslator(language).compare))
  })
})
