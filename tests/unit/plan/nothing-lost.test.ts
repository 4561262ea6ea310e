// Whatever a group may write anywhere, the plan says it: every text of the workshop is filled with a word of its own, alone
// in its item as well as beside the others, and looked for.
import { expect, test } from 'vitest'
import { boards } from '../../../src/app/boards.ts'
import { noteBoards } from '../../../src/app/note-boards.ts'
import { sections } from '../../../src/app/plan/sections.ts'
import { circles } from '../../../src/boards/circles/board.ts'
import { channels, commitments } from '../../../src/boards/communication/board.ts'
import { actionLines, actionLog, calls, needs, sources } from '../../../src/boards/financing/board.ts'
import { memberships } from '../../../src/boards/membership/board.ts'
import { reviews } from '../../../src/boards/review/board.ts'
import { indicators, milestones, resources } from '../../../src/boards/projects/board.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import type { Column, RowTable } from '../../../src/kinds/table/columns.ts'
import { projectFields } from '../../../src/workshop/content/projects.ts'
import { specificObjectives } from '../../../src/workshop/content/rows.ts'
import { newId } from '../../../src/workshop/ids.ts'
import { fillFromJson, fillStageFromJson } from '../../../src/workshop/json-fill.ts'
import { decodeWorkshopJson } from '../../../src/workshop/json.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { wholeTranslator } from '../../support/sample.ts'
import { PLAN_AT } from '../../support/sample-plan.ts'
import { linesOf } from '../../support/plan-lines.ts'

/** One item with all its fields written in, and one for each field, with nothing else in it. */
function written(what: string, fields: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const word = (field: string, n: number) => `${what} ${field} ${n}.`
  return [
    Object.fromEntries(fields.map((field) => [field, word(field, 0)])),
    ...fields.map((field, at) => ({ [field]: word(field, at + 1) })),
  ]
}
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)

/** The same of a table: the columns that people write in, with whatever is one line in its cells. */
const rowsIn = ({ table, columns }: RowTable) => {
  const named = (wanted: Column['kind']) =>
    columns.flatMap(({ kind, name }) => (kind === wanted ? [name] : []))
  const lines = new Set(named('text'))
  return written(table, [...named('long'), ...lines]).map((row) => {
    const only = (isLine: boolean) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => lines.has(column) === isLine))
    return { table, cells: only(true), texts: only(false) }
  })
}

const zones = [...noteBoards.flatMap((board) => board.zones.map(({ id }) => id)), 'parking-lot']
const fields = boards.flatMap((board) =>
  board.kind === 'sheet' ? board.fields.map(({ field }) => field) : [],
)
const words = {
  notes: zones.map((zone) => `note in ${zone}.`),
  trends: ['trend alone.'],
  crosses: ['cross.'],
  texts: Object.fromEntries(
    [...new Set(fields), 'network-name', 'network-region', 'network-credits'].map((field) => [
      field,
      `text ${field}.\n\nits second line ${field}.`,
    ]),
  ),
  values: written('value', ['name', 'text']),
  pillars: written('pillar', ['name', 'text', 'group']),
  chosen: written('chosen objective', ['name', 'text']),
  merged: written('merged objective', ['name', 'text']),
  others: written('other objective', ['name', 'text']),
  mergedInOther: written('merged in other', ['name', 'text']),
  projects: written('project', projectFields),
  ofProject: [indicators, milestones, resources].flatMap(rowsIn),
  specific: written('specific objective', ['text', 'programme']),
  tables: [
    circles,
    memberships,
    needs,
    sources,
    calls,
    actionLines,
    actionLog,
    channels,
    commitments,
    reviews,
  ].flatMap(rowsIn),
}

const json = {
  tertulia: 'workshop',
  version: 1,
  title: 'Everything',
  language: 'en',
  notes: words.notes.map((text, at) => ({ id: zones[at], zone: zones[at], text })),
  trends: words.trends.map((title, at) => ({ id: `t${at}`, zone: 'pestel-social', title })),
  crosses: words.crosses.map((text) => ({ a: 'n:swot-strengths', b: 'n:swot-threats', text })),
  texts: words.texts,
  values: words.values.map((each) => ({ name: '', text: '', ...each })),
  pillars: words.pillars.map((each) => ({ name: '', text: '', group: '', ...each })),
  objectives: [
    ...words.chosen.map((each, at) => ({ id: `c${at}`, name: '', text: '', ...each, chosen: true })),
    { id: 'm', name: 'keeps its twins.', text: '', chosen: true, merged: words.merged },
    ...words.others.map((each) => ({ name: '', text: '', ...each })),
    { name: 'keeps others.', text: '', merged: words.mergedInOther },
  ],
  projects: words.projects.map((texts, at) => ({ id: `p${at}`, texts })),
  rows: [
    ...words.ofProject.map((row) => ({ ...row, of: 'p0' })),
    ...words.tables,
    ...words.specific.map((texts) => ({ table: specificObjectives, of: 'reach', texts })),
  ],
}

test('[PL2] every text that a group can write stands in its plan', () => {
  const read = decodeWorkshopJson(JSON.stringify(json))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  expect(read.value.ignored).toEqual([])
  const [content, stage] = [openContent(), openStage()]
  const fresh = {
    newId: <Id extends string>() =>
      newId((count) => crypto.getRandomValues(new Uint8Array(count))) as string as Id,
    jitter: () => crypto.getRandomValues(new Uint8Array(2)),
    now: PLAN_AT,
  }
  fillStageFromJson(stage, read.value.workshop, fillFromJson(content, read.value.workshop, fresh), fresh)
  const plan = compilePlan(takeSnapshot(content, stage), sections, wholeTranslator('en'), PLAN_AT)
  const said = linesOf(plan)
    .map(({ text }) => text)
    .join('\n')
  const lost = textsIn(words)
    .flatMap((text) => text.split(/\n+/u))
    .filter((text) => /\.$/u.test(text) && !said.includes(text))
  expect(lost).toEqual([])
})
