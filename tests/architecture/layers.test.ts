import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

function cruise(...folders: string[]): Cruise {
  const args = ['depcruise', '--config', 'tests/architecture/layers.cjs', '--output-type', 'json', ...folders]
  const output = execFileSync('npx', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  return JSON.parse(output) as Cruise
}

const layers = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

test('imports go one way, without cycles, and every layer was looked at', () => {
  const { modules, summary } = cruise('src', 'server')
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  expect(broken).toEqual([])
  // Without a parser for TypeScript the tool finds nothing and says all is well.
  for (const layer of layers) {
    expect(
      modules.some(({ source }) => source.startsWith(`src/${layer}/`)),
      `modules of ${layer}`,
    ).toBe(true)
  }
  expect(modules.length).toBeGreaterThan(80)
})
