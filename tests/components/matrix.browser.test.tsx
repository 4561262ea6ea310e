// Probability by impact and the ranking beside it: one choice, one truth, and nothing before it is shown.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Matrix } from '../../src/boards/pestel/Matrix.tsx'
import type { Role } from '../../src/protocol/keys.ts'
import { ballotOf, rateApart } from '../../src/workshop/content/ratings.ts'
import { readTrends } from '../../src/workshop/content/trends.ts'
import type { BallotId, RoundId } from '../../src/workshop/ids.ts'
import { showResults } from '../../src/workshop/stage/lead.ts'
import { setLock } from '../../src/workshop/stage/locks.ts'
import { areResultsShown } from '../../src/workshop/stage/shown.ts'
import { closeRound, openRound, readRounds } from '../../src/workshop/stage/rounds.ts'
import type { WeighRound } from '../../src/workshop/weighing.ts'
import { openWorkshop, show, writeTrend } from '../support/workshop-screen.tsx'

const matrix = page.getByRole('figure')
const ranking = page.getByRole('region', { name: 'Ranking' })
const card = (title: string) => matrix.getByRole('button', { name: new RegExp(`^${title}:`) })
const row = (title: string) => ranking.getByRole('button', { name: title, exact: false })

async function openMatrix({ role = 'participant', isShown = true }: { role?: Role; isShown?: boolean } = {}) {
  const workshop = await openWorkshop({ role })
  const { other } = workshop
  showResults(other.stage, isShown)
  writeTrend(other, 'pestel-social', 'Nobody asked')
  writeTrend(other, 'pestel-social', 'Between', [
    [1, 2],
    [2, 3],
  ])
  writeTrend(other, 'pestel-economic', 'Heavy', [
    [3, 3],
    [3, 3],
    [3, 2],
  ])
  await show(<Matrix />, workshop.session, { size: [1280, 900] })
  return workshop
}

/** Where a card's middle lies among the cells: 0 to 3 from left and from below. */
async function placeOf(title: string): Promise<[impact: number, probability: number]> {
  await expect.element(card(title)).toBeVisible()
  const cells = card(title).element().parentElement!.getBoundingClientRect()
  const own = card(title).element().getBoundingClientRect()
  const across = (own.left + own.width / 2 - cells.left) / cells.width
  const up = (cells.bottom - own.top - own.height / 2) / cells.height
  return [across * 3, up * 3]
}

test('a whole median stands in the middle of its cell, one between two levels on the line between them', async () => {
  await openMatrix()
  const [heavyImpact, heavyProbability] = await placeOf('Heavy')
  expect(heavyImpact).toBeCloseTo(2.5, 1)
  expect(heavyProbability).toBeCloseTo(2.5, 1)
  const [impact, probability] = await placeOf('Between')
  expect(impact).toBeCloseTo(2, 1)
  expect(probability).toBeCloseTo(1, 1)
})

test('trends of one spot stand beside each other, none over another', async () => {
  const { other } = await openMatrix()
  writeTrend(other, 'pestel-legal', 'Law', [[3, 3]])
  writeTrend(other, 'pestel-legal', 'Permits', [[3, 3]])
  const boxes = await Promise.all(
    ['Heavy', 'Law', 'Permits'].map(async (title) => {
      await expect.element(card(title)).toBeVisible()
      return card(title).element().getBoundingClientRect()
    }),
  )
  const tops = boxes.map(({ top }) => top).toSorted((a, b) => a - b)
  for (const [at, top] of tops.slice(1).entries())
    expect(top - tops[at]!).toBeGreaterThanOrEqual(boxes[0]!.height)
})

test('the unrated stand below all rated ones, in no cell, and are said to be not low', async () => {
  await openMatrix()
  await expect.element(row('Heavy')).toBeVisible()
  const rows = [...ranking.element().querySelectorAll('ol > li')].map((item) => item.textContent)
  expect(rows.map((text) => /Heavy|Between|Nobody asked/.exec(text)?.[0])).toEqual([
    'Heavy',
    'Between',
    'Nobody asked',
  ])
  expect(rows[2]).toContain('Not rated yet. Not counted as low.')
  expect(rows[2]).toContain('–')
  await expect.element(card('Nobody asked')).not.toBeInTheDocument()
  await expect.element(page.getByRole('figure', { name: 'with 2 trends' })).toBeVisible()
})

