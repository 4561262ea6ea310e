// The review of the plan: when it is looked at again, and what is checked then.
import { expect, test } from 'vitest'
import { reviewSection } from '../../../src/boards/review/section.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { eventsOf } from '../../../src/plan/formats.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { addProject } from '../../../src/workshop/content/projects.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import type { MemberId, ProjectId, RowId } from '../../../src/workshop/ids.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'
import { linesOf } from '../../support/plan-lines.ts'

const en = wholeTranslator('en')
const jitter = () => Uint8Array.of(1, 2)
const planOf = (replica: Replica) => compilePlan(snapshotOf(replica), [reviewSection], en, 0)
const gapsOf = (replica: Replica) => planOf(replica).gaps.map(({ text }) => text)
const open = () => openReplicas(1)[0]!

function fill({ content }: Replica): void {
  const project = 'project' as ProjectId
  addProject(
    content,
    { id: project, made: 1, texts: { name: 'Ten tables' }, period: ['2027-01-01', '2028-01-31'] },
    jitter(),
  )
  const row = (id: string, table: string, cells: Record<string, string>, texts: Record<string, string>) => ({
    ...{ id: id as RowId, table, made: 1, cells, texts },
    of: ['indicators', 'milestones'].includes(table) ? project : undefined,
  })
  addRows(
    content,
    [
      row('i', 'indicators', { by: '2027-12-01' }, { what: 'Tables held' }),
      row('i2', 'indicators', {}, { what: 'Without a day' }),
      row('m', 'milestones', { date: '2027-03-01' }, { what: 'First table' }),
      row('c', 'calls', { deadline: '2027-02-15', name: 'City fund' }, {}),
      row('lost', 'calls', { deadline: '2027-02-16', name: 'Lost fund', state: 'lost' }, {}),
      row('sent', 'calls', { deadline: '2027-02-17', name: 'Sent', state: 'applied' }, {}),
      row('done', 'action-lines', { deadline: '2027-02-18', state: 'done' }, { what: 'Done long ago' }),
      row('a', 'action-lines', { deadline: '2027-09-01' }, { what: 'Write to the embassy' }),
    ],
    jitter,
  )
}
const review = ({ content }: Replica, id: string, date: string, what: string) =>
  addRows(content, [{ id: id as RowId, table: 'reviews', made: 1, cells: { date }, texts: { what } }], jitter)

test('nobody said anything: one gap', () => {
  const replica = open()
  fill(replica)
  expect(gapsOf(replica)).toEqual([en.t('plan.gap.review')])
})

test('how, without a day, lacks the day; a day without how lacks the how', () => {
  const replica = open()
  editText(replica.content, sheetText('review-how'), '', 'The body calls all of us.')
  expect(gapsOf(replica)).toEqual([en.t('plan.gap.review')])
  expect(renderMarkdown(planOf(replica))).toContain('The body calls all of us.')
  const other = open()
  review(other, 'r', '2027-06-30', 'All of it')
  expect(gapsOf(other)).toEqual([`Review: ${en.t('review.how')}`])
})

test('[RV1] each review lists what falls due until its day, whose it is, and what no review looks at is a gap', () => {
  const replica = open()
  fill(replica)
  review(replica, 'second', '2027-12-31', 'Indicators')
  review(replica, 'first', '2027-06-30', 'Milestones')
  addToRegister(replica.content, { members: [{ id: 'ana' as MemberId, made: 1, fields: { name: 'Ana' } }] })
  setLink(replica.content, { kind: 'responsible', from: 'first', to: 'ana' }, true)
  const said = linesOf(planOf(replica)).map(({ text }) => text)
  const at = (text: string) => said.findIndex((each) => each.includes(text))
  const order = [
    ...['Ana', 'Indicators', 'By the review of', 'City fund', 'First table', 'Write to the embassy'],
    ...['Tables held', 'After the last review', en.t('plan.gap.reviewAfter'), 'End of the project'],
  ].map(at)
  expect(
    order.every((place) => place >= 0),
    String(order),
  ).toBe(true)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(said).toContain('Indicator · Ten tables')
  for (const settled of ['Lost fund', 'Sent', 'Done long ago']) expect(said).not.toContain(settled)
  expect(said.join()).not.toContain('Without a day')
  expect(gapsOf(replica)).toContain(en.t('plan.gap.reviewAfter'))
})

test('the reviews stand in the calendar, each with what is looked at', () => {
  const replica = open()
  review(replica, 'r', '2027-06-30', 'All of it')
  expect(eventsOf(planOf(replica))).toEqual([
    {
      uid: 'r@tertulia',
      title: en.t('plan.review'),
      about: 'All of it',
      when: { kind: 'days', from: '2027-06-30' },
    },
  ])
})
