// The plan is arranged by who facilitates, begun with words of the group, and says what changed since it was last read here.
import { expect, type Page } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'
import { relayOfFile, test } from '../support/test.ts'
import { goTo, openDevice, startWorkshop, writeNote } from '../support/journey.ts'

const relay = relayOfFile()

const expectSound = async (page: Page) => {
  const violations = await violationsOf(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('arranged, introduced, read, and read again', async ({ browser }) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'plan')
  const titles = () => page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()
  await expect.poll(titles).toContain('Foundations')
  await page.getByRole('button', { name: /^Take it with/ }).click()
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()

  await page.getByRole('button', { name: 'Arrange the plan' }).click()
  const dialog = page.getByRole('dialog')
  await expectSound(page)
  await dialog.getByLabel('“Foundations” is in the plan').uncheck()
  await dialog.getByRole('button', { name: '“What is happening around us” up' }).click()
  await dialog.getByRole('button', { name: 'Introduction to “What is happening around us”' }).click()
  await dialog.getByRole('textbox').fill('Why we look around.')
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect.poll(titles).not.toContain('Foundations')
  await expect(page.getByRole('article').getByText('Why we look around.')).toBeVisible()

  // What one has seen is read; what comes after is marked.
  await goTo(device, 'swot?view=list')
  await writeNote(device, 'We know each other')
  await goTo(device, 'plan')
  await page.getByText('1 line is new or changed').click()
  await expect(page.getByRole('article').getByText('new', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect(page.getByText('is new or changed')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reading view' }).click()
  await expect(page.getByRole('button', { name: 'Arrange the plan' })).toBeHidden()
  await expectSound(page)
  await page.getByRole('button', { name: 'Leave the reading view' }).click()
  await expect(page.getByRole('button', { name: 'Arrange the plan' })).toBeVisible()
})
