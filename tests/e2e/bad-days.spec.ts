// What goes wrong on a bad day gets a clear answer, and nothing is lost.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  expectSaved,
  goTo,
  join,
  meet,
  openDevice,
  participantLink,
  startActivity,
  startWorkshop,
  writeNote,
} from '../support/journey.ts'

const relay = relayOfFile()

test('after the first visit everything opens and works with no network and no server, also at a workshop’s address', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop', 'kept')
  const { page, context } = device
  await page.goto(relay.origin)
  await expect(page.getByText('Ready to use offline')).toBeVisible({ timeout: 30_000 })
  await page.reload() // from here on the worker serves the page
  await context.setOffline(true)
  await page.reload()
  await startWorkshop(device, relay.origin)
  await goTo(device, 'pestel?view=list')
  await writeNote(device, 'written on a bus')
  const address = page.url()
  await page.reload()
  await expect(page.getByText('written on a bus')).toBeVisible()
  await expect(page.locator('[data-chip]')).toHaveAttribute('data-chip', 'offline')
  await expect(page.getByText(/Offline\. Keep writing/)).toBeVisible()
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByText('written on a bus')).toBeVisible()
  await context.setOffline(false)
  await expectSaved(device)
  await expect(page.locator('[data-chip]')).toHaveAttribute('data-chip', 'saved', { timeout: 20_000 })
})

test('what was made and rated offline says where it is after a reload, on Home too, until the server has it', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop', 'kept')
  const { page, context } = device
  const row = page.getByRole('listitem').filter({ hasText: 'You facilitate' })
  const seeHome = async (where: string) => {
    await page.getByRole('link', { name: 'Go to the start' }).click()
    await expect(row).toContainText(where)
  }
  const expectWarning = async (warning: string) => {
    await row.getByRole('button', { name: /What to do with/ }).click()
    await page.getByRole('menuitem', { name: 'Take off this device' }).click()
    await expect(page.getByRole('dialog')).toContainText(warning)
    await page.getByRole('button', { name: 'Cancel' }).click()
  }
  const chip = page.locator('[data-chip]')
  const open = async () => {
    await row.getByRole('link', { name: /^Open/ }).click()
    await expect(page).toHaveURL(/\/pestel/)
  }

  await page.goto(relay.origin)
  await expect(page.getByText('Ready to use offline')).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await context.setOffline(true)
  await page.reload()
  await startWorkshop(device, relay.origin)
  await seeHome('Only on this device')
  await expectWarning('All of it is only on this device')
  await page.reload()
  await open()
  await expect(chip).toHaveAttribute('data-waiting', '1')
  await context.setOffline(false)
  await expect(chip).toHaveAttribute('data-chip', 'saved', { timeout: 30_000 })
  await goTo(device, 'pestel?view=list')
  await writeNote(device, 'water is short')
  await page.getByRole('button', { name: /What to do with: water/ }).click()
  await page.getByRole('menuitem', { name: 'Make it a trend' }).click()
  await expectSaved(device)
  await seeHome('Saved on the server')
  await open()

  await context.setOffline(true)
  await goTo(device, 'pestel?view=list')
  await page.getByRole('button', { name: 'Weigh', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Weigh the trends' })).toBeVisible()
  await page.keyboard.press('3')
  await expect(chip).toHaveAttribute('data-waiting', '1')
  await page.reload()
  await expect(chip).toHaveAttribute('data-chip', 'offline')
  await expect(chip).toHaveAttribute('data-waiting', '1')
  await seeHome('1 change only on this device')
  await expectWarning('1 change is only on this device')
  await open()
  await context.setOffline(false)
  await expect(chip).toHaveAttribute('data-chip', 'saved', { timeout: 30_000 })
  await seeHome('Saved on the server')
})

test('a wrong, a cut-off and a foreign link each say what they are', async ({ browser }) => {
  const lead = await openDevice(browser, 'laptop')
  const guest = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  const [address, fragment] = link.split('#') as [string, string]
  const { page } = guest
  const open = async (url: string) => {
    await page.goto('about:blank')
    await page.goto(url)
  }
  await open(`${address}#${fragment.slice(0, 10)}`)
  await expect(page.getByText('The end of this link is missing')).toBeVisible()
  await open(`${address}#AAECAwQFBgcICQoLDA0ODw`)
  await expect(page.getByText('This link does not open the workshop')).toBeVisible()
  await open(address)
  await expect(page.getByText('This workshop is not on this device')).toBeVisible()
  await open(`${relay.origin}/w/short`)
  await expect(page.getByText('The end of this link is missing')).toBeVisible()
  await open(`${relay.origin}/open`)
  await page.getByLabel(/Have a link/).fill('hello')
  await page.getByRole('button', { name: 'Open the link' }).tap()
  await expect(page.getByText('This link does not open the workshop')).toBeVisible()
  await page.getByLabel(/Have a link/).fill(`Come in: ${link}.`)
  await page.getByRole('button', { name: 'Open the link' }).tap()
  await expect(page.getByLabel('What is your name?')).toBeVisible()
})

test('a wrong or cut-off link to a workshop that is here opens it, says so in one line, and leaves the address bar', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const guest = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await join(guest, link, 'Rosa')
  const [address, fragment] = link.split('#') as [string, string]
  const { page } = guest
  const hash = () => page.evaluate(() => location.hash)
  await page.goto('about:blank')
  await page.goto(`${address}#${fragment.slice(0, 10)}`)
  await expect(page.getByText('The end of that link was missing. This is the workshop')).toBeVisible()
  expect(await hash()).toBe('')
  await writeNote(guest, 'written all the same')
  // Also where it is pasted over the open workshop, and there a good one takes the line away.
  await page.goto(`${address}#AAECAwQFBgcICQoLDA0ODw`)
  await expect(page.getByText('That link does not open this workshop')).toBeVisible()
  await expect.poll(hash).toBe('')
  await page.goto(link)
  await expect(page.getByRole('textbox', { name: /^Note in/ })).toBeVisible()
  await expect(page.getByText('That link does not open this workshop')).toBeHidden()
  await page.goto(`${address}#${fragment.slice(0, 10)}`)
  await page
    .getByRole('status')
    .filter({ hasText: 'The end of that link' })
    .getByRole('button', { name: 'Close' })
    .tap()
  await expect(page.getByText('The end of that link was missing')).toBeHidden()
})

