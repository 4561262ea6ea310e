// A session made beforehand and run: the phones follow, two facilitators change it at once.
import { expect, type Page } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  appIsHere,
  expectSaved,
  fromTheBar,
  goTo,
  meet,
  openDevice,
  startWorkshop,
} from '../support/journey.ts'

const relay = relayOfFile()

test('an agenda is made offline, run step by step, and changed while it runs', async ({ browser }) => {
  const { lead, guest: phone } = await meet(browser, relay.origin, 'Rosa', 'kept')
  const { page } = lead

  await appIsHere(lead)
  await lead.context.setOffline(true)
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  const agenda = page.getByRole('dialog', { name: 'Agenda' })
  await agenda.getByRole('button', { name: 'PESTEL in 90 minutes' }).click()
  await expect(agenda.getByRole('listitem')).toHaveCount(7)
  await expect(agenda.getByText('90 minutes in all')).toBeVisible()
  const first = agenda.getByRole('listitem').first()
  await first.getByRole('button', { name: /^Talk/ }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(agenda.getByRole('listitem').first()).toContainText('Write notes')
  await agenda.getByRole('listitem').first().getByLabel('Minutes').fill('20')
  await expect(agenda.getByText('95 minutes in all')).toBeVisible()
  await page.keyboard.press('Escape')
  await lead.context.setOffline(false)
  await expectSaved(lead)

  await page.getByRole('button', { name: 'Next activity' }).click()
  await expect(page.getByText('Agenda · 1 of 7')).toBeVisible()
  await expect(phone.page.getByText('What is happening around us? One fact a note.')).toBeVisible()
  await expect(phone.page.getByText(/Private writing: yours stays/)).toBeVisible()
  await expect(phone.page.getByRole('timer')).toContainText(/^(20:00|19:5)/)

  await phone.page.getByRole('textbox', { name: /^Note in/ }).fill('the river is low')
  await phone.page.getByRole('button', { name: 'Add', exact: true }).tap()
  await page.getByRole('button', { name: 'Next activity' }).click()
  await expect(page.getByText('What was written in private has not been shown.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on, and leave it open' }).click()
  await expect(phone.page.getByText('Who are we today')).toBeVisible()
  await page.getByRole('button', { name: 'Show what we wrote' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Show what we wrote' }).click()
  await goTo(lead, 'pestel?view=list')
  await expect(page.getByText('the river is low'), 'what was left behind is not lost').toBeVisible()
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await agenda.getByRole('button', { name: /What to do with: Break/ }).click()
  await page.getByRole('menuitem', { name: 'Take away' }).click()
  await expect(agenda.getByRole('listitem')).toHaveCount(6)
  await expect(agenda.getByRole('listitem').nth(1)).toContainText('Now')
  await agenda.getByRole('button', { name: /^Start: Weigh/ }).click()
  await expect(agenda).toBeHidden()
  await expect(phone.page.getByText('Weigh trends')).toBeVisible()
})

test('a board that is closed can be read and not written on, and opens again', async ({ browser }) => {
  const { lead, guest: phone } = await meet(browser, relay.origin, 'Rosa')
  await goTo(phone, 'pestel')
  const composer = phone.page.getByRole('textbox', { name: /^Note in/ })
  await composer.fill('half a thought')
  await fromTheBar(lead, 'Close this board')
  await expect(phone.page.getByText('Closed for now. What you wrote is here on this device.')).toBeVisible()
  await expect(composer).toBeHidden()
  await lead.page.getByRole('button', { name: 'Open the board' }).click()
  await expect(composer, 'what was typed is still there').toHaveValue('half a thought')
})

test('[LA3] what was changed in a tunnel and comes to a closed board is in, says so, and is seen', async ({
  browser,
}) => {
  const { lead, guest: phone } = await meet(browser, relay.origin, 'Rosa')
  const purpose = 'Purpose'
  await goTo(phone, 'foundations')
  await phone.page.getByRole('textbox', { name: purpose }).fill('So that')
  await expectSaved(phone)
  await phone.context.setOffline(true)
  await phone.page.getByRole('textbox', { name: purpose }).fill('So that nobody is alone')
  for (const board of ['reach', 'foundations']) {
    await goTo(lead, board)
    await fromTheBar(lead, 'Close this board')
  }
  const field = lead.page.getByRole('region', { name: purpose })
  await expect(field.getByRole('textbox').or(field.getByText('So that'))).toBeVisible()
  await expect(field.getByText('Came late')).toBeHidden()
  await phone.context.setOffline(false)
  await expect(field.getByText('Came late')).toBeVisible()
  await expect(phone.page.getByText('Closed for now; you can read.')).toBeVisible()
  await expect(field.getByRole('textbox')).toHaveValue('So that nobody is alone')
  await field.getByRole('button', { name: 'Seen' }).click()
  await expect(field.getByText('Came late')).toBeHidden()
})

test('two facilitate: both change the agenda, and share notes that nobody else can open', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const second = await openDevice(browser, 'laptop')
  await startWorkshop(lead, relay.origin)
  await fromTheBar(lead, 'Hand over')
  const handing = lead.page.getByRole('dialog', { name: 'Hand over' })
  await expect(handing.getByRole('img', { name: 'QR code to facilitate' })).toBeVisible()
  await expect(handing.getByText('Nobody else leads here now.')).toBeVisible()
  const link = await handing.locator('[data-link]').getAttribute('data-link')
  await second.page.goto(`${relay.origin}${link!.slice(link!.indexOf('/w/'))}`)
  await expect(handing.getByText('Leading here now: No name.')).toBeVisible()
  await handing.getByRole('button', { name: 'Close', exact: true }).click()
  for (const device of [lead, second]) await fromTheBar(device, 'Notes among facilitators')
  const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes among facilitators' })
  await notes(lead.page).fill('Watch the time after the break')
  await expect(notes(second.page)).toHaveValue('Watch the time after the break')
  await expectSaved(lead)
  for (const { page } of [lead, second])
    await page.getByRole('button', { name: 'Close', exact: true }).click()

  for (const { page } of [lead, second]) {
    await page.getByRole('button', { name: 'Agenda', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '1-2-4-All' }).click()
  }
  for (const { page } of [lead, second]) {
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(8)
    await page.keyboard.press('Escape')
  }
  await second.page.getByRole('button', { name: 'Next activity' }).click()
  await expect(lead.page.getByText('Agenda · 1 of 8')).toBeVisible()
})

test('the parking lot is at hand from anywhere, and what is parked comes back to a board', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Parking lot' }).click()
  const lot = page.getByRole('dialog', { name: 'Parking lot' })
  await lot.getByRole('textbox', { name: 'Note in Parking lot' }).fill('who pays the venue')
  await lot.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(lot.getByRole('button', { name: 'who pays the venue', exact: true })).toBeVisible()
  await lot.getByRole('button', { name: 'Close', exact: true }).click()
  await goTo(lead, 'plan')
  await expect(page.getByRole('article')).toContainText('who pays the venue')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Parking lot' }).click()
  await lot.getByRole('button', { name: /What to do with: who pays/ }).click()
  await page.getByRole('menuitem', { name: 'Move to Economic' }).click()
  await lot.getByRole('button', { name: 'Close', exact: true }).click()
  await goTo(lead, 'pestel?view=list')
  await expect(page.getByRole('region', { name: 'Economic' })).toContainText('who pays the venue')
})
