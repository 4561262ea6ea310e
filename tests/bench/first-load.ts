// What a phone on a slow line meets: bytes and seconds from a join link to the first letter, and back online to in sync.
import { chromium } from 'playwright'
import { startBuiltRelay } from '../support/built-relay.ts'
import { chromiumFlags, ensureChromium } from '../support/chromium.ts'
import { newWorkshop } from '../support/relay-client.ts'
import { formatLink } from '../../src/protocol/links.ts'
import type { Figure } from './relay.ts'

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
}

export async function measureFirstLoad(): Promise<Figure[]> {
  const relay = await startBuiltRelay()
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags] })
  try {
    const { workshopId, keys } = newWorkshop()
    const link = formatLink({ origin: relay.origin, workshopId, key: keys.participant! })
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'en',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    let bytes = 0
    let isCounting = true
    const urls = new Map<string, string>()
    devtools.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (isCounting && /\.(js|css)$/.test(urls.get(requestId) ?? '')) bytes += encodedDataLength
    })
    const startedAt = performance.now()
    await page.goto(link)
    await page.getByRole('button', { name: 'Enter without a name' }).tap()
    await page.getByRole('textbox', { name: /^Note in/ }).waitFor()
    isCounting = false
    const untilWritable = performance.now() - startedAt

    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.locator('[data-chip="saved"]').waitFor()
    const backs: number[] = []
    for (let round = 0; round < 3; round += 1) {
      await context.setOffline(true)
      await page.getByRole('textbox', { name: /^Note in/ }).fill(`offline ${round}`)
      await page.getByRole('button', { name: 'Add', exact: true }).tap()
      await page.locator('[data-waiting="1"]').waitFor()
      const wentOnline = performance.now()
      await context.setOffline(false)
      await page.locator('[data-waiting="0"]').waitFor()
      backs.push(performance.now() - wentOnline)
    }
    return [
      {
        what: 'join link, slow 4G, slow phone: until one can write',
        value: Math.round(untilWritable),
        unit: 'ms',
      },
      { what: 'the same: JS, CSS and catalogue over the wire', value: Math.round(bytes / 1000), unit: 'kB' },
      {
        what: 'from online to saved on the server, slowest of 3',
        value: Math.round(Math.max(...backs)),
        unit: 'ms',
      },
    ]
  } finally {
    await browser.close()
    await relay.stop()
  }
}