test('files that are not ours, cut off, newer or huge are refused in words; ours opens elsewhere and merges here', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const other = await openDevice(browser, 'laptop')
  await startWorkshop(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  await writeNote(lead, 'carried by hand')
  await lead.page.getByRole('button', { name: 'More', exact: true }).click()
  await lead.page.getByRole('menuitem', { name: 'Save as a file' }).click()
  const started = lead.page.waitForEvent('download')
  await lead.page.getByRole('button', { name: 'Save the file' }).click()
  const path = await (await started).path()
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(path)

  const { page } = other
  await page.goto(`${relay.origin}/open`)
  const give = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await give('photo.jpg', Buffer.from('not a workshop'))
  await expect(page.getByRole('alert')).toContainText('not a workshop')
  await give('cut.tertulia', bytes.subarray(0, bytes.length - 5))
  await expect(page.getByRole('alert')).toContainText('damaged')
  const newer = Buffer.from(bytes)
  newer[8] = 99
  await give('newer.tertulia', newer)
  await expect(page.getByRole('alert')).toContainText('newer version')
  // A huge file is refused by its size alone, unread.
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    const huge = new File(['x'], 'huge.tertulia')
    Object.defineProperty(huge, 'size', { value: 200_000_000 })
    Object.defineProperty(input, 'files', { value: [huge], configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(page.getByRole('alert')).toContainText('too large (200 MB)')

  await page.goto(`${relay.origin}/open`)
  await give('ours.tertulia', bytes)
  await expect(page).toHaveURL(/\/w\//)
  await goTo(other, 'pestel?view=list')
  await expect(page.getByText('carried by hand')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Note in/ }), 'without a key it is read-only').toBeHidden()
  await page.getByRole('link', { name: 'Go to the start' }).click()
  await expect(page.getByText('A copy, only on this device')).toBeVisible()
})

test('two thousand pasted lines, a hundred thousand letters, markup and formulas: text, all of it', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'pestel?view=list')
  const composer = page.getByRole('textbox', { name: /^Note in/ })
  await composer.fill('x'.repeat(100_000))
  await expect(page.getByRole('alert')).toContainText('A note holds 8,000 letters; this has 100,000')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(composer, 'the text stays where it is').toHaveValue('x'.repeat(100_000))
  await page.getByRole('button', { name: 'Split into notes' }).click()
  await expect(page.locator('[data-note]')).toHaveCount(13)

  await composer.fill(Array.from({ length: 2_000 }, (_, n) => `line ${n}`).join('\n'))
  await page.getByRole('button', { name: /One note a line\? 2,000/ }).click()
  await expect(page.locator('[data-note]')).toHaveCount(2_013, { timeout: 60_000 })

  const nasty = '<img src=x onerror="document.title=1"> =HYPERLINK("x")'
  await writeNote(device, nasty)
  await expect(page.getByText(nasty)).toBeVisible()
  expect(await page.title()).not.toBe('1')
})

