import { defineConfig } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './support/chromium.ts'

// Whole journeys against the built app and a real relay. One more at once than two cores hold: they wait for one another.
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  workers: 3,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    launchOptions: { executablePath: ensureChromium(), args: [...chromiumFlags] },
    trace: 'off',
  },
})
