// A checkpoint made on one device is looked at on another, also when the first made it without a network.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  appIsHere,
  expectSaved,
  fromTheBar,
  goTo,
  linkOf,
  openDevice,
  startWorkshop,
  writeNote,
} from '../support/journey.ts'

const relay = relayOfFile()

test('a facilitator makes a checkpoint offline; another brings the board back from it once it has come', async ({
  browser,
}) => {
  const first = await openDevice(browser, 'laptop', 'kept')
  await startWorkshop(first, relay.origin)
  await goTo(first, 'pestel?view=list')
  await writeNote(first, 'Water is short')
  await expectSaved(first)
  const link = await linkOf(first, relay.origin, 'To facilitate')
  const second = await openDevice(browser, 'laptop')
  await second.page.goto(link)
  await expect(second.page).toHaveURL(/pestel/)
  await goTo(second, 'pestel?view=list')
  await expect(second.page.getByText('Water is short')).toBeVisible()

  await appIsHere(first)
  await first.context.setOffline(true)
  await fromTheBar(first, 'Checkpoints')
  await first.page.getByLabel('Name').fill('After writing')
  await first.page.getByRole('button', { name: 'Make one now' }).click()
  await expect(first.page.getByText('The checkpoint is made.')).toBeVisible()
  await first.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await first.context.setOffline(false)
  await expectSaved(first)

  const { page } = second
  const note = page.locator('[data-note]').filter({ hasText: 'Water is short' })
  await note.getByRole('button', { name: /What to do with/ }).click()
  await page.getByRole('menuitem', { name: 'Take away' }).click()
  await expect(note).toHaveCount(0)
  await fromTheBar(second, 'Checkpoints')
  await page.getByRole('button', { name: /^Look at: After writing/ }).click()
  await expect(page.getByRole('region', { name: 'Political' }).getByText('Water is short')).toBeVisible()
  await page.getByRole('button', { name: 'Bring this board back' }).click()
  await expect(page.getByText('1 thing that was taken away comes back.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(note).toBeVisible()
  await expectSaved(second)
  await expect(first.page.getByText('Water is short')).toBeVisible()
})

test('a checkpoint comes with the workshop file to another who facilitates, with no relay between them', async ({
  browser,
}) => {
  const first = await openDevice(browser, 'laptop', 'kept')
  await startWorkshop(first, relay.origin)
  await goTo(first, 'pestel?view=list')
  await writeNote(first, 'Water is short')
  const link = await linkOf(first, relay.origin, 'To facilitate')
  await expectSaved(first)
  const second = await openDevice(browser, 'laptop', 'kept')
  await second.page.goto(link)
  await expect(second.page).toHaveURL(/pestel/)
  await expectSaved(second)
  for (const device of [first, second]) {
    await appIsHere(device)
    await device.context.setOffline(true)
  }
  await fromTheBar(first, 'Checkpoints')
  await first.page.getByLabel('Name').fill('Before the storm')
  await first.page.getByRole('button', { name: 'Make one now' }).click()
  await expect(first.page.getByText('The checkpoint is made.')).toBeVisible()
  await first.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await first.page.getByRole('button', { name: 'More', exact: true }).click()
  await first.page.getByRole('menuitem', { name: 'Save as a file' }).click()
  const started = first.page.waitForEvent('download')
  await first.page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click()
  const path = await (await started).path()

  const { page } = second
  await page.goto(`${relay.origin}/open`)
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page).toHaveURL(/\/w\//)
  await fromTheBar(second, 'Checkpoints')
  await page.getByRole('button', { name: /^Look at: Before the storm/ }).click()
  await expect(page.getByRole('region', { name: 'Political' }).getByText('Water is short')).toBeVisible()
})
