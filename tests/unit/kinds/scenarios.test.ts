import { expect, test } from 'vitest'
import { figuresOf, incomeFromMembers, leavingIn } from '../../../src/kinds/fees/scenarios.ts'
import type { Cell } from '../../../src/workshop/content/cells.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../../src/workshop/content/sheet-values.ts'
import type { RowId } from '../../../src/workshop/ids.ts'
import { deliverEverything, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'

const jitter = () => Uint8Array.of(1, 2)
const addFee = ({ content }: Replica, id: string, of: string, cells: Record<string, Cell>) =>
  addRows(content, [{ id: id as RowId, table: 'fees', of, made: 1, cells }], jitter)
const pair = () => openReplicas(2) as [Replica, Replica]

test('[FE3] of two who take a scenario at once one holds, and what members bring is the same on every device', () => {
  const [ana, luis] = pair()
  addFee(ana, 'a', 'scenario-a', { members: 30, fee: ['100', 'USD'], every: 'year' })
  addFee(luis, 'b', 'scenario-b', { members: 30, fee: ['20', 'USD'], every: 'month' })
  expect(incomeFromMembers(snapshotOf(ana))).toEqual([])
  setSheetValue(ana.content, 'membership/scenario', 'scenario-a')
  setSheetValue(luis.content, 'membership/scenario', 'scenario-b')
  deliverEverything([ana, luis])
  expect(incomeFromMembers(snapshotOf(luis))).toEqual(incomeFromMembers(snapshotOf(ana)))
  expect([['3000'], ['7200']]).toContainEqual(incomeFromMembers(snapshotOf(ana)).map(([figures]) => figures))
  setSheetValue(ana.content, 'membership/scenario', 'scenario-of-a-later-version')
  expect(incomeFromMembers(snapshotOf(ana))).toEqual([])
})

test('[FE4] a row whose members cannot be counted says why and counts for nothing; one half filled counts for nothing yet', () => {
  const [ana] = pair()
  const fee = { fee: ['100', 'USD'], every: 'year' } as const
  addFee(ana, 'below', 'scenario-a', { members: -4, ...fee })
  addFee(ana, 'half', 'scenario-a', { members: 2.5, ...fee })
  addFee(ana, 'huge', 'scenario-a', { members: 1e300, ...fee })
  addFee(ana, 'no-fee', 'scenario-a', { members: 7 })
  addFee(ana, 'no-members', 'scenario-a', fee)
  addFee(ana, 'words', 'scenario-a', { members: 'ten', ...fee })
  addFee(ana, 'good', 'scenario-a', { members: 3, ...fee })
  const { rows, income, members, uncounted } = figuresOf('scenario-a', snapshotOf(ana))
  expect(rows).toHaveLength(7)
  expect([members, income]).toEqual([3, [['300', 'USD']]])
  expect(uncounted.map(({ row, why }) => [row.id, why])).toEqual([
    ['below', 'below-zero'],
    ['half', 'not-whole'],
    ['huge', 'not-whole'],
  ])
})

test('ten leave until the group asks about another number; one that nobody can leave in is read as the nearest', () => {
  expect(
    [undefined, 25, -3, 2.4, 1e9].map((value) =>
      leavingIn(value === undefined ? {} : { 'membership/leaving': value }),
    ),
  ).toEqual([10, 25, 0, 2, 100_000])
})
