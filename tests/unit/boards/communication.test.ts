// Communication and incentives, step 5 of the method: each of its parts by its name, in the plan and in its calendar.
import { expect, test } from 'vitest'
import { isOver, recurringIn, yearOf } from '../../../src/boards/communication/rounds-of-year.ts'
import { communicationSection } from '../../../src/boards/communication/section.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { eventsOf } from '../../../src/plan/formats.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { fillFromSnapshot } from '../../../src/workshop/copy.ts'
import type { Cell } from '../../../src/workshop/content/cells.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { chooseLevel } from '../../../src/workshop/content/own-level.ts'
import { introduce } from '../../../src/workshop/content/people.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { addRows, setCell } from '../../../src/workshop/content/rows.ts'
import { setSheetValue, type SheetValueName } from '../../../src/workshop/content/sheet-values.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import type { MemberId, RowId } from '../../../src/workshop/ids.ts'
import { deliverEverything, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'

const en = wholeTranslator('en')
const jitter = () => Uint8Array.of(1, 2)
const zone = 'communication/zone' as SheetValueName

function add(
  { content }: Replica,
  table: 'channels' | 'commitments',
  id: string,
  cells: Record<string, Cell>,
) {
  addRows(content, [{ id: id as RowId, table, made: 1, cells }], jitter)
}
const ana = 'ana' as MemberId
const registerAna = ({ content }: Replica) =>
  addToRegister(content, { members: [{ id: ana, made: 1, fields: { name: 'Ana' } }] })
const planOf = (replica: Replica) => compilePlan(snapshotOf(replica), [communicationSection], en, 0)
const said = (replica: Replica) => renderMarkdown(planOf(replica))
const gapsOf = (replica: Replica) => planOf(replica).gaps.map(({ text }) => text)
const open = () => openReplicas(1)[0]!

test('nothing begun is one gap; once begun, what is missing is named', () => {
  const replica = open()
  expect(gapsOf(replica)).toHaveLength(1)
  editText(replica.content, sheetText('why-join'), '', 'Joint funding, and a wider reach of advocacy')
  expect(said(replica)).toContain('Joint funding, and a wider reach of advocacy')
  const gaps = gapsOf(replica).join('\n')
  for (const what of ['goals', 'member-needs', 'showcase'] as const)
    expect(gaps).toContain(en.t(`communication.${what}`))
  expect(gaps).toContain(en.t('plan.gap.channels'))
  expect(gaps).toContain(en.t('plan.gap.commitments'))
})

test('channels: rhythm, owner, audience and medium stand in the plan, and its days in the calendar', () => {
  const replica = open()
  registerAna(replica)
  add(replica, 'channels', 'monthly', {
    name: 'Monthly virtual meeting',
    rhythm: 'month-weekday',
    first: '2026-12-08',
    at: '18:30',
    audience: 'all members',
    medium: 'video call',
  })
  setLink(replica.content, { kind: 'responsible', from: 'monthly', to: ana }, true)
  for (const words of ['Monthly virtual meeting', 'all members', 'video call', 'Ana', 'January 2027'])
    expect(said(replica)).toContain(words)
  expect(eventsOf(planOf(replica))).toMatchObject([{ when: { kind: 'days', from: '2026-12-08' } }])
  setSheetValue(replica.content, zone, 'America/Bogota')
  expect(eventsOf(planOf(replica))).toMatchObject([
    { when: { kind: 'hours', from: Date.parse('2026-12-08T23:30:00Z'), zone: 'America/Bogota' } },
  ])
})

test('a zone that does not exist, and an hour that is none, leave the day standing', () => {
  const replica = open()
  setSheetValue(replica.content, zone, 'Mars/Olympus')
  add(replica, 'channels', 'weekly', { name: 'Message', rhythm: 'week', first: '2026-12-07', at: '99:99' })
  expect(eventsOf(planOf(replica))).toMatchObject([
    { title: 'Message', when: { kind: 'days', from: '2026-12-07' } },
  ])
})

test('two meetings face to face a year are two in the year', () => {
  const replica = open()
  add(replica, 'channels', 'face', { name: 'Assembly', rhythm: 'half-year', first: '2026-12-05' })
  const year = yearOf(recurringIn(snapshotOf(replica).rows), '2026-12-01')
  expect(year.map(({ day }) => day)).toEqual(['2026-12-05', '2027-06-05'])
})

test('differentiated commitments: who takes on which, said at once on two devices, one of them away, is all there', () => {
  const [here, away] = openReplicas(2) as [Replica, Replica]
  registerAna(here)
  add(here, 'commitments', 'five', { name: '5 minutes a week' })
  deliverEverything([here, away])
  addToRegister(away.content, { members: [{ id: 'luis' as MemberId, made: 2, fields: { name: 'Luis' } }] })
  setLink(here.content, { kind: 'member', from: 'five', to: ana }, true)
  setLink(away.content, { kind: 'member', from: 'five', to: 'luis' }, true)
  setCell(away.content, 'five' as RowId, 'takes', 'read and pass on')
  deliverEverything([here, away])
  expect(said(here)).toBe(said(away))
  for (const words of ['5 minutes a week', 'read and pass on', 'Ana and Luis'])
    expect(said(here)).toContain(words)
})

test('a duplicate says the same: channels, zone, commitments and whom they bind', () => {
  const [from, to] = openReplicas(2) as [Replica, Replica]
  registerAna(from)
  setSheetValue(from.content, zone, 'America/Bogota')
  editText(from.content, sheetText('goals'), '', 'Ten new members')
  add(from, 'channels', 'weekly', { name: 'Message', rhythm: 'week', first: '2026-12-07', at: '09:00' })
  add(from, 'commitments', 'five', { name: '5 minutes a week' })
  setLink(from.content, { kind: 'member', from: 'five', to: ana }, true)
  let n = 0
  const newId = <Id extends string>() => `new${(n += 1)}` as Id
  fillFromSnapshot(to.content, snapshotOf(from), { newId, jitter, now: 5 })
  const told = ({ parts }: ReturnType<typeof planOf>) =>
    parts.flatMap(({ blocks }) => JSON.stringify(blocks).replaceAll(/"source":"[^"]*"/g, ''))
  expect(told(planOf(to))).toEqual(told(planOf(from)))
  expect(eventsOf(planOf(to)).map(({ when }) => when)).toEqual(eventsOf(planOf(from)).map(({ when }) => when))
})

test('[CO4] levels chosen on one’s own device need no register: one level each, counted once on every device', () => {
  const [here, there] = openReplicas(2) as [Replica, Replica]
  const both = ['five', 'month'] as const
  for (const id of both) add(here, 'commitments', id, { name: id })
  deliverEverything([here, there])
  for (const { content, person } of [here, there]) introduce(content, person, '')
  const choose = ({ content, person }: Replica, level: (typeof both)[number] | undefined) =>
    chooseLevel(content, person, level as RowId | undefined, both as readonly string[] as readonly RowId[])
  choose(here, 'five')
  choose(there, 'five')
  deliverEverything([here, there])
  for (const replica of [here, there])
    expect(said(replica)).toContain('2 people chose “five” on their own device.')
  choose(there, 'month')
  deliverEverything([here, there])
  expect(said(here)).toContain('One person chose “five” on their own device.')
  expect(said(here)).toContain('One person chose “month” on their own device.')
  choose(here, undefined)
  here.content.people.set(there.person, { gone: true })
  expect(said(here)).not.toContain('on their own device')
})

test('what was once and is behind us is over, what comes round is not until its last day', () => {
  const cells = (rhythm: string, until?: string) => ({
    cells: { rhythm, first: '2020-01-01', ...(until && { until }) },
  })
  expect(isOver(cells('once'), '2026-12-01')).toBe(true)
  expect(isOver(cells('week'), '2026-12-01')).toBe(false)
  expect(isOver(cells('week', '2026-11-30'), '2026-12-01')).toBe(true)
  expect(isOver(cells('week', '2026-12-01'), '2026-12-01')).toBe(false)
})

test('five thousand channels pasted are all counted', () => {
  const replica = open()
  addRows(
    replica.content,
    Array.from({ length: 5_000 }, (_, index) => ({
      id: `r${index}` as RowId,
      table: 'channels',
      made: 1,
      cells: { name: `Channel ${index}`, rhythm: 'quarter', first: '2026-12-07' },
    })),
    jitter,
  )
  expect(yearOf(recurringIn(snapshotOf(replica).rows), '2026-12-01')).toHaveLength(20_000)
})
