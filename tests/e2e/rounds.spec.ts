// Voting and deciding with a phone that sleeps: every voice counts once, and everyone sees the same.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  chooseActivity,
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  startWorkshop,
  writeNote,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

const texts = ['water is short', 'rents doubled', 'the bus is gone', 'young people leave']

async function gather(browser: Parameters<typeof openDevice>[0]) {
  const lead = await openDevice(browser, 'laptop')
  const rosa = await openDevice(browser, 'phone')
  const tomas = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  for (const text of texts) await writeNote(lead, text)
  await join(rosa, link, 'Rosa')
  await join(tomas, link, 'Tomás')
  return { lead, rosa, tomas }
}
const start = ({ page }: Device) =>
  page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
const give = ({ page }: Device, text: string) =>
  page.getByRole('button', { name: `Give a dot to: ${text}` }).tap()
const close = ({ page }: Device) => page.getByRole('button', { name: 'Close and show' }).click()
/** Dots by candidate, as the result says them. */
const result = ({ page }: Device) =>
  page
    .locator('main ol > li')
    .evaluateAll((rows) => rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim()))

test('a vote: hidden until the close, changeable, the same for all; who was offline is told', async ({
  browser,
}) => {
  const { lead, rosa, tomas } = await gather(browser)
  await chooseActivity(lead, 'Vote')
  await lead.page.getByRole('dialog').getByText('Notes', { exact: true }).click()
  await lead.page.getByRole('dialog').getByLabel('Least ballots').fill('2')
  await expect(lead.page.getByRole('dialog').getByText('4 candidates')).toBeVisible()
  await lead.page.getByRole('dialog').getByLabel('Question').fill('What matters most?')
  await start(lead)
  for (const { page } of [lead, rosa, tomas])
    await expect(page.getByRole('heading', { name: 'What matters most?' })).toBeVisible()

  await give(rosa, 'water is short')
  await give(rosa, 'rents doubled')
  await give(rosa, 'the bus is gone')
  await expect(rosa.page.getByText('No dots left of 3')).toBeVisible()
  await rosa.page.getByRole('button', { name: 'the bus is gone: 1 dot' }).tap()
  await expect(rosa.page.getByText('1 of 3 dots left')).toBeVisible()
  await rosa.page.reload()
  await expect(rosa.page.getByText('1 of 3 dots left'), 'found again after a reload').toBeVisible()
  await expectSaved(rosa)
  await lead.page.getByRole('button', { name: 'Give a dot to: water is short' }).click()
  await expect(lead.page.getByText('2 of 3', { exact: true })).toBeVisible()
  await expect(rosa.page.getByText('2 ballots', { exact: true })).toBeVisible()

  await tomas.context.setOffline(true)
  await give(tomas, 'young people leave')
  await close(lead)
  const expected = [
    '1water is short2 dots from 2 people',
    '2rents doubled1 dot from 1 person',
    '=3the bus is gone0 dots from 0 people',
    '=3young people leave0 dots from 0 people',
  ]
  await expect.poll(() => result(lead)).toEqual(expected)
  await expect.poll(() => result(rosa)).toEqual(expected)
  await tomas.context.setOffline(false)
  await expect(tomas.page.getByText('Your ballot came after the close. It was not counted.')).toBeVisible()
  await expect.poll(() => result(tomas)).toEqual(expected)
  await expect(lead.page.getByText('1 ballot came after the close.')).toBeVisible()
})

test('a tie is shown as a tie, and voted on again among those tied alone', async ({ browser }) => {
  const { lead, rosa, tomas } = await gather(browser)
  await chooseActivity(lead, 'Vote')
  await lead.page.getByRole('dialog').getByText('Notes', { exact: true }).click()
  await lead.page.getByRole('dialog').getByLabel('Least ballots').fill('2')
  await start(lead)
  await give(rosa, 'water is short')
  await give(tomas, 'rents doubled')
  await expect(lead.page.getByText('2 of 3', { exact: true })).toBeVisible()
  await close(lead)
  await expect
    .poll(async () => (await result(lead)).slice(0, 2).map((row) => row?.slice(0, 2)))
    .toEqual(['=1', '=1'])
  await lead.page.getByRole('button', { name: 'Vote again on the 2 tied for place 1' }).click()
  await expect(tomas.page.getByText('1 of 1 dots left')).toBeVisible()
  await expect(tomas.page.getByRole('button', { name: /^Give a dot to/ })).toHaveCount(2)
  await give(rosa, 'water is short')
  await give(tomas, 'water is short')
  await expect(lead.page.getByText('2 of 3', { exact: true })).toBeVisible()
  await close(lead)
  await expect
    .poll(() => result(tomas))
    .toEqual(['1water is short2 dots from 2 people', '2rents doubled0 dots from 0 people'])
})

