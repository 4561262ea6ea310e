// One's own rating of each trend, by key and by hand, blind until the facilitator shows the group.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Weighing } from '../../src/boards/pestel/Weighing.tsx'
import type { Role } from '../../src/protocol/keys.ts'
import { ballotOf, rateApart, readRatings } from '../../src/workshop/content/ratings.ts'
import { groupNotes } from '../../src/workshop/content/trends.ts'
import { NO_ROUND, type RoundId, type TrendId } from '../../src/workshop/ids.ts'
import { showResults } from '../../src/workshop/stage/lead.ts'
import { closeRound, openRound } from '../../src/workshop/stage/rounds.ts'
import { openWorkshop, rateAs, show, writeTrend, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const press = userEvent.keyboard
const heading = (name: string) => page.getByRole('heading', { name, level: 3 })
const level = (axis: 'Probability' | 'Impact', name: 'Low' | 'Medium' | 'High') =>
  page
    .getByRole('group', { name: new RegExp(`^${axis}`) })
    .getByRole('button', { name: new RegExp(`^${name}`) })
/** What stands in the documents: probability and impact of each rating of a trend. */
const ratingsOf = ({ other }: OpenedWorkshop, trend: TrendId) =>
  readRatings(other.content).flatMap((cast) =>
    cast.trend === trend ? [[cast.rating.probability, cast.rating.impact]] : [],
  )

const ROUND = 'round-1' as RoundId
/** The other facilitator asks about these trends, and closes it. */
const openRoundOf = ({ other }: OpenedWorkshop, of: readonly TrendId[]) =>
  openRound(other.stage, other.device, ROUND, {
    kind: 'weigh',
    made: 1,
    question: '',
    late: 'report',
    of,
    words: new Map(),
    minimum: 1,
  })
const closeBy = ({ other }: OpenedWorkshop) =>
  closeRound(other.stage, other.content, other.device, ROUND, { at: 1, present: 1 })

async function openWeighing(role: Role = 'participant') {
  const workshop = await openWorkshop({ role })
  const trends = ['Water', 'Rents', 'Leaving'].map((title) =>
    writeTrend(workshop.other, 'pestel-social', title),
  )
  const leave = await show(<Weighing />, workshop.session)
  await expect.element(heading('Water')).toBeVisible()
  return { ...workshop, leave, trends: trends as [TrendId, TrendId, TrendId] }
}

test('1 2 3 set probability, then impact, then probability again, and go nowhere by themselves', async () => {
  const workshop = await openWeighing()
  await press('1')
  await expect.element(level('Probability', 'Low')).toHaveAttribute('aria-pressed', 'true')
  await press('2')
  await expect.element(level('Impact', 'Medium')).toHaveAttribute('aria-pressed', 'true')
  await press('3')
  await expect.element(level('Probability', 'High')).toHaveAttribute('aria-pressed', 'true')
  await expect.element(level('Probability', 'Low')).toHaveAttribute('aria-pressed', 'false')
  await expect.element(page.getByText('Your rating 6')).toBeVisible()
  await expect.element(heading('Water')).toBeVisible()
  expect(ratingsOf(workshop, workshop.trends[0])).toEqual([[3, 2]])
})

test('1 2 3 1 2 3 Enter weighs one trend after the other without looking', async () => {
  const workshop = await openWeighing()
  await press('32{Enter}11{Enter}23')
  await expect.element(page.getByText('Your rating 6')).toBeVisible()
  expect(workshop.trends.map((trend) => ratingsOf(workshop, trend))).toEqual([[[3, 2]], [[1, 1]], [[2, 3]]])
})

test('one’s own rating is there again after leaving, which goes on with the first trend that has none', async () => {
  const { leave, session } = await openWeighing()
  await press('32')
  await expect.element(page.getByText('Your rating 6')).toBeVisible()
  leave()
  await show(<Weighing />, session)
  await expect.element(heading('Rents')).toBeVisible()
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect.element(level('Probability', 'High')).toHaveAttribute('aria-pressed', 'true')
  await expect.element(level('Impact', 'Medium')).toHaveAttribute('aria-pressed', 'true')
})

test('changing one’s mind changes one’s rating and leaves the others’ alone', async () => {
  const workshop = await openWeighing()
  rateAs(0, workshop.other.content, workshop.trends[0], 2, 2)
  await level('Probability', 'Low').click()
  await level('Impact', 'Low').click()
  await level('Impact', 'High').click()
  await expect.element(page.getByText('Your rating 3')).toBeVisible()
  expect(ratingsOf(workshop, workshop.trends[0]).toSorted()).toEqual([
    [1, 3],
    [2, 2],
  ])
})

test('before the facilitator shows the group, the page says how many rated and is the same whatever they said', async () => {
  const { other, trends } = await openWeighing()
  const rateAll = (probability: 1 | 3, impact: 1 | 3) => {
    for (const nth of [0, 1, 2]) rateAs(nth, other.content, trends[0], probability, impact)
  }
  rateAll(3, 3)
  await expect.element(page.getByText('3 people have rated this one')).toBeVisible()
  const before = document.getElementById('app')!.innerHTML
  rateAll(1, 1)
  rateAs(3, other.content, trends[0], 1, 1)
  await expect.element(page.getByText('4 people have rated this one')).toBeVisible()
  rateAs(3, other.content, trends[0], null, null)
  expect(document.getElementById('app')!.innerHTML.replace('4 people', '3 people')).toBe(before)
  showResults(other.stage, true)
  await expect.element(page.getByText('Probability 1, Impact 1')).toBeInTheDocument()
  showResults(other.stage, false)
  await expect.element(page.getByText('Probability 1, Impact 1')).not.toBeInTheDocument()
})

test('no opinion is an answer and goes on; it counts as none, and the trend stays unrated, not low', async () => {
  const workshop = await openWeighing()
  await page.getByRole('button', { name: 'No opinion' }).click()
  await expect.element(heading('Rents')).toBeVisible()
  expect(ratingsOf(workshop, workshop.trends[0])).toEqual([[null, null]])
  showResults(workshop.other.stage, true)
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect.element(page.getByText('1 person has rated this one')).toBeVisible()
  await expect.element(page.getByText('Not rated yet. Not counted as low.')).toBeVisible()
  await expect.element(page.getByText('Your rating')).not.toBeInTheDocument()
})

test('a trend that another makes, or takes apart, does not slip another one under one’s hand', async () => {
  const workshop = await openWeighing()
  const { other, trends } = workshop
  await press('{Enter}')
  await expect.element(heading('Rents')).toBeVisible()
  writeTrend(other, 'pestel-political', 'Elections')
  await expect.element(page.getByText('3 of 4')).toBeVisible()
  await expect.element(heading('Rents')).toBeVisible()
  await press('33')
  await expect.element(page.getByText('Your rating 9')).toBeVisible()
  expect(ratingsOf(workshop, trends[1])).toEqual([[3, 3]])
})

test('who only reads sees the trends and rates nothing', async () => {
  const workshop = await openWeighing('viewer')
  await press('33')
  await press('{Enter}')
  await expect.element(heading('Rents')).toBeVisible()
  expect(ratingsOf(workshop, workshop.trends[0])).toEqual([])
  await expect.element(page.getByRole('button', { name: 'No opinion' })).not.toBeInTheDocument()
})

test('in a round a rating that another changes is given again as it was left, and its owner is told', async () => {
  const workshop = await openWeighing()
  const { session, other, trends } = workshop
  openRoundOf(workshop, [trends[0], trends[2]])
  await press('32')
  await expect.element(page.getByText('Your rating 6')).toBeVisible()
  const own = { round: ROUND, trend: trends[0], ballot: ballotOf(session.personSecret, ROUND) }
  rateApart(other.content, { ...own, rating: { probability: 1, impact: 1 } }, 77)
  await expect.element(page.getByText(/It was cast again as you left it/)).toBeVisible()
  await expect.element(page.getByText('Your rating 6')).toBeVisible()
  const cast = readRatings(other.content).filter(({ round }) => round === ROUND)
  expect(cast).toMatchObject([{ ...own, rating: { probability: 3, impact: 2 } }])
})

test('in a round one rates its trends alone, blind, in the round; after its close its result holds', async () => {
  const workshop = await openWeighing()
  const { other, trends } = workshop
  showResults(other.stage, true)
  rateAs(0, other.content, trends[0], 1, 1)
  await expect.element(page.getByText('Probability 1, Impact 1')).toBeInTheDocument()
  openRoundOf(workshop, [trends[0], trends[2]])
  await expect.element(page.getByText(/^[12] of 2$/)).toBeVisible()
  await expect.element(page.getByText('Probability 1, Impact 1')).not.toBeInTheDocument()
  await press('33')
  await expect.element(page.getByText('Your rating 9')).toBeVisible()
  const cast = readRatings(other.content).filter(({ round }) => round !== NO_ROUND)
  expect(cast).toMatchObject([{ round: ROUND, trend: trends[0], rating: { probability: 3, impact: 3 } }])
  closeBy(workshop)
  await expect.element(page.getByText('Probability 3, Impact 3')).toBeInTheDocument()
  await expect.element(page.getByText(/This trend was weighed in a round/)).toBeVisible()
  await press('11')
  expect(readRatings(other.content).filter(({ round }) => round !== NO_ROUND)).toEqual(cast)
})

test('a press that meets the close stays in its round, as late; nothing is written where nobody would see it', async () => {
  const workshop = await openWeighing()
  const { session, other, trends } = workshop
  openRoundOf(workshop, trends)
  await expect.element(page.getByText(/^[123] of 3$/)).toBeVisible()
  const meets = level('Impact', 'High').element()
  closeBy(workshop)
  ;(meets as HTMLButtonElement).click()
  await expect.element(page.getByText(/closed without a weight/)).toBeVisible()
  await press('3')
  expect(readRatings(other.content).map(({ round, ballot }) => [round, ballot])).toEqual([
    [ROUND, ballotOf(session.personSecret, ROUND)],
  ])
})

test('each person is asked in an order of their own', async () => {
  const orders = new Set<string>()
  for (let person = 0; person < 8; person += 1) {
    const workshop = await openWorkshop()
    const trends = ['A', 'B', 'C', 'D'].map((title, nth) => {
      const id = `trend-${nth}` as TrendId
      groupNotes(workshop.other.content, { id, place: ['pestel-social', 0, 0], made: nth, title }, [])
      return id
    })
    openRoundOf(workshop, trends)
    const takeOff = await show(<Weighing />, workshop.session)
    await expect.element(page.getByText(/^[1234] of 4$/)).toBeVisible()
    const list = page.getByRole('list', { name: 'All trends' }).element()
    orders.add([...list.querySelectorAll('.voice')].map(({ textContent }) => textContent).join(''))
    takeOff()
  }
  expect(orders.size).toBeGreaterThan(1)
  for (const order of orders) expect(Array.from(order).toSorted().join('')).toBe('ABCD')
})
