// What is printed of the plan and of the projects in time: all of it, and nothing of what stands around it.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { goTo, openDevice } from '../support/journey.ts'

const relay = relayOfFile()

test('the plan prints whole over many sheets, the projects in time without bars and buttons around them', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await page.goto(relay.origin)
  await page.getByRole('button', { name: 'See an example workshop' }).click()
  await expect(page).toHaveURL(/\/pestel$/)
  await goTo(device, 'plan')
  const last = page.getByRole('article').getByRole('heading', { name: 'Annex: words of the method' })
  await expect(last).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Choose the activity' })).toBeHidden()
  await expect(last).toBeVisible()
  const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0
  expect(sheets(await page.pdf({ format: 'A4' }))).toBeGreaterThan(10)

  await page.emulateMedia({ media: 'screen' })
  await goTo(device, 'projects?view=gantt')
  await expect(page.getByText('Ten budget tables').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Ten budget tables').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeHidden()
  await expect(page.getByRole('toolbar')).toBeHidden()
})
