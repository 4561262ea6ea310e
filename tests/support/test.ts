import { expect, test as base } from '@playwright/test'
import { startBuiltRelay, type BuiltRelay } from './built-relay.ts'
import { complaintsOf } from './complaints.ts'

/**
 * A test whose devices are switched off when it ends: left on, they would go on working beside all that follow. None of them
 * has an error that nobody caught, or logged one.
 */
export const test = base.extend<{ devicesOff: void }>({
  devicesOff: [
    async ({ browser }, use) => {
      await use()
      const devices = browser.contexts()
      await Promise.all(devices.map((device) => device.close()))
      expect(devices.flatMap(complaintsOf), 'what the browsers complained of').toEqual([])
    },
    { auto: true },
  ],
})

/** The built app and its relay for all journeys of a file: there from the first of them on, and stopped after the last. */
export function relayOfFile(): Omit<BuiltRelay, 'stop'> {
  let running: BuiltRelay | undefined
  const here = () => {
    if (!running) throw new Error('The relay runs while a test does.')
    return running
  }
  test.beforeAll(async () => {
    running = await startBuiltRelay()
  })
  test.afterAll(() => here().stop())
  return {
    get origin() {
      return here().origin
    },
    get port() {
      return here().port
    },
    kill: () => here().kill(),
    start: () => here().start(),
  }
}
