import { test as base } from '@playwright/test'

/** A test whose devices are switched off when it ends: left on, they would go on working beside all that follow. */
export const test = base.extend<{ devicesOff: void }>({
  devicesOff: [
    async ({ browser }, use) => {
      await use()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
