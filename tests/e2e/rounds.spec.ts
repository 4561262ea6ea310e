// Voting and deciding with a phone that sleeps: every voice counts once, and everyone sees the same.
import { expect } from '@playwright/test'
import { test } from '../support/test.ts'
import { startBuiltRelay, type BuiltRelay } from '../support/built-relay.ts'
import {
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  startWorkshop,
  writeNote,
  type Device,
} from '../support/journey.ts'

let relay: BuiltRelay
test.beforeAll(async () => {
  relay = await startBuiltRelay()
})
test.afterAll(() => relay.stop())

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
const begin = async ({ page }: Device, kind: string) => {
  await page.getByRole('button', { name: 'Choose the activity' }).click()
  await page.getByRole('dialog').getByText(kind, { exact: true }).click()
}
const start = ({ page }: Device) =>
  page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
const give = ({ page }: Device, text: string) =>
  page.getByRole('button', { name: `Give a dot to: ${text}` }).tap()
const close = ({ page }: Device) => page.getByRole('button', { name: 'Close and show' }).click()
/** Dots by candidate, as the result says them. */
const result = ({ page }: Device) =>
  page
    .locator('ol > li')
    .evaluateAll((rows) => rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim()))

test('a vote: hidden until the close, changeable, the same for all; who was offline is told', async ({
  browser,
}) => {
  const { lead, rosa, tomas } = await gather(browser)
  await begin(lead, 'Vote')
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
    '1water is short2 from 2 people',
    '2rents doubled1 from 1 person',
    '=3the bus is gone0 from 0 people',
    '=3young people leave0 from 0 people',
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
  await begin(lead, 'Vote')
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
  await lead.page.getByRole('button', { name: 'Vote again on those tied' }).click()
  await expect(tomas.page.getByText('1 of 1 dots left')).toBeVisible()
  await expect(tomas.page.getByRole('button', { name: /^Give a dot to/ })).toHaveCount(2)
  await give(rosa, 'water is short')
  await give(tomas, 'water is short')
  await expect(lead.page.getByText('2 of 3', { exact: true })).toBeVisible()
  await close(lead)
  await expect
    .poll(() => result(tomas))
    .toEqual(['1water is short2 from 2 people', '2rents doubled0 from 0 people'])
})

test('a decision by consensus: an objection changes the proposal, and the new words pass', async ({
  browser,
}) => {
  const { lead, rosa, tomas } = await gather(browser)
  await begin(lead, 'Decide')
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
