import { describe, expect, test } from 'vitest'
import { calendarSection } from '../../../src/boards/projects/calendar-section.ts'
import { projectsSection } from '../../../src/boards/projects/section.ts'
import { ganttScene } from '../../../src/plan/pictures/gantt-scene.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { sceneToSvg } from '../../../src/plan/pictures/svg.ts'
import type { Block } from '../../../src/plan/tree.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addProject, setPeriod } from '../../../src/workshop/content/projects.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import type { MemberId, ProjectId, RowId } from '../../../src/workshop/ids.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { sampleSnapshot, wholeTranslator } from '../../support/sample.ts'

const en = wholeTranslator('en')
const AT = Date.UTC(2026, 10, 24, 12)
const project = 'project-1' as ProjectId
const jitter = () => Uint8Array.of(1, 2)

const partOf = (replica: Replica) => projectsSection.compile(snapshotOf(replica), en)[0]!
const calendarOf = (replica: Replica) => calendarSection.compile(snapshotOf(replica), en)[0]!
const markdown = (replica: Replica) =>
  renderMarkdown(compilePlan(snapshotOf(replica), [projectsSection, calendarSection], en, AT))
const chartIn = (blocks: readonly Block[]) => {
  const block = blocks.find((each) => each.kind === 'gantt')
  if (block?.kind !== 'gantt') throw new Error('no Gantt')
  return block
}
function withProject(): Replica {
  const [replica] = openReplicas(1)
  addProject(replica!.content, { id: project, made: 1, texts: { name: 'Ten tables' } }, jitter())
  return replica!
}

describe('[PL8] projects in the plan', () => {
  test('are a gap while there are none', () => {
    const [replica] = openReplicas(1)
    expect(partOf(replica!).gaps).toEqual([{ text: 'there are no projects yet', board: 'projects' }])
  })
  test('name what is missing where it would stand, each with the way to its sheet', () => {
    const replica = withProject()
    setPeriod(replica.content, project, ['2027-03-01', null])
    const { gaps } = partOf(replica)
    expect(gaps).toContainEqual({ text: 'Ten tables: end date', board: 'projects', item: 'project-1' })
    expect(gaps.map(({ text }) => text)).not.toContain('Ten tables: start date')
    expect(markdown(replica)).toContain(String.raw`\[missing: end date]`)
  })
  test('keep both dates where one ends before it starts, and say so', () => {
    const replica = withProject()
    setPeriod(replica.content, project, ['2028-03-01', '2027-03-01'])
    const text = markdown(replica)
    expect(text).toContain('Mar 1, 2028 – Mar 1, 2027')
    expect(text).toContain('ends before it starts')
  })
  test('print amounts figure by figure, with their sum, and people by the register’s names', () => {
    const replica = withProject()
    const { content } = replica
    addToRegister(content, { members: [{ id: 'm1' as MemberId, made: 1, fields: { name: 'Lucía' } }] })
    setLink(content, { kind: 'responsible', from: project, to: 'm1' }, true)
    setLink(content, { kind: 'staff', from: project, to: 'gone-now' }, true)
    addRows(
      content,
      ['1000000000000000', '0.50'].map((amount, n) => ({
        id: `r${n}` as RowId,
        table: 'resources',
        of: project,
        made: n,
        cells: { amount: [amount, 'USD'], state: 'missing' },
        texts: { what: `thing ${n}` },
      })),
      jitter,
    )
    const text = markdown(replica)
    for (const said of [
      '1,000,000,000,000,000 USD',
      '0.50 USD',
      '1,000,000,000,000,000.50 USD',
      'Lucía',
      'to be found',
      '(no longer in the register)',
    ])
      expect(text).toContain(said)
  })
  test('give a calendar their ends, their milestones and the days of their indicators', () => {
    const { events = [] } = calendarSection.compile(sampleSnapshot('en'), en)[0]!
    expect(events.length).toBe(5 + 6 + 5)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(events.map(({ title }) => title)).toContain('Ten budget tables: First round voted')
    expect(events.find(({ title }) => title === 'Ten budget tables: End date')?.when).toEqual({
      kind: 'days',
      from: '2028-11-30',
    })
  })
  test('have their indicators in one table, those to be reached first before the others', () => {
    const snapshot = sampleSnapshot('en')
    const { blocks, isRepeated } = calendarSection.compile(snapshot, en)[0]!
    expect(isRepeated).toBe(true)
    const [first] = blocks.filter((block) => block.kind === 'table')
    const measured = snapshot.rows.filter(({ table, of }) => table === 'indicators' && of)
    expect(first!.rows).toHaveLength(measured.length)
    const whats = first!.rows.map((row) => row[1]!.text)
    expect(whats.toSorted()).toEqual(measured.map(({ texts }) => texts['what']).toSorted())
    const days = whats.map(
      (what) => measured.find(({ texts }) => texts['what'] === what)!.cells['by'] ?? '~',
    ) as string[]
    expect(days).toEqual(days.toSorted())
  })
  test('of the example are all told, in every language', () => {
    for (const language of ['es', 'pt-BR', 'en'] as const) {
      const snapshot = sampleSnapshot(language)
      const text = renderMarkdown(compilePlan(snapshot, [projectsSection], wholeTranslator(language), AT))
      for (const { texts } of snapshot.projects)
        for (const said of Object.values(texts).flatMap((each) => each.split('\n')))
          expect(text).toContain(said)
      const ids = new Set<string | undefined>(snapshot.projects.map(({ id }) => id))
      for (const row of snapshot.rows) if (ids.has(row.of)) expect(text).toContain(row.texts['what'])
    }
  })
})

describe('[GA4] the picture of the projects', () => {
  test('is the same every time, says each name, and holds no today', () => {
    const { chart } = chartIn(calendarSection.compile(sampleSnapshot('es'), wholeTranslator('es'))[0]!.blocks)
    const svg = sceneToSvg(ganttScene(chart))
    expect(sceneToSvg(ganttScene(chart))).toBe(svg)
    for (const { name } of chart.rows) expect(svg).toContain(name.slice(0, 12))
  })
  test('holds what people write as text, however long, and stays as wide', () => {
    const replica = withProject()
    addProject(
      replica.content,
      {
        id: 'p2' as ProjectId,
        made: 2,
        texts: { name: `<script>${'agua'.repeat(125)}` },
        period: ['2027-01-01', '2027-02-01'],
      },
      jitter(),
    )
    addProject(replica.content, { id: 'p3' as ProjectId, made: 3, texts: { name: 'مشروع الماء' } }, jitter())
    const scene = ganttScene(chartIn(calendarOf(replica).blocks).chart)
    const svg = sceneToSvg(scene)
    expect(svg).not.toContain('<script')
    expect(svg).toContain('مشروع')
    for (const shape of scene.shapes)
      if (shape.kind === 'text') expect(Array.from(shape.text).length).toBeLessThan(60)
  })
})
