// Leading a group without pushing anyone: who types is asked, who stays can come back, who was away throws nobody back.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  expectSaved,
  fromTheBar,
  goTo,
  join,
  linkOf,
  meet,
  openDevice,
  participantLink,
  startActivity,
  startWorkshop,
  writeNote,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

const composer = ({ page }: Device) => page.getByRole('textbox', { name: /^Note in/ })

test('the next activity waits for who types, and a word half written stays', async ({ browser }) => {
  const { lead, guest: phone } = await meet(browser, relay.origin, 'Rosa')
  await startActivity(lead, { kind: 'Write notes', zone: 'Social' })
  await expect(phone.page.getByRole('textbox', { name: 'Note in Social' })).toBeVisible()
  await phone.page.getByRole('textbox', { name: 'Note in Social' }).fill('half a tho')

  await startActivity(lead, { kind: 'Write notes', zone: 'Legal' })
  await expect(phone.page.getByText('Now: Write notes')).toBeVisible()
  await expect(composer(phone), 'still for the zone it was begun in').toHaveAccessibleName('Note in Social')
  await phone.page.getByRole('textbox', { name: 'Note in Social' }).pressSequentially('ught')
  await phone.page.getByRole('button', { name: 'Go there' }).tap()
  await expect(composer(phone)).toHaveAccessibleName('Note in Legal')
  await expect(composer(phone), 'and nothing of it is lost').toHaveValue('half a thought')
})

test('who is brought somewhere is told first, may stay, and is never taken out of a field', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const goes = await openDevice(browser, 'phone')
  const stays = await openDevice(browser, 'phone')
  const types = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await join(goes, link, 'Rosa')
  await join(stays, link, 'Tomás')
  await join(types, link, 'Ana')
  await composer(types).fill('not now')
  await goTo(lead, 'swot')
  await lead.page.getByRole('button', { name: 'Bring everyone' }).click()
  await stays.page.getByRole('button', { name: 'Stay here' }).tap()
  await expect(goes.page).toHaveURL(/\/swot/)
  await expect(types.page.getByText('The facilitator is at SWOT.')).toBeVisible()
  await expect(types.page).toHaveURL(/\/now/)
  await expect(stays.page).toHaveURL(/\/now/)
  await expect(composer(types)).toHaveValue('not now')
  await types.page.getByRole('button', { name: 'Go there' }).tap()
  await expect(types.page).toHaveURL(/\/swot/)
})

test('an activity ends for everyone, and people are counted once, however many pages they have open', async ({
  browser,
}) => {
  const { lead, guest: phone } = await meet(browser, relay.origin, 'Rosa')
  const wall = await lead.context.newPage()
  await wall.goto(lead.page.url().replace(/pestel.*/, 'screen'))
  const again = await phone.context.newPage()
  await again.goto(phone.page.url())
  await startActivity(lead, { kind: 'Write notes', zone: 'Social' })
  await phone.page.getByRole('button', { name: 'I’m done' }).tap()
  await expect(lead.page.getByText('1 of 2', { exact: true })).toBeVisible()
  await phone.page.reload()
  await expect(phone.page.getByRole('button', { name: 'I’m done', pressed: true }), 'kept').toBeVisible()
  await expect(lead.page.getByText('1 of 2', { exact: true })).toBeVisible()

  await fromTheBar(lead, 'Ask who is ready')
  await expect(phone.page.getByText(/Are you ready\?/)).toBeVisible()
  await phone.page.getByRole('button', { name: 'I’m ready' }).tap()
  await expect(lead.page.getByText('1 of 1 are ready')).toBeVisible()

  await lead.page.getByRole('button', { name: 'End the activity' }).click()
  await expect(phone.page.getByRole('heading', { name: 'Between activities' })).toBeVisible()
  await expect(phone.page.getByText(/Are you ready\?/), 'the next act ends the question').toBeHidden()
})

test('one who facilitates loses the network; another goes on; whoever comes back throws nobody back', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const second = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  await second.page.goto(await linkOf(lead, relay.origin, 'To facilitate'))
  await join(phone, await participantLink(lead, relay.origin), 'Rosa')
  await startActivity(lead, { kind: 'Write notes', zone: 'Political' })
  const asked = (device: Device, question: string) =>
    expect(device.page.getByRole('heading', { name: question })).toBeVisible()
  await asked(phone, 'Who opens or closes doors to us?')

  await lead.context.setOffline(true)
  for (const zone of ['Economic', 'Social', 'Technological', 'Environmental']) {
    await startActivity(lead, { kind: 'Write notes', zone })
  }
  await startActivity(second, { kind: 'Write notes', zone: 'Legal' })
  await asked(phone, 'Which rules bind or protect us?')
  await lead.context.setOffline(false)
  await expectSaved(lead)
  await expect(lead.page.getByRole('contentinfo', { name: 'Facilitator’s bar' })).toContainText(
    'Which rules bind or protect us?',
  )
  await asked(phone, 'Which rules bind or protect us?')
  await startActivity(lead, { kind: 'Write notes', zone: 'Social' })
  await expect(composer(phone), 'and leads again').toHaveAccessibleName('Note in Social')
})

test('who has no device takes part on another’s, with a name and a ballot of their own', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  for (const text of ['water is short', 'rents doubled']) await writeNote(lead, text)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Someone else on this device' }).click()
  await page.getByLabel('What is their name?').fill('Doña Carmen')
  await page.getByRole('button', { name: 'Take part as this person' }).click()
  await expect(page.getByText('What you write and answer now is Doña Carmen’s.')).toBeVisible()
  await writeNote(lead, 'the bus is gone')
  await expect(page.getByText('Doña Carmen (with help)')).toBeVisible()

  await startActivity(lead, { kind: 'Vote', what: 'Notes' })
  await page.getByRole('button', { name: 'Give a dot to: water is short' }).click()
  await expect(page.getByText('1 ballot', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Back to me' }).click()
  await expect(page.getByText('3 of 3 dots left'), 'one’s own ballot is another').toBeVisible()
  await page.getByRole('button', { name: 'Give a dot to: rents doubled' }).click()
  await expect(page.getByText('2 ballots', { exact: true })).toBeVisible()
})

test('a note is shown to everyone: phones go to it, and the wall says it until the next activity', async ({
  browser,
}) => {
  const { lead, guest: phone } = await meet(browser, relay.origin, 'Rosa')
  const { page } = lead
  await goTo(lead, 'pestel?view=list')
  for (const text of ['water is short', 'rents doubled']) await writeNote(lead, text)
  const wall = await lead.context.newPage()
  await wall.goto(page.url().replace(/pestel.*/, 'screen'))
  await page.getByRole('button', { name: 'What to do with: rents doubled' }).click()
  await page.getByRole('menuitem', { name: 'Show it to everyone' }).click()
  await expect(wall.getByRole('heading', { name: 'rents doubled' })).toBeVisible()
  await expect(phone.page).toHaveURL(/pestel\?item=/)
  await expect(phone.page.getByRole('button', { name: 'rents doubled', exact: true })).toBeFocused()
  await startActivity(lead, { kind: 'Talk' })
  await expect(wall.getByRole('heading', { name: 'rents doubled' })).toBeHidden()
})
