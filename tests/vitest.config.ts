import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { cataloguePlugin } from '../src/i18n/catalogue-plugin.ts'
import { chromiumFlags, findChromium } from './support/chromium.ts'

const root = new URL('..', import.meta.url).pathname
const plugins = () => [react(), cataloguePlugin()]
const withSockets = ['tests/relay/**/*.test.ts', 'tests/unit/{sync,server}/**/*.test.ts']
const executablePath = findChromium()

// `node` and `relay` need Node alone; `browser` runs components, IndexedDB and the canvas in a real Chromium; `services` needs
// programs that the machine may not have and runs in `npm run test:services` only.
export default defineConfig({
  root,
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        root,
        plugins: plugins(),
        test: {
          name: 'node',
          environment: 'node',
          // Most of what it takes to begin a file is to read the app: files of one worker share what they have read.
          isolate: false,
          include: ['tests/{unit,properties,contracts,architecture}/**/*.test.{ts,tsx}'],
          exclude: [...withSockets],
          testTimeout: 20_000,
        },
      },
      {
        root,
        plugins: plugins(),
        // Sockets and processes outlive a test that fails: each file has a worker to itself, and takes them with it.
        test: {
          name: 'relay',
          environment: 'node',
          include: [...withSockets],
          testTimeout: 20_000,
        },
      },
      {
        root,
        plugins: plugins(),
        // Named beforehand: what is found on the way reloads the page under a test, on a machine that runs it first.
        optimizeDeps: {
          include: [
            '@lingui/core',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@observablehq/plot',
            'fflate',
            'konva/lib/Shape',
            'lib0/buffer',
            'lib0/decoding',
            'lib0/encoding',
            'papaparse',
            'react',
            'react-dom/client',
            'react-konva/lib/ReactKonvaCore',
            'react/jsx-dev-runtime',
            'wouter',
            'wouter/memory-location',
            'y-indexeddb',
            'y-protocols/awareness',
            'y-websocket',
            'yjs',
          ],
        },
        test: {
          name: 'browser',
          // As above: one page reads the app once for all files.
          isolate: false,
          include: ['tests/components/**/*.browser.test.{ts,tsx}'],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumFlags] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        plugins: plugins(),
        test: {
          name: 'services',
          environment: 'node',
          include: ['tests/services/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        root,
        plugins: plugins(),
        test: {
          name: 'soak',
          environment: 'node',
          include: ['tests/soak/**/*.test.ts'],
          testTimeout: 3_600_000,
        },
      },
    ],
  },
})
