// A phone on a slow line opens a link for the first time.
import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { formatLink } from '../../src/protocol/links.ts'
import { appIsHere, expectSaved, openDevice, writeNote } from '../support/journey.ts'
import { newWorkshop } from '../support/relay-client.ts'

/** JS, CSS and one catalogue, gzipped, before one can write. */
const MOST_BYTES = 130_000

const relay = relayOfFile()

function joinLink(): string {
  const { workshopId, keys } = newWorkshop()
  return formatLink({ origin: relay.origin, workshopId, key: keys.participant! })
}

test('with 130 kB one can write and is saved; what comes later may fail to come, and comes in the end', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'phone', 'kept')
  const { page, context } = device
  const html = await (await fetch(relay.origin)).text()
  const isFirst = (path: string) => html.includes(path) || path.startsWith('/assets/first-')
  let bytes = 0
  let isLineFull = true
  await context.route('**/assets/*', async (route) => {
    if (isLineFull && !isFirst(new URL(route.request().url()).pathname)) return route.abort()
    const answer = await route.fetch()
    const { length } = gzipSync(await answer.body(), { level: 9 })
    bytes += length // not across the wait: files come side by side
    return route.fulfill({ response: answer })
  })
  await page.goto(joinLink())
  await page.getByRole('button', { name: 'Enter without a name' }).tap()
  await writeNote(device, 'written before the rest came')
  await expectSaved(device)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)

  await page.getByRole('textbox', { name: /^Note in/ }).fill('half a thou')
  isLineFull = false
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('region', { name: 'My notes' })).toContainText('written before the rest came')
  await expect(page.getByRole('textbox', { name: /^Note in/ })).toHaveValue('half a thou')
  await context.unrouteAll({ behavior: 'ignoreErrors' }) // the worker may still be fetching
  await context.close()
})

test('from the link to the first saved note in three taps', async ({ browser }) => {
  const device = await openDevice(browser, 'phone', 'kept')
  const { page } = device
  await page.addInitScript(() => {
    const taps: string[] = []
    Object.assign(window, { taps })
    addEventListener('click', ({ target }) => taps.push((target as Element).outerHTML.slice(0, 80)), true)
  })
  await page.goto(joinLink())
  await page.getByRole('button', { name: 'Enter without a name' }).tap()
  const composer = page.getByRole('textbox', { name: /^Note in/ })
  await composer.tap()
  await expect(composer).toBeFocused()
  await page.keyboard.type('the first of all')
  await page.getByRole('button', { name: 'Add', exact: true }).tap()
  await expect(page.getByRole('region', { name: 'My notes' })).toContainText('the first of all')
  await expect(page.getByRole('region', { name: 'My notes' })).toContainText('saved on the server')
  const taps = await page.evaluate(() => (window as unknown as { taps: string[] }).taps)
  expect(taps.length, taps.join('\n')).toBeLessThanOrEqual(3)
})

test('who only ever opened a link also has the app offline', async ({ browser }) => {
  const { page, context } = await openDevice(browser, 'phone', 'kept')
  await page.goto(joinLink())
  await page.getByRole('button', { name: 'Enter without a name' }).tap()
  await appIsHere({ page, context })
  await context.setOffline(true)
  await page.getByRole('link', { name: 'The plan' }).tap()
  await expect(page.getByRole('article'), 'a part never opened before').toBeVisible()
  await page.getByRole('link', { name: 'Now' }).tap()
  await page.reload()
  await writeNote({ page, context }, 'written in the tunnel')
  await expect(page.getByRole('region', { name: 'My notes' })).toContainText('written in the tunnel')
  await page.getByRole('link', { name: 'The plan' }).tap()
  await expect(page.getByRole('article')).toContainText('written in the tunnel')
})
