// The objectives: from crosses to a long list, from a vote to the three to five that cover the pillars.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { StrategyBoard } from '../../src/boards/strategy/StrategyBoard.tsx'
import { SwotBoard } from '../../src/boards/swot/SwotBoard.tsx'
import type { WorkshopSession } from '../../src/sync/session.ts'
import { castDots, type CandidateRef } from '../../src/workshop/content/ballots.ts'
import { addCross, readCrosses } from '../../src/workshop/content/crosses.ts'
import { addListItem } from '../../src/workshop/content/foundations.ts'
import { addObjective, mergeObjectives, readObjectives } from '../../src/workshop/content/objectives.ts'
import type { BallotId, CrossId, ObjectiveId, PillarId, RoundId } from '../../src/workshop/ids.ts'
import { readChosen } from '../../src/workshop/stage/chosen.ts'
import { closeRound, openRound, readRounds } from '../../src/workshop/stage/rounds.ts'
import {
  openWorkshop,
  show,
  writeNote,
  writeTrend,
  type OpenedWorkshop,
} from '../support/workshop-screen.tsx'

const jitter = Uint8Array.of(3, 4)
const objective = (name: string) => `objective-${name}` as ObjectiveId
const add = ({ content }: Pick<WorkshopSession, 'content'>, name: string, pillars: string[] = []) =>
  addObjective(
    content,
    { id: objective(name), made: 1, name, pillars: pillars.map((each) => `pillar-${each}` as PillarId) },
    jitter,
  )
const addPillar = ({ content }: Pick<WorkshopSession, 'content'>, name: string) =>
  addListItem(content, 'pillars', { id: `pillar-${name}` as PillarId, made: 1, texts: { name } }, jitter)
const names = ({ content }: Pick<WorkshopSession, 'content'>) =>
  readObjectives(content).map(({ name }) => name)
const card = (name: string) => page.getByRole('listitem', { name, exact: true })

describe('a cross strategy', () => {
  test('becomes an objective with one tap, once; two made on two devices stay two and say so', async () => {
    const { session, other } = await openWorkshop()
    const [inside, outside] = [
      writeNote(other, 'swot-strengths', 'we know the valley'),
      writeNote(other, 'swot-threats', 'wells run dry'),
    ]
    const cross = 'cross-1' as CrossId
    addCross(other.content, {
      id: cross,
      a: `n:${inside}`,
      b: `n:${outside}`,
      text: 'measure the wells',
      made: 1,
    })
    const leave = await show(<SwotBoard />, session, { search: 'view=crosses' })
    await page.getByRole('button', { name: 'Make it an objective' }).click()
    await expect.element(page.getByRole('button', { name: 'Is an objective' })).toBeVisible()
    expect(page.getByRole('button', { name: 'Make it an objective' }).elements()).toEqual([])
    expect(readObjectives(session.content)).toMatchObject([{ name: 'measure the wells', origins: [cross] }])
    addObjective(
      other.content,
      { id: objective('twin'), made: 2, name: 'wells, measured', origins: [cross] },
      jitter,
    )
    await expect.element(page.getByRole('button', { name: 'Became 2 objectives' })).toBeVisible()
    leave()
    await show(<StrategyBoard />, session)
    await expect.element(card('wells, measured').getByText('another comes from the same')).toBeVisible()
    await expect.element(card('wells, measured').getByRole('link', { name: 'S1 × T1' })).toBeVisible()
    expect(readCrosses(session.content)).toHaveLength(1)
  })
})

test('a trend becomes an objective from its menu, and the way to it takes the place of the offer', async () => {
  const { session, other } = await openWorkshop()
  const trend = writeTrend(other, 'pestel-social', 'People gather')
  await show(<PestelBoard />, session, { search: 'view=list' })
  const menu = page.getByRole('button', { name: 'What to do with: People gather', exact: true })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Make it an objective' }).click()
  expect(readObjectives(session.content)).toMatchObject([{ name: 'People gather', origins: [trend] }])
  await menu.click()
  await expect.element(page.getByRole('menuitem', { name: 'Is an objective' })).toBeVisible()
})

