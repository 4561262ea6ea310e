// A list of two thousand notes, on a laptop and on a slow phone: what one note more costs whoever adds it.
import { chromium, type BrowserContextOptions, type Page } from 'playwright'
import { formatLink } from '../../src/protocol/links.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { addNotes } from '../../src/workshop/content/notes.ts'
import { newId, type NoteId, type PersonId } from '../../src/workshop/ids.ts'
import { startBuiltRelay } from '../support/built-relay.ts'
import { chromiumFlags, ensureChromium } from '../support/chromium.ts'
import { connect, newWorkshop } from '../support/relay-client.ts'
import type { Figure } from './relay.ts'

const NOTES = 2_000
const ROUNDS = 3
const SLOW_PHONE = 4

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

const screens: readonly {
  readonly name: string
  readonly slowness: number
  readonly options: BrowserContextOptions
}[] = [
  { name: 'on a laptop', slowness: 1, options: { viewport: { width: 1440, height: 900 } } },
  {
    name: 'on a slow phone',
    slowness: SLOW_PHONE,
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
]

/** From the press on *Add* until the note's row is painted: ms. */
async function addOne(page: Page, text: string): Promise<number> {
  await page.getByRole('textbox', { name: /^Note in/ }).fill(text)
  const before = await page.locator('[data-note]').count()
  const startedAt = await page.evaluate(() => {
    const now = performance.now()
    document.querySelector<HTMLElement>('form button[type=submit]')!.click()
    return now
  })
  await page.waitForFunction((rows) => document.querySelectorAll('[data-note]').length > rows, before)
  return page.evaluate(
    (from) =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from))),
      ),
    startedAt,
  )
}

export async function benchLongList(): Promise<Figure[]> {
  const relay = await startBuiltRelay()
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags] })
  try {
    const workshop = newWorkshop()
    const { workshopId, keys } = workshop
    const content = openContent()
    const line = connect({ port: relay.port, workshop, doc: content.y })
    const by = newId<PersonId>(random)
    addNotes(
      content,
      Array.from({ length: NOTES }, (_, made) => ({
        id: newId<NoteId>(random),
        zone: 'pestel-political' as const,
        text: `Line ${made}: some words about what happens here and there`,
        made,
        by,
      })),
    )
    const link = formatLink({ origin: relay.origin, workshopId, key: keys.facilitator! })
    const figures: Figure[] = []
    for (const { name, slowness, options } of screens) {
      const context = await browser.newContext({ ...options, locale: 'en' })
      const page = await context.newPage()
      await page.goto(link)
      await page.locator('[data-chip="saved"]').waitFor()
      await page.goto(page.url().replace(/\/(pestel|now).*/, '/pestel?view=list'))
      await page.locator(`[data-note] >> nth=${NOTES - 1}`).waitFor({ state: 'attached', timeout: 120_000 })
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      const took: number[] = []
      for (let round = 0; round < ROUNDS; round += 1)
        took.push(await addOne(page, `${name}, once more ${round}`))
      figures.push({
        what: `a list of ${NOTES} notes ${name}: one more, until it is painted, slowest of ${ROUNDS}`,
        value: Math.max(...took),
        unit: 'ms',
      })
      await context.close()
    }
    await line.close()
    return figures
  } finally {
    await browser.close()
    await relay.stop()
  }
}
