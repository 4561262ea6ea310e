// Back on a phone closes what lies over the page; it leaves no entry behind that leads nowhere.
import { expect, type Page } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { join, openDevice, participantLink, startWorkshop } from '../support/journey.ts'

const relay = relayOfFile()

const isOverEntry = (page: Page) => page.evaluate(() => JSON.stringify(history.state).includes('sheet'))

test('a menu, and the dialog it opens, are closed by Back, and however they are closed Back then leaves the page', async ({
  browser,
}) => {
  const laptop = await openDevice(browser, 'laptop')
  await startWorkshop(laptop, relay.origin)
  const phone = await openDevice(browser, 'phone')
  const { page } = phone
  await page.goto(relay.origin)
  await join(phone, await participantLink(laptop, relay.origin), 'Rosa')
  const now = page.url()
  await page.getByRole('link', { name: 'The plan' }).tap()
  await expect(page).toHaveURL(/\/plan$/)
  const plan = page.url()

  const more = page.getByRole('banner').getByRole('button', { name: 'More' })
  const menu = page.getByRole('menu')
  const dialog = page.getByRole('dialog')
  await more.tap()
  await expect.poll(() => isOverEntry(page)).toBe(true)
  await page.goBack()
  await expect(menu).toBeHidden()
  expect(page.url()).toBe(plan)

  await more.tap()
  await page.getByRole('menuitem', { name: 'Settings' }).tap()
  await expect(dialog).toBeVisible()
  await page.goBack()
  await expect(dialog).toBeHidden()
  expect(page.url()).toBe(plan)
  await expect.poll(() => isOverEntry(page)).toBe(false)

  await more.tap()
  await page.getByRole('menuitem', { name: 'Settings' }).tap()
  await expect.poll(() => isOverEntry(page)).toBe(true)
  await dialog.getByRole('button', { name: 'Close', exact: true }).tap()
  await expect.poll(() => isOverEntry(page)).toBe(false)
  await page.goBack()
  await expect(page).toHaveURL(now)
})

test('a dialog that goes elsewhere leaves its own entry to the page it goes to', async ({ browser }) => {
  const laptop = await openDevice(browser, 'laptop')
  await startWorkshop(laptop, relay.origin)
  const phone = await openDevice(browser, 'phone')
  const { page } = phone
  await join(phone, await participantLink(laptop, relay.origin), 'Rosa')
  const now = page.url()
  await page.getByRole('banner').getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Find' }).tap()
  await page.getByRole('dialog').getByRole('combobox').fill('SWOT')
  await page.getByRole('dialog').getByRole('option').first().tap()
  await expect(page).toHaveURL(/\/swot/)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => isOverEntry(page)).toBe(false)
  await page.goBack()
  await expect(page).toHaveURL(now)
})