test('a decision by consensus: an objection changes the proposal, and the new words pass', async ({
  browser,
}) => {
  const { lead, rosa, tomas } = await gather(browser)
  await chooseActivity(lead, 'Decide')
  await lead.page.getByRole('dialog').getByLabel('Proposal').fill('We meet on Mondays')
  await start(lead)
  for (const { page } of [lead, rosa, tomas])
    await expect(page.getByRole('heading', { name: 'We meet on Mondays' })).toBeVisible()
  await rosa.page.getByRole('button', { name: /^I consent/ }).tap()
  await tomas.page.getByRole('button', { name: /^I object/ }).tap()
  const why = tomas.page.getByRole('textbox', { name: 'How would it harm us?' })
  await why.fill('Mondays I work')
  await tomas.page.reload()
  await expect(why, 'a reason half typed survives').toHaveValue('Mondays I work')
  await tomas.page.getByRole('button', { name: 'I object', exact: true }).tap()
  const answers = lead.page.getByRole('complementary', { name: 'Answers' })
  await expect(answers).toContainText('Mondays I work')
  await expect(answers).toContainText('Tomás')

  await lead.page.getByRole('button', { name: 'Change the proposal' }).click()
  await lead.page.getByRole('textbox', { name: 'Proposal' }).fill('We meet on Tuesdays')
  await lead.page.getByRole('button', { name: 'Ask again' }).click()
  for (const device of [rosa, tomas]) {
    await expect(device.page.getByRole('heading', { name: 'We meet on Tuesdays' })).toBeVisible()
    await device.page.getByRole('button', { name: /^I consent/ }).tap()
    await expectSaved(device)
  }
  await expect(lead.page.getByText('2 of 3', { exact: true })).toBeVisible()
  await close(lead)
  for (const { page } of [lead, rosa, tomas])
    await expect(page.getByText('It passes by consensus.')).toBeVisible()
  await goTo(rosa, 'plan')
  await expect(rosa.page.getByRole('article')).toContainText('Mondays I work')
  await expect(rosa.page.getByRole('article')).toContainText('It passes by consensus.')
})

test('questions and reactions first; an objection proposes other words, which are asked; who is expected is on record', async ({
  browser,
}) => {
  const { lead, rosa, tomas } = await gather(browser)
  await chooseActivity(lead, 'Decide')
  const dialog = lead.page.getByRole('dialog')
  await dialog.getByLabel('Proposal').fill('We meet on Mondays')
  await dialog.getByLabel('Questions first').check()
  await dialog.getByLabel('A round of reactions before answering').check()
  await start(lead)
  await rosa.page.getByRole('textbox', { name: 'What is not clear to you?' }).fill('At what hour?')
  await rosa.page.getByRole('button', { name: 'Say it' }).tap()
  await expect(tomas.page.getByText('At what hour?')).toBeVisible()
  await lead.page.getByRole('button', { name: 'Go to: React' }).click()
  await tomas.page.getByRole('textbox', { name: 'What do you think of it?' }).fill('Better than Sundays')
  await tomas.page.getByRole('button', { name: 'Say it' }).tap()
  await expect(rosa.page.getByText('Better than Sundays')).toBeVisible()
  await lead.page.getByRole('button', { name: 'Go to: Respond' }).click()
  await rosa.page.getByRole('button', { name: /^I consent/ }).tap()
  await tomas.page.getByRole('button', { name: /^I object/ }).tap()
  await tomas.page.getByRole('textbox', { name: 'How would it harm us?' }).fill('Mondays I work')
  await tomas.page.getByRole('button', { name: 'Start from the proposal' }).tap()
  const change = tomas.page.getByRole('textbox', { name: /How would it have to read/ })
  await expect(change).toHaveValue('We meet on Mondays')
  await change.fill('We meet on Tuesdays')
  await tomas.page.getByRole('button', { name: 'I object', exact: true }).tap()
  await lead.page.getByRole('button', { name: 'Change the proposal, from this' }).click()
  await expect(lead.page.getByRole('textbox', { name: 'Proposal' })).toHaveValue('We meet on Tuesdays')
  await lead.page.getByRole('button', { name: 'Ask again' }).click()
  await expect(rosa.page.getByRole('heading', { name: 'We meet on Tuesdays' })).toBeVisible()
  await tomas.page.getByRole('button', { name: /^I consent/ }).tap()
  await expect(lead.page.getByText('1 of 3', { exact: true })).toBeVisible()
  await expect(lead.page.getByRole('button', { name: '3 expected' })).toBeVisible()
  await close(lead)
  await goTo(rosa, 'plan')
  const plan = rosa.page.getByRole('article')
  await expect(plan).toContainText('3 people were expected to answer.')
  await expect(plan).toContainText('Had not answered at the close: Rosa.')
  await expect(plan).toContainText('Mondays I work Proposed change: “We meet on Tuesdays”')
  await expect(plan).toContainText('The proposed change was taken as it was written:')
})

