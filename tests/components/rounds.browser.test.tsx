// A vote on the screen of whoever looks: what one may do, and what one is shown.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { RoundScreen } from '../../src/app/rounds/RoundScreen.tsx'
import { RoundRow } from '../../src/app/stage/RoundRow.tsx'
import { useRoundOfNow } from '../../src/hooks/rounds.ts'
import type { Role } from '../../src/protocol/keys.ts'
import { ballotOf } from '../../src/workshop/content/ratings.ts'
import {
  castDots,
  readBallots,
  readCast,
  readFingers,
  showFingersApart,
  type CandidateRef,
} from '../../src/workshop/content/ballots.ts'
import { introduce } from '../../src/workshop/content/people.ts'
import { readResponses, respond, wordsOf } from '../../src/workshop/content/responses.ts'
import { nominationId, readStatements, state } from '../../src/workshop/content/statements.ts'
import type { ActivityId, BallotId, NoteId, PersonId, RoundId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import type { ActivityKind } from '../../src/workshop/stage/now.ts'
import { keepOpen, moveEnd } from '../../src/workshop/stage/open-activities.ts'
import { goToPhase } from '../../src/workshop/stage/phases.ts'
import { amendProposal } from '../../src/workshop/stage/proposals.ts'
import type { DotsRules, RoundRules } from '../../src/workshop/stage/round-rules.ts'
import { closeRound, giveUpRound, openRound, readRounds } from '../../src/workshop/stage/rounds.ts'
import { openWorkshop, show, writeNote, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const ROUND = 'round' as RoundId

/** The other facilitator opens a round, and the group goes to it. */
function begin({ other }: OpenedWorkshop, kind: ActivityKind, rules: RoundRules, proposal?: string): void {
  openRound(other.stage, other.device, ROUND, rules, proposal)
  const act = kind as string as ActivityId
  startActivity(other.stage, other.device, { act, kind, board: 'pestel', private: false, round: ROUND })
}
const closeBy = ({ other }: OpenedWorkshop) =>
  closeRound(other.stage, other.content, other.device, ROUND, { at: 1, present: 1 })

async function openVote(rules: Partial<DotsRules> = {}, role: Role = 'participant') {
  const workshop = await openWorkshop({ role })
  const { session, other } = workshop
  const mine =
    role === 'viewer' ? undefined : session.addNotes([{ zone: 'pestel-social', text: 'mine' }], true)
  writeNote(other, 'pestel-social', 'theirs')
  writeNote(other, 'pestel-social', 'also theirs')
  const of = session.notes.all().map(({ id }) => `n:${id}` as CandidateRef)
  begin(workshop, 'vote', {
    kind: 'dots',
    made: 1,
    question: 'What matters?',
    late: 'report',
    of,
    words: new Map(of.map((ref) => [ref, session.notes.get(ref.slice(2) as NoteId)!.text])),
    budget: 2,
    several: false,
    own: true,
    minimum: 2,
    ...rules,
  })
  await show(<RoundScreen />, session)
  await expect.element(page.getByRole('heading', { name: 'What matters?' })).toBeVisible()
  return {
    ...workshop,
    of,
    mine,
    close: () => closeBy(workshop),
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

test('a ballot that another changes is cast again as its owner left it, and its owner is told', async () => {
  const { session, other, of } = await openVote()
  await page.getByRole('button', { name: 'Give a dot to: theirs' }).click()
  await expect.element(page.getByText('1 of 2 dots left')).toBeVisible()
  const ballot = ballotOf(session.personSecret, ROUND)
  const mine = readBallots(session.content, ROUND).get(ballot)
  castDots(other.content, ROUND, ballot, new Map([[of[0]!, 1], [of[2]!, 1]]), 91) // prettier-ignore
  await expect.element(page.getByText(/It was cast again as you left it/)).toBeVisible()
  expect(readBallots(other.content, ROUND).get(ballot)).toEqual(mine)
})

test.each([
  ['takes out', undefined],
  ['spoils', 'nonsense'],
])('a ballot that another %s is cast again as its owner left it, and its owner is told', async (_, value) => {
  const { session, other } = await openVote()
  await page.getByRole('button', { name: 'Give a dot to: theirs' }).click()
  await expect.element(page.getByText('1 of 2 dots left')).toBeVisible()
  const ballot = ballotOf(session.personSecret, ROUND)
  const mine = readBallots(session.content, ROUND).get(ballot)
  if (value) other.content.ballots.set(`${ROUND}/${ballot}`, value)
  else other.content.ballots.delete(`${ROUND}/${ballot}`)
  await expect.element(page.getByText(/It was cast again as you left it/)).toBeVisible()
  expect(readBallots(other.content, ROUND).get(ballot)).toEqual(mine)
})

test('a change after the close is told to its owner, and ballots stand beside the people who were there', async () => {
  const { session, other, of, close } = await openVote()
  await page.getByRole('button', { name: 'Give a dot to: theirs' }).click()
  castDots(other.content, ROUND, 'one' as BallotId, new Map([[of[0]!, 1]]), 77)
  castDots(other.content, ROUND, 'greedy' as BallotId, new Map([[of[0]!, 50]]), 78)
  close()
  await expect.element(page.getByText(/2 ballots were counted. 1 person was there./)).toBeVisible()
  await expect.element(page.getByText(/more ballots than people/)).toBeVisible()
  await expect.element(page.getByText(/1 ballot broke the rules/)).toBeVisible()
  castDots(session.content, ROUND, ballotOf(session.personSecret, ROUND), new Map(), 79)
  await expect.element(page.getByText(/Your change came after the close/)).toBeVisible()
})

test('called off, the screen says so and keeps what one wrote at hand', async () => {
  const { other } = await openVote()
  giveUpRound(other.stage, ROUND)
  await expect.element(page.getByRole('heading', { name: 'This round was called off' })).toBeVisible()
  await expect.element(page.getByText('mine', { exact: true })).toBeVisible()
})

const asked = { kind: 'decision', made: 1, question: '', late: 'report', quorum: 0, phases: [] } as const

test('a reason half typed outlives a change of the proposal, and at the close is offered as a note', async () => {
  const workshop = await openWorkshop()
  const { session, other } = workshop
  begin(workshop, 'decide', { ...asked, rule: 'consensus' }, 'We meet on Mondays')
  await show(<RoundScreen />, session)
  await page.getByRole('button', { name: /^I object/ }).click()
  await page.getByRole('textbox', { name: 'How would it harm us?' }).fill('I work on')
  amendProposal(other.stage, other.device, ROUND, 'We meet on Tuesdays')
  await expect.element(page.getByRole('heading', { name: 'We meet on Tuesdays' })).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'How would it harm us?' })).toHaveValue('I work on')
  closeBy(workshop)
  await expect.element(page.getByText(/You were still writing this/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep it in the parking lot' }).click()
  await expect.element(page.getByText(/You were still writing this/)).not.toBeInTheDocument()
  expect(session.notes.all().map(({ text, place }) => [text, place[0]])).toEqual([
    ['I work on', 'parking-lot'],
  ])
})

test('questions come first where it was planned so: asked, answered, kept; then the group responds', async () => {
  const workshop = await openWorkshop()
  const { session, other } = workshop
  const line = page.getByRole('list', { name: 'Where the decision is' })
  begin(workshop, 'decide', { ...asked, phases: ['clarify'], rule: 'consensus' }, 'We meet on Mondays')
  await show(<RoundScreen />, session)
  await expect
    .element(line.getByRole('listitem').filter({ hasText: '2 · Clarify' }))
    .toHaveAttribute('aria-current', 'step')
  await expect.element(page.getByRole('button', { name: /^I consent/ })).not.toBeInTheDocument()
  await page.getByRole('textbox', { name: 'What is not clear to you?' }).fill('At what hour?')
  await page.getByRole('button', { name: 'Say it' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('textbox', { name: 'Answer to: At what hour?' }).fill('At seven')
  await page.getByRole('button', { name: 'Say it' }).click()
  await expect.element(page.getByText('At seven')).toBeVisible()
  await page.getByRole('textbox', { name: 'What is not clear to you?' }).fill('And wh')
  goToPhase(other.stage, other.device, ROUND, 'respond')
  await expect.element(page.getByRole('button', { name: /^I consent/ })).toBeVisible()
  await expect
    .element(line.getByRole('listitem').filter({ hasText: '3 · Respond' }))
    .toHaveAttribute('aria-current', 'step')
  await expect.element(page.getByText('And wh')).toBeVisible()
  await expect.element(page.getByText('At what hour?')).toBeVisible()
  expect(readStatements(other.content, ROUND).map(({ text, by }) => [text, by])).toEqual([
    ['At what hour?', session.person],
    ['At seven', session.person],
  ])
})

test('an open election: nominated unseen, heard and changed, then one is proposed for everyone’s consent', async () => {
  const workshop = await openWorkshop({ role: 'facilitator' })
  const { session, other } = workshop
  const election = { ...asked, phases: ['nominate', 'change'], rule: 'consensus' } as const
  begin(workshop, 'elect', election, 'Coordinate the circle')
  state(other.content, ROUND, {
    id: nominationId(other.person, 'nominate'),
    phase: 'nominate',
    by: other.person,
    made: 1,
    text: 'She listens',
    nominee: 'Rosa',
  })
  await show(<RoundScreen />, session)
  await expect.element(page.getByText(/1 person has nominated/)).toBeVisible()
  await expect.element(page.getByText('She listens')).not.toBeInTheDocument()
  await page.getByRole('combobox', { name: 'Whom do you nominate?' }).fill('Tomás')
  await page.getByRole('textbox', { name: 'Why?' }).fill('He keeps time')
  await page.getByRole('button', { name: 'Nominate', exact: true }).click()
  await expect.element(page.getByText(/Your nomination: Tomás/)).toBeVisible()
  await page.getByRole('button', { name: 'Go to: Change' }).click()
  await expect.element(page.getByText('She listens')).toBeVisible()
  await expect.element(page.getByText('He keeps time')).toBeVisible()
  await page.getByRole('combobox', { name: 'Whom do you nominate?' }).fill('Rosa')
  await page.getByRole('button', { name: 'Nominate', exact: true }).click()
  await page.getByRole('button', { name: 'Propose Rosa (2)' }).click()
  await expect.element(page.getByRole('heading', { name: 'Rosa for: Coordinate the circle' })).toBeVisible()
  await page.getByRole('button', { name: /^I consent/ }).click()
  closeBy(workshop)
  await expect.element(page.getByText('It passes by consensus.')).toBeVisible()
})

test('an operational matter asks yes, no or nothing; a tie is the body’s, whose answer a facilitator records', async () => {
  const workshop = await openWorkshop({ role: 'facilitator' })
  begin(workshop, 'decide', { ...asked, rule: 'operational' }, 'Buy a printer')
  await show(<RoundScreen />, workshop.session)
  for (const answer of ['Yes', 'I abstain', 'No'])
    await expect.element(page.getByRole('button', { name: new RegExp(`^${answer}`) })).toBeVisible()
  await page.getByRole('button', { name: /^Yes/ }).click()
  respond(workshop.other.content, ROUND, workshop.other.person, {
    answer: 'object',
    reason: '',
    version: 0,
    words: wordsOf('Buy a printer'),
  })
  closeBy(workshop)
  await expect.element(page.getByText('A tie: the coordination body decides.')).toBeVisible()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect.element(page.getByText(/The coordination body said no/)).toBeVisible()
})

test('fist to five: nothing before the close, then how many showed how much', async () => {
  const workshop = await openWorkshop()
  begin(workshop, 'temperature', {
    kind: 'temperature',
    made: 1,
    question: 'How is it?',
    late: 'report',
    anonymous: true,
    minimum: 1,
  })
  await show(<RoundScreen />, workshop.session)
  await page.getByRole('button', { name: /I would change something first/ }).click()
  await expect.element(page.getByText(/1 ballot/)).toBeVisible()
  expect(document.querySelectorAll('ol li')).toHaveLength(0)
  closeBy(workshop)
  await expect.element(page.getByText('In the middle: 2 of 5.')).toBeVisible()
  await expect.element(page.getByText(/1 person shows two fingers or fewer/)).toBeVisible()
})

test('an answer that another changes is given again as it was left, with what it said, and its owner is told', async () => {
  const workshop = await openWorkshop()
  const { session, other } = workshop
  begin(workshop, 'decide', { ...asked, rule: 'consensus' }, 'We meet on Mondays')
  await show(<RoundScreen />, session)
  await page.getByRole('button', { name: /^I object/ }).click()
  await page.getByRole('textbox', { name: 'How would it harm us?' }).fill('I work on Mondays')
  await page.getByRole('textbox', { name: /How would it have to read/ }).fill('We meet on Tuesdays')
  await page.getByRole('button', { name: 'I object', exact: true }).click()
  const words = wordsOf('We meet on Mondays')
  const forged = { answer: 'consent', reason: '', version: 0, words } as const
  other.content.responses.set(`${ROUND}/${session.person}`, forged)
  await expect.element(page.getByText(/It was cast again as you left it/)).toBeVisible()
  const objection = { answer: 'object', reason: 'I work on Mondays', change: 'We meet on Tuesdays' }
  expect(readResponses(other.content, ROUND).get(session.person)).toMatchObject(objection)
})

test('fingers that another changes are shown again as they were left', async () => {
  const workshop = await openWorkshop()
  const { session, other } = workshop
  const rules = { kind: 'temperature', made: 1, question: 'Well?', late: 'report', minimum: 1 } as const
  begin(workshop, 'temperature', { ...rules, anonymous: true })
  await show(<RoundScreen />, session)
  await page.getByRole('button', { name: /I like it/ }).click()
  const ballot = ballotOf(session.personSecret, ROUND)
  showFingersApart(other.content, ROUND, ballot, 0, 93)
  await expect.element(page.getByText(/It was cast again as you left it/)).toBeVisible()
  expect(readCast(other.content.ballots, ROUND, readFingers).get(ballot)).toBe(4)
})

test('a nomination that another changes is made again as it was left', async () => {
  const workshop = await openWorkshop()
  const { session, other } = workshop
  begin(workshop, 'elect', { ...asked, phases: ['nominate', 'change'], rule: 'consensus' }, 'Coordinate')
  await show(<RoundScreen />, session)
  await page.getByRole('combobox', { name: 'Whom do you nominate?' }).fill('Tomás')
  await page.getByRole('textbox', { name: 'Why?' }).fill('He keeps time')
  await page.getByRole('button', { name: 'Nominate', exact: true }).click()
  await expect.element(page.getByText(/Your nomination: Tomás/)).toBeVisible()
  const id = nominationId(session.person, 'nominate')
  const forged = { id, phase: 'nominate', by: session.person, made: 1, text: '', nominee: 'Beatriz' } as const
  state(other.content, ROUND, forged)
  await expect.element(page.getByText(/It was cast again as you left it/)).toBeVisible()
  expect(readStatements(other.content, ROUND)).toMatchObject([{ nominee: 'Tomás', text: 'He keeps time' }])
})

test('a facilitator starts from the change that was proposed, below what they had begun', async () => {
  const workshop = await openWorkshop({ role: 'facilitator' })
  const { other } = workshop
  begin(workshop, 'decide', { ...asked, rule: 'consensus' }, 'We meet on Mondays')
  await show(<RoundScreen />, workshop.session)
  const words = wordsOf('We meet on Mondays')
  const objection = { answer: 'object', reason: 'I work', change: 'We meet on Tuesdays' } as const
  respond(other.content, ROUND, other.person, { ...objection, version: 0, words })
  const take = page.getByRole('button', { name: 'Change the proposal, from this' })
  await take.click()
  const proposal = page.getByRole('textbox', { name: 'Proposal' })
  await expect.element(proposal).toHaveValue('We meet on Tuesdays')
  await proposal.fill('We meet when it rains')
  await take.click()
  await expect.element(proposal).toHaveValue('We meet when it rains\nWe meet on Tuesdays')
  await proposal.fill('We meet on Tuesdays')
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect.element(page.getByRole('heading', { name: 'We meet on Tuesdays' })).toBeVisible()
})

test('once its date has passed nobody can answer, and who facilitates is told that it waits to be closed', async () => {
  const workshop = await openWorkshop({ role: 'facilitator' })
  const { other, session } = workshop
  begin(workshop, 'decide', { ...asked, rule: 'consensus' }, 'We meet on Mondays')
  const now = {
    act: 'decide' as string as ActivityId,
    kind: 'decide',
    board: 'pestel',
    private: false,
  } as const
  keepOpen(other.stage, { ...now, round: ROUND }, session.relayNow() + 60_000)
  await show(
    <>
      <RoundScreen />
      <Row />
    </>,
    session,
  )
  await expect.element(page.getByText(/Open until/).first()).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^I consent/ })).toBeVisible()
  moveEnd(other.stage, now.act, session.relayNow())
  await expect.element(page.getByText(/it waits to be closed/).first()).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^I consent/ })).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Close and show' }).click()
  expect(readRounds(other.stage).map(({ isClosed }) => isClosed)).toEqual([true])
})

