// Joining by eight digits said aloud, while who facilitates is there.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { expectSaved, openDevice, startWorkshop, writeNote } from '../support/journey.ts'

const relay = relayOfFile()

test('a phone enters with the code it is told, also after the relay was restarted; switched off, it opens nothing', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const share = lead.page.getByRole('button', { name: 'Share', exact: true })
  const card = lead.page.getByRole('region', { name: 'Code to say aloud' })
  await share.click()
  await expect(card).toContainText(/\d{4} \d{4}/)
  const code = /\d{4} \d{4}/.exec((await card.textContent())!)![0]

  await phone.page.goto(relay.origin)
  const field = phone.page.getByLabel('Eight-digit code')
  await field.fill('0000 0000')
  await expect(phone.page.getByText(/No workshop has this code now/)).toBeVisible()
  await field.fill(code)
  await phone.page.getByLabel('What is your name?').fill('Rosa')
  expect(await phone.page.evaluate(() => location.hash), 'the key has left the address bar').toBe('')
  await phone.page.getByRole('button', { name: 'Enter', exact: true }).tap()
  await writeNote(phone, 'came by code')
  await expectSaved(phone)

  await relay.kill()
  await relay.start()
  await lead.page.reload()
  await share.click()
  await expect(card, 'a code again, whichever').toContainText(/\d{4} \d{4}/)
  const again = /\d{4} \d{4}/.exec((await card.textContent())!)![0]
  const second = await phone.context.newPage()
  await second.goto(`${relay.origin}/j`)
  await second.getByLabel('Eight-digit code').fill(again)
  await expect(second.getByText('came by code')).toBeVisible()

  await card.getByRole('button', { name: 'Switch the code off' }).click()
  await expect(card).not.toContainText(/\d{4} \d{4}/)
  await second.goto(`${relay.origin}/j`)
  await second.getByLabel('Eight-digit code').fill(again)
  await expect(second.getByText(/No workshop has this code now/)).toBeVisible()
})