test('closing in the middle of typing loses nothing; two tabs are one workshop', async ({ browser }) => {
  const device = await openDevice(browser, 'laptop')
  const { page, context } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'pestel?view=list')
  await page.getByRole('textbox', { name: /^Note in/ }).fill('half a thou')
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^Note in/ })).toHaveValue('half a thou')
  await writeNote(device, 'half a thought')

  const note = page.locator('[data-note]').filter({ hasText: 'half a thought' })
  await note.locator('[data-row]').click()
  await page.keyboard.type(' and the rest')
  await page.goBack()
  await page.goForward()
  await expect(page.getByText('half a thought and the rest')).toBeVisible()

  const tab = await context.newPage()
  await tab.goto(page.url())
  await expect(tab.getByText('half a thought and the rest')).toBeVisible()
  await relay.kill()
  await tab.getByRole('textbox', { name: /^Note in/ }).fill('from the other tab')
  await tab.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('from the other tab'), 'also without a relay').toBeVisible()
  await tab.close()
  await relay.start()
  await expectSaved(device)
  const guest = await openDevice(browser, 'phone')
  await join(guest, await participantLink(device, relay.origin), 'x'.repeat(200))
  await goTo(guest, 'pestel?view=list')
  await expect(guest.page.getByText('from the other tab')).toBeVisible()
})

test('a note taken away while somebody types in it keeps every letter', async ({ browser }) => {
  const { lead, guest } = await meet(browser, relay.origin, 'Rosa')
  await goTo(guest, 'pestel?view=list')
  await writeNote(guest, 'first words')
  await goTo(lead, 'pestel?view=list')
  const note = guest.page.locator('[data-note]').filter({ hasText: 'first words' })
  await note.locator('[data-row]').tap()
  await guest.page.keyboard.type(' and more')
  await lead.page.getByRole('button', { name: /What to do with: first words/ }).click()
  await lead.page.getByRole('menuitem', { name: 'Take away' }).click()
  await expect(guest.page.getByText('Somebody took this note away')).toBeVisible()
  await guest.page.keyboard.type(' still')
  await expect(guest.page.getByRole('textbox', { name: 'Text of the note' })).toHaveValue(
    'first words and more still',
  )
  await guest.page.getByRole('button', { name: 'Put it back' }).tap()
  await expect(lead.page.getByText('first words and more still')).toBeVisible()
})

test('a clock that is years off spoils nothing: notes, their order for all, the timer', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  await phone.context.addInitScript(() => {
    const years = 3 * 365 * 24 * 3_600_000
    const { now } = Date
    Date.now = () => now() + years
  })
  await startWorkshop(lead, relay.origin)
  await join(phone, await participantLink(lead, relay.origin), 'Rosa')
  await startActivity(lead, { kind: 'Write notes', zone: 'Economic' })
  await expect(phone.page.getByRole('timer')).toContainText(/^4:5|^5:00/)
  await writeNote(phone, 'written in 2029')
  await expectSaved(phone)
  await goTo(lead, 'pestel?view=list')
  await expect(lead.page.getByText('written in 2029')).toBeVisible()
  await writeNote(lead, 'written today')
  await expect(phone.page.getByText('Group: 2')).toBeVisible()
  await expect(phone.page.getByRole('region', { name: 'My notes' })).toContainText('saved on the server')
})