test('choosing in one chooses in the other, and choosing again lets go', async () => {
  await openMatrix()
  await card('Between').click()
  await expect.element(row('Between')).toHaveAttribute('aria-expanded', 'true')
  await expect.element(page.getByText('half of us are in here')).toBeVisible()
  await expect.element(page.getByText('Between: what we see')).toBeVisible()
  await row('Heavy').click()
  await expect.element(card('Heavy')).toHaveAttribute('aria-pressed', 'true')
  await expect.element(card('Between')).toHaveAttribute('aria-pressed', 'false')
  await expect.element(row('Between')).toHaveAttribute('aria-expanded', 'false')
  await card('Heavy').click()
  await expect.element(row('Heavy')).toHaveAttribute('aria-expanded', 'false')
  await expect.element(page.getByText('half of us are in here')).not.toBeInTheDocument()
})

test('the filters count what they would show, and show it', async () => {
  await openMatrix()
  await ranking.getByText('Unrated 1').click()
  await expect.element(row('Heavy')).not.toBeInTheDocument()
  await expect.element(row('Nobody asked')).toBeVisible()
  await ranking.getByText('All 3').click()
  await expect.element(row('Heavy')).toBeVisible()
})

test('equal weights share a rank and say so', async () => {
  const { other } = await openMatrix()
  writeTrend(other, 'pestel-legal', 'Law', [[3, 3]])
  await expect.element(row('Law')).toHaveTextContent('Rank 1, tied=1')
  await expect.element(row('Heavy')).toHaveTextContent('Rank 1, tied=1')
  await expect.element(row('Between')).toHaveTextContent('Rank 3')
})

test('before it is shown nobody sees a weight, also not who facilitates: their screen is often the group’s', async () => {
  const { session } = await openMatrix({ role: 'facilitator', isShown: false })
  await expect.element(page.getByText('Shown when the facilitator closes the weighing.')).toBeVisible()
  expect(document.getElementById('app')!.textContent).not.toContain('Heavy')
  await page.getByRole('button', { name: 'Show the group' }).click()
  await expect.element(card('Heavy')).toBeVisible()
  expect(areResultsShown(session.stage)).toBe(true)
})

test('before it is shown, participants find one sentence, and no button that shows it', async () => {
  const { other } = await openMatrix({ isShown: false })
  await expect.element(page.getByText('Shown when the facilitator closes the weighing.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Show the group' })).not.toBeInTheDocument()
  showResults(other.stage, true)
  await expect.element(card('Heavy')).toBeVisible()
})

test('[RO1][RW3] a closed weighing says who took part, that mine came late, and when it is too few to show', async () => {
  const { session, other } = await openMatrix({ isShown: false })
  const id = 'round-1' as RoundId
  const trend = readTrends(other.content, [])[0]!.id
  const rating = { probability: 3, impact: 3 } as const
  openRound(other.stage, other.device, id, {
    kind: 'weigh',
    made: 1,
    question: '',
    late: 'report',
    of: [trend],
    words: new Map(),
    minimum: 3,
  })
  rateApart(other.content, { round: id, trend, ballot: 'in-time' as BallotId, rating }, 800)
  closeRound(other.stage, other.content, other.device, id, { at: 1, present: 3 })
  const ballot = ballotOf(session.personSecret, id)
  rateApart(other.content, { round: id, trend, ballot, rating }, 801)
  await expect.element(page.getByText(/1 ballot was counted. 3 people were there./)).toBeVisible()
  await expect.element(page.getByText('Your ballot came after the close. It was not counted.')).toBeVisible()
  await expect.element(page.getByText(/With fewer than 3 ballots/)).toBeVisible()
  await expect
    .element(page.getByText('Shown when the facilitator closes the weighing.'))
    .not.toBeInTheDocument()
})

test('a trend is carried only to where this person may write', async () => {
  const { other } = await openMatrix()
  await row('Between').click()
  await expect.element(page.getByText('Opportunity')).toBeVisible()
  setLock(other.stage, 'swot-threats', true)
  await expect.element(page.getByText('Threat')).not.toBeInTheDocument()
  setLock(other.stage, 'swot', true)
  await expect.element(page.getByText('Opportunity')).not.toBeInTheDocument()
})

test('rated again, the earlier score stands beside the new one', async () => {
  const { session, other } = await openMatrix({ role: 'facilitator' })
  await row('Between').click()
  await page.getByRole('button', { name: 'Rate again' }).click()
  const round = readRounds(session.stage)[0] as WeighRound
  expect(session.live.now.get()).toMatchObject({ kind: 'weigh', round: round.id })
  for (const [n, ballot] of (['a', 'b', 'c'] as BallotId[]).entries())
    rateApart(
      other.content,
      { round: round.id, trend: round.of[0]!, ballot, rating: { probability: 3, impact: 3 } },
      700 + n,
    )
  await expect.element(row('Between')).toHaveTextContent('3.8')
  closeRound(other.stage, other.content, other.device, round.id, { at: 1, present: 3 })
  await expect.element(row('Between')).toHaveTextContent('Before: 3.8. Now: 3.8 → 9')
  await expect.element(page.getByText('Before it was rated again')).toBeVisible()
})
