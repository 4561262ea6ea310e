// A new version of the app is offered, never forced.
import { expect, type Page } from '@playwright/test'
import { test } from '../support/test.ts'
import { startBuiltRelay, type BuiltRelay } from '../support/built-relay.ts'
import { appIsHere, goTo, openDevice, startWorkshop, writeNote } from '../support/journey.ts'
import { serveNewerApp, type UpdatedServer } from '../support/newer-app.ts'

let relay: BuiltRelay
let server: UpdatedServer
test.beforeAll(async () => {
  relay = await startBuiltRelay()
  server = await serveNewerApp(relay.origin)
})
test.afterAll(async () => {
  await server.stop()
  await relay.stop()
})

/** How many workers took over this page since it was loaded; gone with a reload. */
const watchWorkers = (page: Page) =>
  page.evaluate(() => {
    const changes = { count: 0 }
    Object.assign(window, { changes })
    navigator.serviceWorker.addEventListener('controllerchange', () => (changes.count += 1))
  })
const workersSince = (page: Page) =>
  page
    .evaluate(() => (window as { changes?: { count: number } }).changes?.count)
    .catch(() => 'the page is just being left')
const lookForNewVersion = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

test('the tab whose person asks for it reloads; in another, somebody goes on typing and is offered it again', async ({
  browser,
}) => {
  const writer = await openDevice(browser, 'laptop', 'kept')
  const { page, context } = writer
  await startWorkshop(writer, server.origin)
  await appIsHere(writer)
  await page.reload() // a page that a worker served
  await goTo(writer, 'pestel?view=list')
  await writeNote(writer, 'before')
  const home = await context.newPage()
  await home.goto(server.origin)
  await expect(home.getByText('Ready to use offline')).toBeVisible()
  await expect(home.getByText('A new version is ready')).toBeHidden()

  server.update()
  await watchWorkers(page)
  await watchWorkers(home)
  const composer = page.getByRole('textbox', { name: /^Note in/ })
  await composer.fill('half a thou')
  await lookForNewVersion(home)
  await expect(home.getByText('A new version is ready')).toBeVisible()
  await composer.press('End')
  await home.getByRole('button', { name: 'Open it now' }).click()
  await expect.poll(() => workersSince(home), 'the tab that asked has reloaded').toBe(undefined)
  await expect(home.getByText('Ready to use offline')).toBeVisible()
  await expect(home.getByText('A new version is ready')).toBeHidden()

  await expect.poll(() => workersSince(page), 'the other has the new worker and was left alone').toBe(1)
  await expect(composer).toBeFocused()
  await page.keyboard.type('ght')
  await expect(composer).toHaveValue('half a thought')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Open the new version' }).click()
  await expect.poll(() => workersSince(page)).toBe(undefined)
  await expect(composer, 'what was begun is there').toHaveValue('half a thought')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Open the new version' })).toBeHidden()
})

test('who opened the app for the first time and stayed can open the new version, too', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop', 'kept')
  const { page } = device
  await page.goto(server.origin)
  await appIsHere(device)
  await expect(page.getByText('A new version is ready'), 'the first worker is no new version').toBeHidden()
  await watchWorkers(page)
  server.update()
  await lookForNewVersion(page)
  await page.getByRole('button', { name: 'Open it now' }).click()
  await expect.poll(() => workersSince(page)).toBe(undefined)
  await expect(page.getByText('A new version is ready')).toBeHidden()
})
