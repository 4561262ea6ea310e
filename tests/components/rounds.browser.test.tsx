// A vote on the screen of whoever looks: what one may do, and what one is shown.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { RoundScreen } from '../../src/app/rounds/RoundScreen.tsx'
import type { Role } from '../../src/protocol/keys.ts'
import { castDots, readBallots, type CandidateRef } from '../../src/workshop/content/ballots.ts'
import type { ActivityId, BallotId, RoundId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/now.ts'
import { closeRound, openRound, readRound, type DotsRules } from '../../src/workshop/stage/rounds.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'

const ROUND = 'round' as RoundId

async function openVote(rules: Partial<DotsRules> = {}, role: Role = 'participant') {
  const workshop = await openWorkshop({ role })
  const { session, other } = workshop
  const mine =
    role === 'viewer' ? undefined : session.addNotes([{ zone: 'pestel-social', text: 'mine' }], true)
  writeNote(other, 'pestel-social', 'theirs')
  writeNote(other, 'pestel-social', 'also theirs')
  const of = session.notes.all().map(({ id }) => `n:${id}` as CandidateRef)
  openRound(other.stage, ROUND, {
    kind: 'dots',
    made: 1,
    question: 'What matters?',
    late: 'report',
    of,
    budget: 2,
    several: false,
    own: true,
    minimum: 2,
    ...rules,
  })
  startActivity(other.stage, other.device, {
    act: 'vote' as ActivityId,
    kind: 'vote',
    board: 'pestel',
    private: false,
    round: ROUND,
  })
  await show(<RoundScreen />, session)
  await expect.element(page.getByRole('heading', { name: 'What matters?' })).toBeVisible()
  return {
    ...workshop,
    of,
    mine,
    close: () => closeRound(other.stage, other.content, other.device, readRound(other.stage, ROUND)!),
  }
}
const ballots = (workshop: Awaited<ReturnType<typeof openVote>>) => [
  ...readBallots(workshop.session.content, ROUND).values(),
]

test('who only reads has nothing to press and casts no ballot', async () => {
  const workshop = await openVote({}, 'viewer')
  await expect.element(page.getByText('theirs', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Give a dot/ })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'I am done voting' })).not.toBeInTheDocument()
  expect(ballots(workshop)).toEqual([])
})

test('where notes of one’s own are barred they are said to be, and take no dot', async () => {
  await openVote({ own: false })
  await expect.element(page.getByText('yours')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Give a dot to: mine' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Give a dot to: theirs' })).toBeVisible()
})

test('done without a dot is an abstention: a ballot that counts for the turnout', async () => {
  const workshop = await openVote()
  await page.getByRole('button', { name: 'I am done voting' }).click()
  await expect.element(page.getByText('1 ballot', { exact: true })).toBeVisible()
  expect(ballots(workshop)).toEqual([new Map()])
})

test('several dots on one where that is allowed, and never more than one has', async () => {
  const workshop = await openVote({ several: true })
  const disc = page.getByRole('button', { name: /theirs: 1 dot$|Give a dot to: theirs$/ }).first()
  await disc.click()
  await disc.click()
  await expect.element(page.getByText('No dots left of 2')).toBeVisible()
  expect(ballots(workshop).flatMap((dots) => [...dots.values()])).toEqual([2])
  await page.getByRole('button', { name: /^Take a dot from/ }).click()
  await expect.element(page.getByText('1 of 2 dots left')).toBeVisible()
})

test('nothing of the result is on the page before the close, nor after it while there are too few ballots', async () => {
  const { other, of, close } = await openVote()
  castDots(other.content, ROUND, 'one' as BallotId, new Map([[of[0]!, 1]]), 77)
  await expect.element(page.getByText('1 ballot', { exact: true })).toBeVisible()
  expect(document.querySelectorAll('ol li')).toHaveLength(0)
  close()
  await expect.element(page.getByText(/With fewer than 2 ballots nothing is shown/)).toBeVisible()
  expect(document.querySelectorAll('ol li')).toHaveLength(0)
})