test('who is expected is ticked in a list, and the close says who of them had not answered', async () => {
  const workshop = await openWorkshop({ role: 'facilitator' })
  const { session, other } = workshop
  introduce(other.content, 'ivo' as PersonId, 'Ivo')
  begin(workshop, 'decide', { ...asked, rule: 'consensus' }, 'We meet on Mondays')
  await show(
    <>
      <RoundScreen />
      <Row />
    </>,
    session,
  )
  await page.getByRole('button', { name: '1 expected' }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('checkbox', { name: /Ana/ })).toBeChecked()
  await expect.element(dialog.getByRole('checkbox', { name: /Beatriz/ })).not.toBeChecked()
  await dialog.getByRole('checkbox', { name: /Ivo/ }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect.element(page.getByRole('button', { name: '2 expected' })).toBeVisible()
  await expect.element(page.getByText('Not answered yet: Ana and Ivo')).toBeVisible()
  await page.getByRole('button', { name: /^I consent/ }).click()
  await expect.element(page.getByText('Not answered yet: Ivo')).toBeVisible()
  await page.getByRole('button', { name: 'Close and show' }).click()
  await expect.element(page.getByText(/2 people were expected to answer\./)).toBeVisible()
  await expect.element(page.getByText(/Had not answered at the close: Ivo\./)).toBeVisible()
})

/** The facilitator's row of whatever round is on. */
function Row() {
  const round = useRoundOfNow()
  return round ? <RoundRow round={round} /> : null
}

test('calling off is asked first; closing without a connection says what that counts', async () => {
  const workshop = await openVote({}, 'facilitator')
  await show(<Row />, workshop.session)
  await expect.element(page.getByText(/closing now counts only what has reached this device/)).toBeVisible()
  await page.getByRole('button', { name: 'More of this round' }).click()
  await page.getByRole('menuitem', { name: 'Call the round off' }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText(/Nobody has answered yet/)).toBeVisible()
  expect(readRounds(workshop.session.stage), 'not yet').toHaveLength(1)
  await dialog.getByRole('button', { name: 'Call the round off' }).click()
  await expect.element(page.getByRole('heading', { name: 'This round was called off' })).toBeVisible()
  expect(readRounds(workshop.other.stage)).toEqual([])
})
