// What a declared table says in the plan, and what its cells point to.
import { describe, expect, test } from 'vitest'
import type { RowTable } from '../../../src/kinds/table/columns.ts'
import { exampleRow } from '../../../src/kinds/table/examples.ts'
import { handOf, itemAt } from '../../../src/kinds/table/hand.ts'
import { planTable } from '../../../src/kinds/table/plan-table.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addObjective, mergeObjectives } from '../../../src/workshop/content/objectives.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { addRows, rowsOf } from '../../../src/workshop/content/rows.ts'
import type { MemberId, ObjectiveId, OrganisationId, RowId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { wholeTranslator } from '../../support/sample.ts'

const jitter = () => Uint8Array.of(1, 2)
const circles: RowTable = {
  table: 'circles',
  title: 'projects.resources',
  add: 'projects.resources.add',
  taken: 'projects.row.taken',
  columns: [
    { name: 'name', kind: 'text', title: 'projects.name' },
    { name: 'inside', kind: 'link', to: { table: 'circles', column: 'name' }, title: 'projects.one' },
    { name: 'done', kind: 'yes', title: 'projects.end' },
    { name: 'lead', kind: 'people', as: 'staff', role: 'coordinator', title: 'projects.responsible' },
    { name: 'all', kind: 'people', as: 'staff', title: 'projects.staff' },
  ],
}

function network() {
  const content = openContent()
  addToRegister(content, {
    members: ['Zoe', 'Ana'].map((name, made) => ({ id: `m-${name}` as MemberId, made, fields: { name } })),
    organisations: [{ id: 'o' as OrganisationId, made: 1, fields: { name: 'Casa' } }],
  })
  addRows(
    content,
    [
      { id: 'r1' as RowId, table: 'circles', made: 1, cells: { name: 'Coordinación', done: true } },
      { id: 'r2' as RowId, table: 'circles', made: 2, cells: { name: 'Datos', inside: { to: 'r1' } } },
      { id: 'r3' as RowId, table: 'circles', made: 3 },
      { id: 'r4' as RowId, table: 'circles', made: 4, cells: { name: 'Suelto', inside: { to: 'gone' } } },
    ],
    jitter,
  )
  setLink(content, { kind: 'staff', from: 'r1', to: 'm-Zoe' }, 'coordinator')
  setLink(content, { kind: 'staff', from: 'r1', to: 'm-Ana' }, true)
  return content
}

describe('a declared table in the plan', () => {
  test('names what its cells point to, tells people’s words from the tool’s, and leaves out empty rows', () => {
    const snapshot = takeSnapshot(network(), openStage())
    const translator = wholeTranslator('es')
    const hand = handOf(translator, snapshot)
    const [block, ...rest] = planTable(circles, rowsOf(snapshot.rows, 'circles'), { translator, hand })
    expect(rest).toEqual([])
    if (block?.kind !== 'table') throw new Error('a table')
    expect(block.header).toHaveLength(5)
    expect(block.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Coordinación', '', 'sí', 'Zoe', 'Ana y Zoe'],
      ['Datos', 'Coordinación', '', '', ''],
      ['Suelto', '(ya no está)', '', '', ''],
    ])
    expect(block.rows[0]?.[0]).toEqual({ text: 'Coordinación', isVoice: true, source: 'r:r1' })
    expect(block.rows[0]?.[2]).toEqual({ text: 'sí' })
  })
  test('leaves out a column in which nothing stands, never the one that names its rows', () => {
    const snapshot = takeSnapshot(network(), openStage())
    const translator = wholeTranslator('es')
    const hand = handOf(translator, snapshot)
    const rows = rowsOf(snapshot.rows, 'circles')
    const headersOf = (of: typeof rows) =>
      planTable(circles, of, { translator, hand }).map((block) => block.kind === 'table' && block.header)
    const [name, inside] = circles.columns.map(({ title }) => translator.t(title))
    expect(headersOf(rows.filter(({ id }) => id === 'r2'))).toEqual([[name, inside]])
    const unnamed = rows
      .filter(({ id }) => id === 'r2')
      .map((row) => ({ ...row, cells: { inside: { to: 'r1' } } }))
    expect(headersOf(unnamed)).toEqual([[name, inside]])
  })
  test('is no block while nothing stands in it', () => {
    const translator = wholeTranslator('en')
    const snapshot = takeSnapshot(openContent(), openStage())
    expect(planTable(circles, [], { translator, hand: handOf(translator, snapshot) })).toEqual([])
  })
})

test('what was merged is found under what holds', () => {
  const content = network()
  for (const id of ['o1', 'o2']) addObjective(content, { id: id as ObjectiveId, made: 1, name: id }, jitter())
  mergeObjectives(content, 'o1' as ObjectiveId, 'o2' as ObjectiveId)
  const hand = handOf(wholeTranslator('es'), takeSnapshot(content, openStage()))
  expect(itemAt(hand.items('objectives'), 'o1')).toMatchObject({ id: 'o2', name: 'o2' })
  expect(hand.items('organisations')).toEqual([{ id: 'o', name: 'Casa' }])
})

test('an example is a row in a language, its days counted from today', () => {
  const row = exampleRow(
    {
      name: { say: 'projects.one' },
      by: { inDays: 30 },
      done: { is: true },
      what: { say: 'projects.title' },
    },
    [
      { name: 'name', kind: 'text', title: 'projects.name' },
      { name: 'by', kind: 'date', title: 'projects.end' },
      { name: 'done', kind: 'yes', title: 'projects.end' },
      { name: 'what', kind: 'long', title: 'projects.one' },
      { name: 'unit', kind: 'text', title: 'projects.one' },
    ],
    wholeTranslator('en'),
    '2026-11-24',
  )
  expect(row).toEqual({
    cells: { name: 'Project', by: '2026-12-24', done: true },
    texts: { what: 'Projects' },
  })
})
