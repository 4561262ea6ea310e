// Two tabs of one browser, and a tab that goes in the middle of a word: nothing typed is lost, and nothing is there twice.
import { expect, type Page } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  expectSaved,
  fromTheBar,
  goTo,
  join,
  openDevice,
  participantLink,
  startWorkshop,
} from '../support/journey.ts'

const relay = relayOfFile()

const composerOf = (page: Page) => page.getByRole('textbox', { name: /^Note in/ })

test('each tab keeps its own half a text; that of a closed tab waits where the same field is open and empty', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop')
  const { page: one, context } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'pestel?view=list')
  await composerOf(one).fill('a long thought of the first tab')
  const two = await context.newPage()
  await two.goto(one.url())
  await expect(composerOf(two), 'it is being written in the other tab').toHaveValue('')
  await composerOf(two).fill('another')
  await composerOf(two).fill('')
  await one.reload()
  await expect(composerOf(one)).toHaveValue('a long thought of the first tab')
  await two.reload()
  await expect(composerOf(two)).toHaveValue('')

  await one.close()
  await two.reload()
  await expect(composerOf(two)).toHaveValue('a long thought of the first tab')
  await two.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(composerOf(two)).toHaveValue('')
  const three = await context.newPage()
  await three.goto(two.url())
  await expect(three.getByText('a long thought of the first tab')).toHaveCount(1)
  await expect(composerOf(three), 'it was added').toHaveValue('')
})

test('what a version before kept for all tabs is taken up by one of them', async ({ browser }) => {
  const device = await openDevice(browser, 'laptop')
  const { page, context } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'pestel?view=list')
  const id = /\/w\/([\w-]{22})/.exec(page.url())![1]!
  await page.evaluate((key) => localStorage.setItem(key, 'half a thou'), `tertulia.draft.${id}`)
  await page.reload()
  await expect(composerOf(page)).toHaveValue('half a thou')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(composerOf(other)).toHaveValue('')
  await page.reload()
  await expect(composerOf(page)).toHaveValue('half a thou')
})

test('a word that is being composed stands after a reload', async ({ browser }) => {
  const device = await openDevice(browser, 'laptop')
  const { page, context } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'foundations')
  const purpose = page.getByRole('textbox', { name: 'Purpose' })
  await purpose.click()
  await page.keyboard.type('Clean ')
  const input = await context.newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'water', selectionStart: 5, selectionEnd: 5 })
  await expect(purpose).toHaveValue('Clean water')
  await page.reload()
  await expect(purpose).toHaveValue('Clean water')
})

test('the last letters stand when a tab is reloaded right after them, with no network', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'foundations')
  const purpose = page.getByRole('textbox', { name: 'Purpose' })
  await expectSaved(device)
  await page.routeWebSocket(/sync/, () => undefined) // it opens and says nothing
  await page.reload()
  let text = ''
  for (const word of ['water ', 'bread ', 'roof ', 'work ', 'school ']) {
    text += word
    await purpose.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(word)
    await page.reload()
    await expect(purpose).toHaveValue(text)
  }
})

test('who gives a name in one tab has entered in the other, and no tab takes it away', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  const two = await phone.context.newPage()
  await two.goto(link)
  await expect(two.getByLabel('What is your name?')).toBeVisible()
  await join(phone, link, 'Rosa')
  await expect(two.getByRole('navigation', { name: 'Places of the workshop' })).toBeVisible()
  await expect(two.getByLabel('What is your name?')).toHaveCount(0)
})

test('what is typed in a dialog is there again after it was closed, and gone once it was used', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  const dialog = page.getByRole('dialog')
  const openActivity = () => page.getByRole('button', { name: 'Choose the activity' }).click()
  await openActivity()
  await dialog.getByLabel('Question').fill('Who pays for the water?')
  await dialog.getByText('Decide', { exact: true }).click()
  await dialog.getByLabel('Proposal').fill('We meet every month.')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.reload()
  await openActivity()
  await expect(dialog.getByLabel('Question')).toHaveValue('Who pays for the water?')
  await dialog.getByText('Decide', { exact: true }).click()
  await expect(dialog.getByLabel('Proposal')).toHaveValue('We meet every month.')
  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(dialog).toBeHidden()
  await openActivity()
  await dialog.getByText('Write notes', { exact: true }).click()
  await expect(dialog.getByLabel('Question')).toHaveValue('')
  await page.keyboard.press('Escape')

  await fromTheBar(lead, 'Checkpoints')
  await dialog.getByLabel('Name', { exact: false }).first().fill('Before the votes')
  await page.keyboard.press('Escape')
  await fromTheBar(lead, 'Checkpoints')
  await expect(dialog.getByLabel('Name', { exact: false }).first()).toHaveValue('Before the votes')
})

test('a name typed halfway is there after a reload', async ({ browser }) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  await page.goto(await participantLink(lead, relay.origin))
  await page.getByLabel('What is your name?').fill('Ros')
  await page.reload()
  await expect(page.getByLabel('What is your name?')).toHaveValue('Ros')
})
