// For who has five minutes between two meetings: what stays open until a date, made beforehand, answered alone, closed by
// who facilitates when they come back.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  appIsHere,
  chooseActivity,
  expectSaved,
  goTo,
  meet,
  startActivity,
  writeNote,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

const DAY = 24 * 60 * 60_000
/** As a person types it into a field for a day and an hour. */
const typed = (at: number) => {
  const offset = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - offset).toISOString().slice(0, 16)
}

async function planRow({ page }: Device, kind: string, fill: () => Promise<void>) {
  const agenda = page.getByRole('dialog', { name: 'Agenda' })
  await agenda.getByRole('button', { name: 'Another activity' }).click()
  await agenda.getByText(kind, { exact: true }).click()
  await fill()
  await agenda.getByRole('button', { name: 'Done', exact: true }).click()
}

test('a vote with its rules and a decision are made beforehand, offline; each opens with one press, and a copy has the same', async ({
  browser,
}) => {
  const { lead, guest: rosa } = await meet(browser, relay.origin, 'Rosa', 'kept')
  const { page } = lead
  await goTo(lead, 'pestel?view=list')
  for (const text of ['water is short', 'rents doubled', 'the bus is gone']) await writeNote(lead, text)
  await expectSaved(lead)
  await appIsHere(lead)
  await lead.context.setOffline(true)
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  const agenda = page.getByRole('dialog', { name: 'Agenda' })
  await planRow(lead, 'Vote', async () => {
    await agenda.getByText('Notes', { exact: true }).click()
    await agenda.getByLabel('Dots a person').fill('2')
    await agenda.getByLabel('Several dots on one').check()
    await agenda.getByLabel('Least ballots').fill('1')
    await agenda.getByLabel('Question').fill('What comes first?')
  })
  await planRow(lead, 'Decide', async () => {
    await agenda.getByLabel('Proposal').fill('We meet on Mondays')
    await agenda.getByText('Consensus or 3/4', { exact: true }).click()
    await agenda.getByLabel(/^Answers needed/).fill('2')
  })
  const vote = agenda.getByRole('listitem').filter({ hasText: 'What comes first?' })
  await expect(vote).toContainText('2 dots each')
  await expect(agenda.getByRole('listitem').filter({ hasText: 'We meet on Mondays' })).toContainText(
    'Consensus or 3/4',
  )
  await vote.getByRole('button', { name: /^What to do with/ }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(vote).toHaveCount(2)
  await expect(vote.last()).toContainText('2 dots each')
  await page.keyboard.press('Escape')
  await page.reload()
  await lead.context.setOffline(false)
  await expectSaved(lead)
  await page.getByRole('button', { name: 'Next activity' }).click()
  await expect(page.getByText('2 of 2 dots left')).toBeVisible()
  const disc = rosa.page.getByRole('button', { name: /: water is short$|^water is short: 1 dot$/ }).last()
  await disc.tap()
  await disc.tap()
  await expect(rosa.page.getByText('No dots left of 2'), 'several on one, as it was planned').toBeVisible()
  await page.getByRole('button', { name: 'Close and show' }).click()
  await page.getByRole('button', { name: 'Next activity' }).click()
  await expect(rosa.page.getByRole('heading', { name: 'We meet on Mondays' })).toBeVisible()
  await rosa.page.getByText('Rule: Consensus or 3/4').tap()
  await expect(rosa.page.getByText(/Rule: consensus; if there is none, three quarters/)).toBeVisible()
  await expect(rosa.page.getByText(/At least 2 people must answer\./)).toBeVisible()
})

test('a decision stays open after the session: found on the phone and on Home, answered, moved, ended by its date, closed', async ({
  browser,
}) => {
  const { lead, guest: rosa } = await meet(browser, relay.origin, 'Rosa')
  const { page } = lead
  const dialog = await chooseActivity(lead, 'Decide')
  await dialog.getByLabel('Proposal').fill('We rent the hall')
  await dialog.getByLabel('Stays open until').fill(typed(Date.now() + 3 * DAY))
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(rosa.page.getByRole('heading', { name: 'We rent the hall' })).toBeVisible()

  await startActivity(lead, { kind: 'Talk' })
  await expect(page.getByText('Go on?'), 'left open on purpose').toBeHidden()
  const strip = rosa.page.getByRole('paragraph').filter({ hasText: /Open until .*: We rent the hall/ })
  await expect(strip).toBeVisible()
  await page.getByRole('button', { name: 'End the activity' }).click()
  await expect(strip).toBeVisible()

  await expectSaved(rosa)
  await rosa.page.goto(relay.origin)
  await rosa.page.getByRole('link', { name: /Open until .*: We rent the hall/ }).tap()
  await expect(rosa.page.getByRole('heading', { name: 'We rent the hall' })).toBeVisible()
  await rosa.context.setOffline(true)
  await rosa.page.getByRole('button', { name: /^I consent/ }).tap()
  await expect(rosa.page.getByText('You can change your answer until the close.')).toBeVisible()
  await rosa.context.setOffline(false)
  await expectSaved(rosa)

  await page.reload()
  await expect(page.getByText(/^Open until [^:]*:\d\d( [AP]M)?$/)).toBeVisible()
  await page.getByRole('button', { name: 'More of this round' }).click()
  await page.getByRole('menuitem', { name: 'Move the date' }).click()
  await page
    .getByRole('dialog')
    .getByLabel('Stays open until')
    .fill(typed(Date.now() - DAY))
  await page.getByRole('dialog').getByRole('button', { name: 'Move the date' }).click()
  await expect(rosa.page.getByText(/it waits to be closed/)).toBeVisible()
  await expect(rosa.page.getByRole('button', { name: /^I consent/ })).toBeHidden()
  await expect(page.getByText(/it waits to be closed/)).toBeVisible()
  await page.getByRole('button', { name: 'Close and show' }).click()
  await expect(rosa.page.getByText('It passes by consensus.')).toBeVisible()
  await rosa.page.goto(relay.origin)
  await expect(rosa.page.getByText('You take part')).toBeVisible()
  await expect(rosa.page.getByRole('link', { name: /Open until/ })).toHaveCount(0)
})

test('several things stay open beside the group: notes without a name, in private, and a vote, each in its own way', async ({
  browser,
}) => {
  const { lead, guest: rosa } = await meet(browser, relay.origin, 'Rosa')
  const { page } = lead
  const stayOpen = async (kind: string, question: string, fill: () => Promise<void>) => {
    const dialog = await chooseActivity(lead, kind)
    await fill()
    await dialog.getByLabel('Question').fill(question)
    await dialog.getByLabel('Stays open until').fill(typed(Date.now() + DAY))
    await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  }
  await stayOpen('Write notes', 'What do you fear?', async () => {
    await page.getByRole('dialog').getByLabel('Private writing').check()
    await page.getByRole('dialog').getByLabel('Notes without a name').check()
  })
  await stayOpen('Take the temperature', 'How was today?', async () => undefined)
  await page.getByRole('button', { name: 'End the activity' }).click()
  await rosa.page.getByRole('link', { name: 'Go there' }).tap()
  await expect(rosa.page.getByRole('heading', { name: 'Open between meetings' })).toBeVisible()
  await rosa.page.getByRole('link', { name: /How was today/ }).tap()
  await rosa.page.getByRole('button', { name: /I like it/ }).tap()
  await rosa.page.getByRole('link', { name: 'Open between meetings' }).tap()
  await rosa.page.getByRole('link', { name: /What do you fear/ }).tap()
  await expect(rosa.page.getByText('This note goes without a name.', { exact: false })).toBeVisible()
  await writeNote(rosa, 'that nobody comes')
  await goTo(lead, 'pestel?view=list')
  await expect(page.getByText('that nobody comes')).toBeHidden()
  await page.getByRole('button', { name: 'Show what we wrote' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Show what we wrote' }).click()
  await expect(page.getByText('that nobody comes')).toBeVisible()
  await page.getByRole('button', { name: 'End it now' }).click()
  await expect(rosa.page.getByText(/It was open until/)).toBeVisible()
})