describe('the long list', () => {
  test('grows by a key, answers pillars by chips, and takes back what was taken away', async () => {
    const { session, other } = await openWorkshop()
    addPillar(other, 'Land')
    await show(<StrategyBoard />, session)
    await userEvent.keyboard('n')
    await userEvent.keyboard('Open tables{Enter}')
    expect(names(session)).toEqual(['Open tables'])
    await card('Open tables').getByRole('button', { name: 'Which pillar?' }).click()
    await card('Open tables').getByRole('button', { name: 'Land' }).click()
    expect(readObjectives(session.content)[0]?.pillars).toEqual(['pillar-Land'])
    await expect
      .element(page.getByRole('complementary', { name: 'Pillars in play' }))
      .toHaveTextContent('Land1 objective')
    await page.getByRole('button', { name: 'What to do with: Open tables' }).click()
    await page.getByRole('menuitem', { name: 'Take away' }).click()
    expect(names(session)).toEqual([])
    await page.getByRole('button', { name: 'Undo mine' }).last().click()
    expect(names(session)).toEqual(['Open tables'])
  })
  test('makes one of two: the words one chose stand, the others are shown, and it can be two again', async () => {
    const { session, other } = await openWorkshop()
    add(other, 'tables')
    add(other, 'mesas')
    await show(<StrategyBoard />, session)
    await page.getByRole('button', { name: 'Make one of two' }).click()
    await page.getByRole('checkbox', { name: 'Choose: tables', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Choose: mesas' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'mesas', exact: true }).click()
    expect(names(session)).toEqual(['mesas'])
    await expect.element(card('mesas').getByText('Also said: tables')).toBeVisible()
    await page.getByRole('button', { name: 'What to do with: mesas' }).click()
    await page.getByRole('menuitem', { name: 'Make two again: tables' }).click()
    expect(names(session).toSorted()).toEqual(['mesas', 'tables'])
  })
  test('of who only reads has no button and no field', async () => {
    const { session, other } = await openWorkshop({ role: 'viewer' })
    addPillar(other, 'Land')
    add(other, 'tables', ['Land'])
    await show(<StrategyBoard />, session)
    await expect.element(card('tables').getByText('Land')).toBeVisible()
    expect(document.querySelectorAll('textarea, [aria-pressed], [aria-expanded="true"]')).toHaveLength(0)
    expect(page.getByRole('button', { name: 'Objective', exact: true }).elements()).toEqual([])
  })
})

/** A closed vote: so many dots for each, a ballot a dot. */
function vote({ session, other }: OpenedWorkshop, dots: Readonly<Record<string, number>>): void {
  const of = Object.keys(dots).map((name): CandidateRef => `o:${objective(name)}`)
  const round = 'vote-0' as RoundId
  openRound(session.stage, session.device, round, {
    kind: 'dots',
    made: 1,
    question: 'Which can we not do without?',
    late: 'report',
    of,
    words: new Map(),
    budget: 1,
    several: false,
    own: true,
    minimum: 1,
  })
  for (const [name, n] of Object.entries(dots))
    for (let nth = 0; nth < n; nth += 1)
      castDots(
        other.content,
        round,
        `${name}-${nth}` as BallotId,
        new Map([[`o:${objective(name)}` as const, 1]]),
        1_000 + nth,
      )
  closeRound(session.stage, session.content, session.device, round, { at: 2, present: 5 })
}

describe('the choice', () => {
  const take = (n: number) => page.getByRole('button', { name: `Take these ${n}` })
  async function voted(dots: Readonly<Record<string, number>>) {
    const opened = await openWorkshop({ role: 'facilitator' })
    const { session } = opened
    for (const pillar of ['Land', 'Words']) addPillar(session, pillar)
    for (const name of Object.keys(dots)) add(session, name, name === 'e' ? ['Words'] : ['Land'])
    vote(opened, dots)
    const leave = await show(<StrategyBoard />, session, { search: 'view=choice' })
    return { ...opened, leave }
  }
  test('is what stands above the line the facilitator moves; what is uncovered is said before it is taken', async () => {
    const { session } = await voted({ a: 5, b: 4, c: 3, d: 2, e: 1 })
    const coverage = page.getByRole('complementary', { name: 'Do they cover every pillar?' })
    await expect.element(coverage.getByText('The pillar “Words” has no objective')).toBeVisible()
    await expect.element(coverage).toHaveTextContent('These would cover it:e')
    await expect.element(take(4)).toBeVisible()
    await page.getByText('The first 5').click()
    await expect.element(take(5)).toBeVisible()
    expect(coverage.getByText('The pillar “Words” has no objective').elements()).toEqual([])
    await page.getByText('The first 3').click()
    await take(3).click()
    expect([...readChosen(session.stage)]).toEqual(['a', 'b', 'c'].map(objective))
    await expect.element(page.getByText('Recorded: 3 objectives.')).toBeVisible()
  })
  test('does not go through a tie in silence: the group decides which goes in', async () => {
    const { session } = await voted({ a: 5, b: 4, c: 3, d: 2, e: 2 })
    await expect
      .element(page.getByText('Tie for 4th, 2 have the same. Decide together which one goes in.'))
      .toBeVisible()
    expect(take(4).elements()).toEqual([])
    expect(page.getByRole('list', { name: 'The choice' }).element().textContent).toContain('=4')
    await page.getByRole('checkbox', { name: 'Goes in: e' }).click()
    await take(4).click()
    expect(readChosen(session.stage)).toEqual(new Set(['a', 'b', 'c', 'e'].map(objective)))
  })
  test('[DT4] has a tie across the line voted on again, and takes what that says into its ranking', async () => {
    const { session, leave } = await voted({ a: 5, b: 4, c: 3, d: 2, e: 2 })
    await page.getByRole('button', { name: 'Vote again on the 2 tied for place 4' }).click()
    const again = readRounds(session.stage).at(-1)!
    expect(again).toMatchObject({ kind: 'dots', budget: 1, again: 'vote-0' })
    expect(session.live.now.get()).toMatchObject({ kind: 'vote', board: 'strategy', round: again.id })
    const dots = new Map([[`o:${objective('e')}` as const, 1]])
    for (const nth of [0, 1, 2])
      castDots(session.content, again.id, `again-${nth}` as BallotId, dots, 2_000 + nth)
    closeRound(session.stage, session.content, session.device, again.id, { at: 3, present: 5 })
    leave() // the press led to the vote
    await show(<StrategyBoard />, session, { search: 'view=choice' })
    await expect.element(page.getByText(/A tie was broken by another vote/)).toBeVisible()
    await take(4).click()
    expect(readChosen(session.stage)).toEqual(new Set(['a', 'b', 'c', 'e'].map(objective)))
  })
  test('counts what was merged since once, under the words that stand', async () => {
    const { session } = await voted({ a: 5, b: 4, c: 3, d: 2, e: 1 })
    mergeObjectives(session.content, objective('b'), objective('a'))
    await expect
      .poll(() => page.getByRole('list', { name: 'The choice' }).getByRole('listitem').elements().length)
      .toBe(4)
    // What stands now fills the places; nothing that went leaves one empty.
    await take(4).click()
    expect(readChosen(session.stage)).toEqual(new Set(['a', 'c', 'd', 'e'].map(objective)))
  })
  test('is seen by everyone, and taken by who facilitates only', async () => {
    const opened = await openWorkshop()
    for (const name of ['a', 'b', 'c']) add(opened.session, name)
    await show(<StrategyBoard />, opened.session, { search: 'view=choice' })
    await expect
      .element(page.getByText('There was no vote on objectives yet.', { exact: false }))
      .toBeVisible()
    expect(page.getByRole('checkbox').elements()).toEqual([])
    const { choose } = await import('../../src/workshop/stage/chosen.ts')
    choose(opened.other.stage, ['a', 'b', 'c'].map(objective))
    await expect.element(page.getByText('Recorded: 3 objectives.')).toBeVisible()
  })
})
