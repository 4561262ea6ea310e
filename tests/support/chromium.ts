// Finds a Chromium for the browser tests, or installs one. They are never skipped: without a browser they fail.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** Chromium without the parts that draw windows: the journeys take a third less of the processor in it. */
const headlessShell = 'chromium-headless-shell'
const namesOnPath = [
  headlessShell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const wellKnownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium stands: `CHROME_PATH`, the system's, Playwright's; `undefined` when there is none. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROME_PATH']
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROME_PATH names ${chosen}, and there is nothing there.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...wellKnownPlaces, chromium.executablePath()].find((path) => path && existsSync(path))
}

export const isDebianAsRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Installs Debian packages without asking. Throws with apt's own words. */
export function installDebianPackages(packages: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit', env: environment })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
}

/** Like findChromium, and installs one where there is none. Throws in words when that fails too. */
export function ensureChromium(): string {
  if (isDebianAsRoot()) ensureOfDebian()
  else if (!findChromium()) {
    console.log('No Chromium here: installing Playwright’s.')
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  }
  const installed = findChromium()
  if (!installed) throw new Error('No Chromium found and none could be installed. Set CHROME_PATH to one.')
  return installed
}

/** Not every release has the headless shell: it is welcome, and tests run without it. */
function ensureOfDebian(): void {
  const found = findChromium()
  if (process.env['CHROME_PATH'] || found?.endsWith(headlessShell)) return
  try {
    console.log(`Installing the package ${headlessShell}.`)
    installDebianPackages([headlessShell, 'fonts-noto-color-emoji'])
  } catch {
    if (found) return
    console.log('It is not there: installing the package chromium.')
    installDebianPackages(['chromium', 'fonts-noto-color-emoji'])
  }
}

/** Quiet and the same everywhere: no sandbox where it cannot run, no calls home, no GPU. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
