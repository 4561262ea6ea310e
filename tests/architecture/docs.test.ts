// What the documents of the project say exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'src/workshop/RULES.md',
  'src/workshop/FORMAT.md',
  'server/RULES.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.md') ? [join('docs', file)] : [],
  ),
]
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test.each(pages)('%s names files and commands that exist', (page) => {
  const text = readFileSync(page, 'utf8')
  for (const [, path] of text.matchAll(/`((?:src|server|tests|docs|public|dist)\/[\w./*-]*[\w/])`/g)) {
    if (path!.startsWith('dist/') || path!.includes('*')) continue
    expect(existsSync(path!), `${page}: ${path}`).toBe(true)
  }
  for (const [, link] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
    expect(existsSync(join(dirname(page), link!)), `${page}: ${link}`).toBe(true)
  }
  for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g))
    expect(scripts, `${page}: npm run ${name}`).toHaveProperty([name!])
})

test.each([
  ['src/workshop/RULES.md', ['tests/unit', 'tests/properties']],
  [
    'server/RULES.md',
    ['tests/relay', 'tests/unit', 'tests/contracts', 'tests/properties', 'tests/services', 'tests/soak'],
  ],
] as const)('every rule of %s has a test that cites it', (page, folders) => {
  const rules = [...readFileSync(page, 'utf8').matchAll(/\*\*([A-Z]{2}\d+)\*\*/g)].map(([, id]) => id!)
  const tests = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(rules.length).toBeGreaterThan(5)
  for (const id of rules) expect(tests, id).toContain(`[${id}]`)
})
