// What people do, in words: page objects of the journeys. English screens.
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test'
import { listenToComplaints } from './complaints.ts'

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const laptop = { viewport: { width: 1440, height: 900 } }

export interface Device {
  readonly context: BrowserContext
  readonly page: Page
}

const OPENS_WITHIN_MS = 15_000
const OPENINGS = 3

/**
 * A page in a context of its own. A headless Chromium on a busy machine now and then never answers that it has opened one;
 * another then opens at once. Nothing of the app has run by then.
 */
async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Device> {
  for (let opening = 1; ; opening += 1) {
    const opened = (async () => {
      const context = await browser.newContext(options)
      listenToComplaints(context)
      return { context, page: await context.newPage() }
    })()
    const unanswered = new Promise<undefined>((resolve) => setTimeout(resolve, OPENS_WITHIN_MS, undefined))
    const device = await Promise.race([opened, opening < OPENINGS ? unanswered : opened])
    if (device) return device
  }
}

/**
 * Where a device has the app from: `kept` by its service worker, as everywhere, or from the `server` alone. Keeping all of
 * it is a third of the work of a journey, so that only journeys that need it do it.
 */
type AppFrom = 'server' | 'kept'

/** A browser of its own; what it complains of fails the test. */
export async function openDevice(
  browser: Browser,
  kind: 'laptop' | 'phone',
  app: AppFrom = 'server',
): Promise<Device> {
  return openPage(browser, {
    ...(kind === 'phone' ? phone : laptop),
    serviceWorkers: app === 'kept' ? 'allow' : 'block',
    locale: 'en',
    acceptDownloads: true,
  })
}

/** All of the app is on this device: from now on it needs no network, not even for what was never opened. */
export const appIsHere = ({ page }: Device) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true)

export async function startWorkshop({ page }: Device, origin: string): Promise<void> {
  await page.goto(origin)
  await page.getByRole('button', { name: 'Start a workshop' }).click()
  await expect(page).toHaveURL(/\/w\/[\w-]{22}\/pestel/)
}

/** A link as the share dialog hands it out, but on the address the test serves. */
export async function linkOf({ page }: Device, origin: string, what: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const row = page.getByRole('listitem').filter({ hasText: what })
  const link = await row.locator('[data-link]').getAttribute('data-link')
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  return `${origin}${link!.slice(link!.indexOf('/w/'))}`
}

export const participantLink = (device: Device, origin: string) => linkOf(device, origin, 'To take part')

export async function join(device: Device, link: string, name: string): Promise<void> {
  const { page } = device
  await page.goto(link)
  await expect(page.getByLabel('What is your name?')).toBeVisible()
  // Asked of the page itself: what the test's own process knows of the address comes a moment later.
  const fragment = await page.evaluate(() => location.hash)
  expect(fragment, 'the key has left the address bar before anything else').toBe('')
  await enter(device, name)
}

/** Gives a name where a link has been opened. */
export async function enter({ page }: Device, name: string): Promise<void> {
  await page.getByLabel('What is your name?').fill(name)
  await page.getByRole('button', { name: 'Enter', exact: true }).tap()
  await expect(
    page.getByRole('navigation', { name: 'Places of the workshop' }).getByText('Now'),
  ).toBeVisible()
}

/** A workshop that begins: who facilitates it on a laptop, and somebody who takes part from a phone. */
export async function meet(browser: Browser, origin: string, name: string, app?: AppFrom) {
  const lead = await openDevice(browser, 'laptop', app)
  const guest = await openDevice(browser, 'phone', app)
  await startWorkshop(lead, origin)
  await join(guest, await participantLink(lead, origin), name)
  return { lead, guest }
}

/** Types a note in the composer and adds it. */
export async function writeNote({ page }: Device, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: /^Note in/ })
  await composer.fill(text)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(composer).toHaveValue('')
}

/** Something from the «…» of the facilitator's bar. */
export async function fromTheBar({ page }: Device, what: string): Promise<void> {
  await page.getByRole('button', { name: 'More of the bar' }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

/** Pastes a list into the composer of a zone and takes what it offers: a note a line. */
export async function pasteNotes({ page }: Device, zone: string, lines: readonly string[]): Promise<void> {
  const composer = page.getByRole('textbox', { name: `Note in ${zone}` })
  await composer.fill(lines.join('\n'))
  await page.getByRole('button', { name: `One note a line? ${lines.length}` }).click()
  await expect(composer).toHaveValue('')
}

export interface Activity {
  readonly kind: string
  readonly zone?: string
  readonly isPrivate?: boolean
  /** Of a vote: notes or trends. */
  readonly what?: string
  /** Of what is filled in. */
  readonly board?: string
  /** Ballots from which on anything is shown. */
  readonly leastBallots?: number
}

async function chooseKind({ page }: Device, kind: string): Promise<Locator> {
  const dialog = page.getByRole('dialog')
  await dialog.getByText(kind, { exact: true }).click()
  return dialog
}

/** Opens the dialog of an activity of this kind, for whoever starts it with rules of its own. */
export async function chooseActivity(device: Device, kind: string): Promise<Locator> {
  await device.page.getByRole('button', { name: 'Choose the activity' }).click()
  return chooseKind(device, kind)
}

/** The same while another activity runs. */
export async function chooseNextActivity(device: Device, kind: string): Promise<Locator> {
  await fromTheBar(device, 'Choose the activity')
  return chooseKind(device, kind)
}

export async function startActivity(
  device: Device,
  { kind, zone, isPrivate, what, board, leastBallots }: Activity,
): Promise<void> {
  const dialog = await chooseActivity(device, kind)
  if (zone) await dialog.getByLabel('Zone').selectOption({ label: zone })
  if (board) await dialog.getByRole('combobox', { name: 'Board' }).selectOption({ label: board })
  if (what) await dialog.getByText(what, { exact: true }).click()
  if (isPrivate) await dialog.getByLabel('Private writing').check()
  if (leastBallots) await dialog.getByLabel('Least ballots').fill(String(leastBallots))
  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(dialog).toBeHidden()
}

export async function goTo({ page }: Device, board: string): Promise<void> {
  const id = /\/w\/([\w-]{22})/.exec(page.url())![1]!
  await page.evaluate((path) => history.pushState(null, '', path), `/w/${id}/${board}`)
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
}

/** Everything of mine is on the relay. */
export const expectSaved = ({ page }: Device) =>
  expect(page.locator('[data-chip]').first()).toHaveAttribute('data-waiting', '0', { timeout: 30_000 })

/** What the plan says below its cover: the same on every device that holds the same workshop. */
export async function readPlan(device: Device): Promise<string> {
  await goTo(device, 'plan')
  const article = device.page.getByRole('article')
  await expect(article).toBeVisible()
  return article.evaluate((element) =>
    [...element.querySelectorAll('section')].map((section) => section.textContent).join('\n'),
  )
}
