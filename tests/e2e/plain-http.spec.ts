// A workshop on a plain-http address of a network: no worker, no clipboard, no share sheet, no locks, and all of the work.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { chromiumFlags, ensureChromium } from '../support/chromium.ts'
import {
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  startWorkshop,
  writeNote,
} from '../support/journey.ts'

// A name that is not this machine's own, for browsers trust those: it stands for the laptop's address in the room.
const NAME = 'workshop.test'
test.use({
  launchOptions: {
    executablePath: ensureChromium(),
    args: [...chromiumFlags, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  },
})

const relay = relayOfFile()

test('started on a laptop, joined on a phone, written on both; it says that the address may change', async ({
  browser,
}) => {
  const origin = `http://${NAME}:${relay.port}`
  const lead = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  const warning = 'No secure connection: keep this page open; this address may change.'

  await lead.page.goto(origin)
  expect(await lead.page.evaluate(() => isSecureContext)).toBe(false)
  await expect(lead.page.getByText(warning)).toBeVisible()
  await startWorkshop(lead, origin)
  await expect(lead.page.getByText(warning)).toBeVisible()

  const link = await participantLink(lead, origin)
  await join(phone, link, 'Rosa')
  expect(await phone.page.evaluate(() => isSecureContext)).toBe(false)
  await expect(phone.page.getByText(warning)).toBeVisible()
  await phone.page
    .getByRole('status')
    .filter({ hasText: warning })
    .getByRole('button', { name: 'Close' })
    .tap()
  await goTo(phone, 'pestel?view=list')
  await writeNote(phone, 'written on a phone in the room')
  await expectSaved(phone)
  await goTo(lead, 'pestel?view=list')
  await expect(lead.page.getByText('written on a phone in the room')).toBeVisible()
  await writeNote(lead, 'and on the laptop')
  await expect(phone.page.getByText('and on the laptop')).toBeVisible()

  await lead.page.getByRole('button', { name: 'Share', exact: true }).click()
  const row = lead.page.getByRole('listitem').filter({ hasText: 'To take part' })
  await row.getByRole('button', { name: 'Copy link' }).click()
  await expect(row.getByRole('button', { name: 'Copied' }), 'the old way of copying').toBeVisible()
  await lead.page.evaluate(() => (document.execCommand = () => false)) // and where that is gone, too
  await row.getByRole('button', { name: 'Copied' }).click()
  const field = lead.page.getByLabel('Select this and copy it:')
  await expect(field).toHaveValue(link)
  const chosen = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart!, input.selectionEnd!),
  )
  expect(chosen, 'ready for one press of the keys').toBe(link)
  await lead.page.keyboard.press('Escape')

  await phone.page.reload()
  await expect(phone.page.getByText('written on a phone in the room'), 'kept on the device').toBeVisible()
})