test('an open election begun from a circle: nominated unseen, heard, changed, proposed, and consented to by all', async ({
  browser,
}) => {
  const { lead, rosa, tomas } = await gather(browser)
  await goTo(lead, 'circles')
  await lead.page.getByRole('button', { name: 'Start blank' }).click()
  await lead.page.keyboard.type('Growth')
  await lead.page.getByRole('button', { name: 'What to do with: Growth' }).click()
  await lead.page.getByRole('menuitem', { name: 'Elect who coordinates it…' }).click()
  await expect(lead.page.getByRole('dialog').getByText(/^Rule: consensus\./)).toBeVisible()
  await start(lead)
  const nominate = async ({ page }: Device, name: string, why: string) => {
    await page.getByRole('combobox', { name: 'Whom do you nominate?' }).fill(name)
    await page.getByRole('textbox', { name: 'Why?' }).fill(why)
    await page.getByRole('button', { name: 'Nominate', exact: true }).click()
    await expect(page.getByText(`Your nomination: ${name}`)).toBeVisible()
  }
  await nominate(rosa, 'Tomás', 'He keeps time')
  await nominate(tomas, 'Rosa', 'She listens')
  await expect(lead.page.getByText('2 people have nominated. All is shown in the next phase.')).toBeVisible()
  await expect(rosa.page.getByText('She listens'), 'unseen before the next phase').toBeHidden()
  await lead.page.getByRole('button', { name: 'Go to: Change' }).click()
  await expect(rosa.page.getByText('She listens')).toBeVisible()
  await nominate(tomas, 'Tomás', 'I would do it, then')
  await lead.page.getByRole('button', { name: 'Propose Tomás (2)' }).click()
  for (const { page } of [lead, rosa, tomas]) {
    await expect(
      page.getByRole('heading', { name: 'Tomás for: Coordinate the circle “Growth”' }),
    ).toBeVisible()
    await page.getByRole('button', { name: /^I consent/ }).click()
  }
  await expect(lead.page.getByText('3 of 3', { exact: true })).toBeVisible()
  await close(lead)
  await expect(tomas.page.getByText('It passes by consensus.')).toBeVisible()
  await goTo(lead, 'circles')
  await lead.page.getByRole('button', { name: 'Put Tomás in the circle' }).click()
  await expect(lead.page.getByRole('group', { name: 'Coordination ▾, Growth' })).toContainText('Tomás')
  await goTo(tomas, 'plan')
  await expect(tomas.page.getByRole('article')).toContainText('Rosa: She listens')
  await expect(tomas.page.getByRole('article')).toContainText('Tomás was elected to coordinate “Growth”')
})

test('who has no device votes by another’s hand: counted as such, and not told what', async ({ browser }) => {
  const { lead, rosa } = await gather(browser)
  await chooseActivity(lead, 'Vote')
  await lead.page.getByRole('dialog').getByText('Notes', { exact: true }).click()
  await lead.page.getByRole('dialog').getByLabel('Least ballots').fill('2')
  await start(lead)
  await give(rosa, 'water is short')
  await lead.page.getByRole('button', { name: 'Answer for someone else' }).click()
  await lead.page.getByRole('dialog').getByLabel('What is their name?').fill('Doña Elsa')
  await lead.page.getByRole('button', { name: 'Take part as this person' }).click()
  await lead.page.getByRole('button', { name: 'Give a dot to: rents doubled' }).click()
  await expect(lead.page.getByText('2 of 3 · 1 on behalf of another')).toBeVisible()
  await lead.page.getByRole('button', { name: 'Back to me' }).click()

  // The page goes before the mark of this ballot has had its moment.
  await lead.page.getByRole('button', { name: 'Answer for someone else' }).click()
  await lead.page.getByRole('dialog').getByLabel('What is their name?').fill('Don Luis')
  await lead.page.getByRole('button', { name: 'Take part as this person' }).click()
  await lead.page.getByRole('button', { name: 'Give a dot to: the bus is gone' }).click()
  await lead.page.reload()
  await expect(lead.page.getByText(/^3 of \d · 2 on behalf of others$/)).toBeVisible()
  await close(lead)
  await expect(rosa.page.getByText(/3 ballots were counted.*2 came by another’s hand./)).toBeVisible()
})
