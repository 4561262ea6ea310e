// `npm test`: every check of the house, and last a line «N passed, N failed».
// `npm run test:services` and `npm run soak` are the same with other suites.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ensureChromium } from './support/chromium.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}
type Check = () => Promise<Count>
/** Checks that may run side by side. */
type Stage = Readonly<Record<string, Check>>

const results = 'test-results'

/** @param output `pipe`: said when it has ended, for of several side by side no line may stand among another's */
async function run(command: string, args: readonly string[], output: 'inherit' | 'pipe'): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
  try {
    const [status] = (await once(child, 'close')) as [number | null]
    return status === 0
  } catch (error) {
    console.error(`${command} did not start: ${error instanceof Error ? error.message : String(error)}`)
    return false
  } finally {
    process.stdout.write(Buffer.concat(said))
  }
}

/** A check that passes or fails as a whole. */
const whole =
  (...command: readonly [string, ...string[]]): Check =>
  async () =>
    (await run('npx', command, 'pipe')) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** A suite that leaves a report. One that ends badly without a failed test (a crash, nothing found) counts as one. */
function suite(command: readonly string[], report: string, read: (report: unknown) => Count): Check {
  return async () => {
    rmSync(report, { force: true })
    const ended = await run('npx', command, 'inherit')
    if (!existsSync(report)) return { passed: 0, failed: 1 }
    const count = read(JSON.parse(readFileSync(report, 'utf8')))
    const saysSo = count.failed > 0 || count.passed === 0
    return ended || saysSo
      ? { passed: count.passed, failed: count.passed === 0 ? Math.max(1, count.failed) : count.failed }
      : { ...count, failed: 1 }
  }
}

/** @param projects of tests/vitest.config.ts */
function vitest(...projects: readonly string[]): Check {
  const report = `${results}/${projects.join('-')}.json`
  const command = [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...projects.map((name) => `--project=${name}`),
  ]
  return suite(
    [...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    report,
    (json) => {
      const { numPassedTests, numTotalTests, numFailedTestSuites } = json as Record<string, number>
      const failed = numTotalTests! - numPassedTests!
      // A skipped test is no passed test: whatever did not pass, failed. A file that cannot be loaded has no tests.
      return { passed: numPassedTests!, failed: failed > 0 ? failed : numFailedTestSuites! }
    },
  )
}

const playwright: Check = suite(
  ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
  `${results}/e2e.json`,
  (json) => {
    const { expected, unexpected, flaky, skipped } = (json as { stats: Record<string, number> }).stats
    return { passed: expected!, failed: unexpected! + flaky! + skipped! }
  },
)

const suites: Readonly<Record<string, readonly Stage[]>> = {
  all: [
    {
      lint: whole(
        'oxlint',
        '--type-aware',
        '--deny-warnings',
        'src',
        'server',
        'cli',
        'tests',
        'vite.config.ts',
      ),
      format: whole('prettier', '--check', '--log-level=warn', '.'),
      'types of the app': whole('tsc', '-p', 'src'),
      'types of the command': whole('tsc', '-p', 'cli'),
      'types of the tests': whole('tsc', '-p', 'tests'),
      'types of the worker': whole('tsc', '-p', 'src/app/worker'),
      'types of the relay': whole('tsc', '-p', 'server'),
      'types of the pure layers': whole('tsc', '-p', 'tests/architecture/tsconfig.pure.json'),
      'nothing unused': whole('knip'),
      'npm start, which builds': whole('tsx', 'tests/start.ts'),
    },
    { 'unit, property, contract, architecture': vitest('node', 'relay') },
    { 'components in a browser': vitest('browser') },
    { journeys: playwright },
  ],
  services: [{ 'with services': vitest('services') }],
  soak: [{ soak: vitest('soak') }],
}

const stages = suites[process.argv[2] ?? 'all']
if (!stages) throw new Error(`No suite ${process.argv[2]}; there are ${Object.keys(suites).join(', ')}.`)
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0
const failures: string[] = []

async function tryOut([name, check]: [string, Check]): Promise<void> {
  const startedAt = Date.now()
  console.log(`\n── ${name}`)
  const count = await check()
  passed += count.passed
  failed += count.failed
  if (count.failed > 0) failures.push(name)
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`)
}

/** As many at once as there are cores; the longest stand first. */
async function tryOutAll(stage: Stage): Promise<void> {
  const waiting = Object.entries(stage)
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tryOut(next)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
}

try {
  if (process.argv[2] === undefined) process.env['CHROME_PATH'] = ensureChromium()
  for (const stage of stages) await tryOutAll(stage)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
