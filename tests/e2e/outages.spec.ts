// Reliability is the feature: one vote through all that goes wrong in a session, and clocks that are far off.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  appIsHere,
  expectSaved,
  goTo,
  join,
  linkOf,
  openDevice,
  participantLink,
  startActivity,
  startWorkshop,
  writeNote,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

const give = ({ page }: Device, text: string) =>
  page.getByRole('button', { name: `Give a dot to: ${text}` }).click()
/** Dots by candidate, as the result says them. */
const result = ({ page }: Device) =>
  page
    .locator('main ol > li')
    .evaluateAll((rows) => rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim()))

/** The page stands still, as on a phone in a pocket: no timer, no frame, no word from its sockets. */
async function sleep({ context, page }: Device): Promise<() => Promise<void>> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await context.setOffline(true)
  return async () => {
    await context.setOffline(false)
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  }
}

test('a vote through sleep, tunnels, a relay that is killed, a laptop that dies, and one who comes at the last moment', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const second = await openDevice(browser, 'laptop')
  const [asleep, tunnel, bus, away, last] = [
    await openDevice(browser, 'phone'),
    await openDevice(browser, 'phone'),
    await openDevice(browser, 'phone'),
    await openDevice(browser, 'phone'),
    await openDevice(browser, 'phone'),
  ] as const
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await second.page.goto(await linkOf(lead, relay.origin, 'To facilitate'))
  await goTo(lead, 'pestel?view=list')
  for (const text of ['water', 'rents', 'buses']) await writeNote(lead, text)
  for (const [index, phone] of [asleep, tunnel, bus, away].entries())
    await join(phone, link, ['Ana', 'Bruno', 'Carla', 'Dario'][index]!)
  for (const phone of [asleep, tunnel, bus, away]) await expectSaved(phone)

  // Bruno and Dario hear nothing of the start.
  await tunnel.context.setOffline(true)
  await away.context.setOffline(true)
  await startActivity(lead, { kind: 'Vote', what: 'Notes', leastBallots: 1 })
  await give(asleep, 'water')
  await expectSaved(asleep)
  const wake = await sleep(asleep)
  await give(bus, 'rents')
  await expectSaved(bus)

  // In the middle of it the relay is killed, and the laptop of who opened the vote dies.
  await relay.kill()
  await lead.context.close()
  await give(bus, 'water')
  await relay.start()
  await expectSaved(bus)
  await tunnel.context.setOffline(false)
  await give(tunnel, 'water')
  await expectSaved(tunnel)
  await wake()
  await expectSaved(asleep)

  // Carla is offline at the close with what she cast in time; Dario was so at the start, too.
  await bus.context.setOffline(true)
  await join(last, link, 'Elena')
  await give(last, 'buses')
  await expect(second.page.getByText(/^4 of \d+$/)).toBeVisible()
  await second.page.getByRole('button', { name: 'Close and show' }).click()

  const expected = ['1water3 dots from 3 people', '=2buses1 dot from 1 person', '=2rents1 dot from 1 person']
  await goTo(second, 'now')
  const sorted = async (device: Device) => (await result(device)).toSorted()
  for (const device of [second, asleep, tunnel, last])
    await expect.poll(() => sorted(device), { timeout: 30_000 }).toEqual(expected)
  for (const device of [bus, away]) {
    await device.context.setOffline(false)
    await expect.poll(() => sorted(device), { timeout: 30_000 }).toEqual(expected)
    await expect(device.page.getByText('4 ballots were counted', { exact: false })).toBeVisible()
  }
})

test('clocks that are ten minutes and three years off, one of them without a network: timers turn within half a second', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const ahead = await openDevice(browser, 'phone', 'kept')
  const behind = await openDevice(browser, 'phone')
  const clockOff = ({ context }: Device, minutes: number) =>
    context.addInitScript((ms) => {
      const { now } = Date
      Date.now = () => now() + ms
    }, minutes * 60_000)
  await clockOff(ahead, 10)
  await clockOff(behind, -3 * 365 * 24 * 60)
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await join(ahead, link, 'Ana')
  await join(behind, link, 'Bruno')
  await startActivity(lead, { kind: 'Write notes', zone: 'Economic' })
  const all = [lead, ahead, behind]
  for (const { page } of all) await expect(page.getByRole('timer').first()).toContainText(/^4:/)

  /** When the timer of a page next turns, by a clock that nobody set wrong, and to which second. */
  const turn = ({ page }: Device) =>
    page
      .getByRole('timer')
      .first()
      .evaluate(
        (timer) =>
          new Promise<{ seconds: number; at: number }>((resolve) => {
            const watch = new MutationObserver(() => {
              watch.disconnect()
              const [minutes, seconds] = timer.textContent.split(':').map(Number)
              resolve({
                seconds: minutes! * 60 + seconds!,
                at: performance.timeOrigin + performance.now(),
              })
            })
            watch.observe(timer, { subtree: true, childList: true, characterData: true })
          }),
      )
  const expectTogether = async () => {
    // When it would read zero: the same moment on every device.
    const ends = (await Promise.all(all.map(turn))).map(({ seconds, at }) => at + seconds * 1_000)
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(500)
  }
  await expectTogether()

  // Opened anew without a network, a device goes by how far its clock was off when it last heard.
  await appIsHere(ahead)
  await ahead.page.reload()
  await expectSaved(ahead)
  await ahead.context.setOffline(true)
  await ahead.page.reload()
  await expect(ahead.page.getByRole('timer').first()).toContainText(/^4:|^3:/)
  await expectTogether()
})
