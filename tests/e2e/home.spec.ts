// The workshops of this device: the key of a new one kept safe, renamed, duplicated, taken off.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
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
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Keep your link' })
const mark = (page: Page) => page.getByRole('link', { name: 'Keep the facilitator link somewhere safe' })
const titleOfOnly = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('link').first().innerText()
const goHome = async ({ page }: Device) => {
  const link = page.getByRole('link', { name: 'Go to the start' })
  if (await link.isVisible()) await link.click()
  else {
    await page.getByRole('button', { name: 'More', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'Go to the start' }).tap()
  }
  await expect(page.getByRole('heading', { name: 'My workshops on this device' })).toBeVisible()
}
const choose = async (page: Page, row: string, what: string) => {
  await page.getByRole('button', { name: `What to do with ${row}`, exact: true }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

test.describe('the facilitator link', () => {
  test('is offered to be kept when a workshop starts; later is an answer, and Home marks it until it is in a file', async ({
    browser,
  }) => {
    const lead = await openDevice(browser, 'laptop')
    const { page } = lead
    await startWorkshop(lead, relay.origin)
    await expect(offer(page)).toContainText('without it nobody can facilitate')
    await offer(page).getByRole('button', { name: 'Later' }).click()
    await expect(offer(page)).toBeHidden()
    await page.reload()
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
    await expect(offer(page)).toBeHidden()

    await goHome(lead)
    await mark(page).click()
    const started = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: 'Save in a file' }).click()
    const text = await readFile(await (await started).path(), 'utf8')
    expect(text).toContain('Link to facilitate “Workshop of')
    const [link] = /http\S+/.exec(text)!
    await expect(page.getByText('The facilitator link is kept outside of here')).toBeVisible()
    await page.keyboard.press('Escape')
    await goHome(lead)
    await expect(page.getByText('You facilitate')).toBeVisible()
    await expect(mark(page)).toBeHidden()

    const other = await openDevice(browser, 'laptop')
    await other.page.goto(`${relay.origin}${link.slice(link.indexOf('/w/'))}`)
    await expect(other.page.getByRole('button', { name: 'Choose the activity' })).toBeVisible()
    await expect(offer(other.page), 'this one came from outside').toBeHidden()
    await goHome(other)
    await expect(mark(other.page)).toBeHidden()
  })

  test('counts as kept when the share sheet has taken it, not when the sheet was closed', async ({
    browser,
  }) => {
    const lead = await openDevice(browser, 'phone')
    const { page } = lead
    await page.addInitScript(() => {
      const shared: string[] = []
      const share = ({ text }: ShareData) => {
        shared.push(text!)
        return shared.length === 1 ? Promise.reject(new DOMException('', 'AbortError')) : Promise.resolve()
      }
      Object.assign(window, { shared })
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await page.goto(relay.origin)
    await page.getByRole('button', { name: 'Start a workshop' }).tap()
    await offer(page).getByRole('button', { name: 'Send it to myself' }).tap()
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { shared: string[] }).shared.length))
      .toBe(1)
    await expect(offer(page)).toBeVisible()
    await offer(page).getByRole('button', { name: 'Send it to myself' }).tap()
    await expect(offer(page)).toBeHidden()
    const shared = await page.evaluate(() => (window as unknown as { shared: string[] }).shared)
    expect(shared[1]).toContain('Link to facilitate')
    expect(shared[1], 'not the words that invite the group').not.toContain('You are invited')
    await goHome(lead)
    await expect(page.getByText('You facilitate')).toBeVisible()
    await expect(mark(page)).toBeHidden()
  })

  test('where there is no share sheet it is copied, and whoever copied says when it is safe', async ({
    browser,
  }) => {
    const lead = await openDevice(browser, 'laptop')
    const { page, context } = lead
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share')
    })
    await startWorkshop(lead, relay.origin)
    await offer(page).getByRole('button', { name: 'Send it to myself' }).click()
    await expect(page.getByText('Copied. Is it somewhere safe now?')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Link to facilitate .*\/w\/[\w-]{22}#[\w-]{22}/s)
    await offer(page).getByRole('button', { name: 'Not yet' }).click()
    await goHome(lead)
    await expect(mark(page), 'a clipboard is no safe place').toBeVisible()
    await page.goBack()
    await offer(page).getByRole('button', { name: 'Send it to myself' }).click()
    await offer(page).getByRole('button', { name: 'Yes, it is safe' }).click()
    await expect(offer(page)).toBeHidden()
    await goHome(lead)
    await expect(page.getByText('You facilitate')).toBeVisible()
    await expect(mark(page)).toBeHidden()

    await page.goBack()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('button', { name: 'Send as a message' }).click()
    await expect(page.getByRole('button', { name: 'Copied. Paste it into a message.' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('You are invited')
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await page.getByRole('button', { name: 'Copied. Paste it into a message.' }).click()
    await expect(page.getByLabel('Select this and copy it:')).toHaveValue(/You are invited.*\/w\//)
  })
})

test('a copy from a file without a key offers no links, and does not claim to be on a server', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  await startWorkshop(lead, relay.origin)
  await lead.page.getByRole('button', { name: 'More', exact: true }).click()
  await lead.page.getByRole('menuitem', { name: 'Save as a file' }).click()
  const started = lead.page.waitForEvent('download')
  await lead.page.getByRole('button', { name: 'Save the file' }).click()
  const path = await (await started).path()
  for (const kind of ['laptop', 'phone'] as const) {
    const reader = await openDevice(browser, kind)
    const { page } = reader
    await page.goto(`${relay.origin}/open`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.tertulia', mimeType: '', buffer: await readFile(path) })
    await expect(page).toHaveURL(/\/w\//)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Share' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeHidden()
    await page.keyboard.press('Escape')
    await goHome(reader)
    await expect(page.getByRole('main').getByText('Only on this device')).toBeVisible()
    await expect(page.getByText('Saved on the server')).toBeHidden()
    await reader.context.close()
  }
})

test('the example is one workshop, however often one looks at it; a template opens on its board with its agenda', async ({
  browser,
}) => {
  const { page } = await openDevice(browser, 'laptop')
  const lookAtExample = async () => {
    await page.goto(relay.origin)
    await page.getByRole('button', { name: 'See an example workshop' }).click()
    await expect(page).toHaveURL(/\/w\/[\w-]{22}\/pestel$/)
    return page.url()
  }
  expect(await lookAtExample()).toBe(await lookAtExample())

  await page.goto(relay.origin)
  await page.getByRole('button', { name: /^SWOT and crosses/ }).click()
  await expect(page).toHaveURL(/\/swot$/)
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(6)
})

test('renamed and duplicated from Home; the copy is a workshop of its own, on this device only', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop', 'kept')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  await writeNote(lead, 'what we see')
  await expectSaved(lead)
  const address = page.url()
  await goHome(lead)
  const title = await titleOfOnly(page)
  await choose(page, title, 'Rename')
  await page.getByRole('dialog').getByLabel('Name of the workshop').fill('Water for all')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Water for all', exact: true })).toBeVisible()

  await appIsHere(lead)
  await lead.context.setOffline(true)
  await choose(page, 'Water for all', 'Duplicate')
  const copy = page.getByRole('listitem').filter({ hasText: 'Water for all, copy' })
  await expect(copy).toContainText('Only on this device')
  await copy.getByRole('link', { name: 'Water for all, copy', exact: true }).click()
  await expect(page).toHaveURL(/\/pestel/)
  expect(page.url().split('/')[4]).not.toBe(address.split('/')[4])
  await goTo(lead, 'pestel?view=list')
  await expect(page.getByText('what we see')).toBeVisible()
  await goHome(lead)
  await expect(copy, 'opening it has sent nothing').toContainText('Only on this device')
  await lead.context.setOffline(false)
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Water for all' })).toBeVisible()
})

test('what a browser will not keep is said: the name stays, there is no copy, nothing is taken off', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  await expectSaved(lead)
  await goHome(lead)
  const title = await titleOfOnly(page)
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { put: full })
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await choose(page, title, 'Duplicate')
  await expect(page.getByRole('alert')).toContainText('No copy could be made')
  await choose(page, title, 'Rename')
  await page.getByRole('dialog').getByLabel('Name of the workshop').fill('Another name')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('All is as it was')
  await page.keyboard.press('Escape')
  await choose(page, title, 'Take off this device')
  await page.getByRole('button', { name: 'Take off without saving a file' }).click()
  await page.getByRole('button', { name: 'Yes, take it off' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('All is as it was')
  await page.reload()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
})

test.describe('taking a workshop off this device', () => {
  /** All that this browser keeps of workshops, names of databases and of texts. */
  const whatIsKept = (page: Page) =>
    page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'tertulia'),
      ...Object.keys(localStorage).filter((key) => key.startsWith('tertulia.draft.')),
    ])

  test('says what is nowhere else, waits while another tab has it open, and leaves nothing behind', async ({
    browser,
  }) => {
    const lead = await openDevice(browser, 'laptop')
    const phone = await openDevice(browser, 'phone')
    const { page, context } = phone
    await startWorkshop(lead, relay.origin)
    await join(phone, await participantLink(lead, relay.origin), 'Rosa')
    await startActivity(lead, { kind: 'Write notes', zone: 'Economic', isPrivate: true })
    await expect(page.getByText('What is happening to money and work?')).toBeVisible()
    await writeNote(phone, 'nobody has seen this')
    await page.getByRole('textbox', { name: /^Note in/ }).fill('half a thou')
    const address = page.url()
    await goHome(phone)
    const tab = await context.newPage()
    await tab.goto(address)
    await expect(tab.getByRole('textbox', { name: /^Note in/ }), 'begun in the other tab').toHaveValue('')

    const title = await titleOfOnly(page)
    await choose(page, title, 'Take off this device')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('1 note you wrote in private was not shown yet')
    await expect(dialog).toContainText('1 text you began was not added yet')
    await dialog.getByRole('button', { name: 'Take off without saving a file' }).tap()
    await dialog.getByRole('button', { name: 'Yes, take it off' }).tap()
    await expect(dialog.getByRole('alert')).toContainText('It is open in another tab')
    await tab.getByRole('textbox', { name: /^Note in/ }).fill('another thought')
    await tab.reload()
    await expect(tab.getByText('nobody has seen this'), 'nothing has gone').toBeVisible()
    await tab.close()
    // Every tab holds one lock that says that it is there: this is the only one.
    await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1)
    await dialog.getByRole('button', { name: 'Yes, take it off' }).tap()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Your workshops will be here')).toBeVisible()
    expect(await whatIsKept(page)).toEqual([])
  })

  test('without locks, as on plain http, the other tab is asked', async ({ browser }) => {
    const lead = await openDevice(browser, 'laptop')
    const { page, context } = lead
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'locks')
    })
    await startWorkshop(lead, relay.origin)
    await expectSaved(lead)
    const tab = await context.newPage()
    await tab.goto(page.url())
    await expect(tab.getByRole('button', { name: 'Choose the activity' })).toBeVisible()
    await goHome(lead)
    await choose(page, await titleOfOnly(page), 'Take off this device')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Take off without saving a file' }).click()
    await dialog.getByRole('button', { name: 'Yes, take it off' }).click()
    await expect(dialog.getByRole('alert')).toContainText('It is open in another tab')
    await tab.close()
    await dialog.getByRole('button', { name: 'Yes, take it off' }).click()
    await expect(dialog).toBeHidden()
    expect(await whatIsKept(page)).toEqual([])
  })

  test('where a tab holds on to it that did not say so, it goes when that one is closed, and the dialog says so', async ({
    browser,
  }) => {
    const lead = await openDevice(browser, 'laptop')
    const { page, context } = lead
    await startWorkshop(lead, relay.origin)
    await expectSaved(lead)
    await goHome(lead)
    const tab = await context.newPage()
    await tab.goto(`${relay.origin}/open`)
    await tab.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name!)
      const request = indexedDB.open(names.find((name) => name.endsWith('.content'))!)
      await new Promise((resolve) => (request.onsuccess = resolve))
      Object.assign(window, { held: request.result })
    })
    await choose(page, await titleOfOnly(page), 'Take off this device')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Take off without saving a file' }).click()
    await dialog.getByRole('button', { name: 'Yes, take it off' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Close it there: then it goes')
    await tab.close()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Your workshops will be here')).toBeVisible()
    expect(await whatIsKept(page)).toEqual([])
  })
})
