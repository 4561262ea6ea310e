// A browser that keeps nothing: one works all the same, and is told.
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  appIsHere,
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  startActivity,
  startWorkshop,
  writeNote,
} from '../support/journey.ts'

const relay = relayOfFile()

const failures = {
  'refuses to open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  },
  'has no room left': () => {
    const full = () => {
      throw new DOMException('no space', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { put: full, add: full })
  },
}

for (const [what, fails] of Object.entries(failures)) {
  test(`a storage that ${what}: join, write, be read by others, go about, take it all along`, async ({
    browser,
  }) => {
    const lead = await openDevice(browser, 'laptop')
    const phone = await openDevice(browser, 'phone', 'kept')
    const { page } = phone
    await startWorkshop(lead, relay.origin)
    const link = await participantLink(lead, relay.origin)
    await phone.context.addInitScript(fails)

    await page.goto(link)
    await expect(page.getByText('This window forgets everything when closed')).toBeVisible()
    await expect(page.getByText('kept on this device first')).toBeHidden()
    await page.goto('about:blank')
    await join(phone, link, 'Rosa')
    await expect(page.locator('[data-chip]')).toHaveAttribute('data-chip', 'private-window')
    await expect(page.getByText('Only in this window')).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('Save a copy first')

    await startActivity(lead, { kind: 'Write notes', zone: 'Economic' })
    await writeNote(phone, 'written on water')
    await expectSaved(phone)
    await goTo(lead, 'pestel?view=list')
    await expect(lead.page.getByText('written on water')).toBeVisible()

    await startActivity(lead, { kind: 'Write notes', zone: 'Economic', isPrivate: true })
    await expect(page.getByText('Private writing', { exact: false }).first()).toBeVisible()
    await appIsHere(phone)
    await phone.context.setOffline(true)
    await writeNote(phone, 'for me alone')
    await page.evaluate(() => {
      history.pushState(null, '', '/')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByRole('listitem').filter({ hasText: 'You take part' })).toBeVisible()
    await page.goBack()
    await expect(page.getByText('for me alone'), 'also what nobody else has').toBeVisible()

    await page.getByRole('alert').getByRole('button', { name: 'Save a copy' }).tap()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Your 1 private note is not in this file')
    const privately = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save my private notes apart' }).tap()
    expect(await readFile(await (await privately).path(), 'utf8')).toBe('for me alone')
    const copied = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save the file' }).tap()
    expect((await readFile(await (await copied).path())).length).toBeGreaterThan(100)
    await expect(page.getByText(/^There is a copy of .* only in this window/)).toBeVisible()
    await phone.context.setOffline(false)
  })
}
