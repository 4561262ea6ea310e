import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileCatalogue } from '../../../src/i18n/catalogue-plugin.ts'

const root = join(import.meta.dirname, '../../../src')
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
const all = (pattern: RegExp): Set<string> => new Set([...source.matchAll(pattern)].map(([found]) => found))

/** What may fill a hole: words that stand in the source as a value or as its name, and figures. */
const fillings = all(/(?<=')[\w-]+(?=')|\b[\w-]+(?=:)|\b\d\b/g)
const written = all(/(?<=['"`])[\w-]+(\.[\w-]+)+(?=['"`])/g)
/** `share.${role}.what`: each hole is one part of the id. */
const templates = [...all(/(?<=`)[a-z]+\.[^`\s]*\$\{[^`]*(?=`)/g)].map((template) => {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`))
  return new RegExp(`^${fixed.join('([^.]+)')}$`)
})

// Any word of the source fills a hole here: a message may pass that no screen says, but one that is named here is unused.
test('every message is said somewhere', () => {
  const ids = Object.keys({ ...compileCatalogue('en', 'first'), ...compileCatalogue('en', 'later') })
  const isSaid = (id: string) =>
    written.has(id) ||
    templates.some((template) =>
      template
        .exec(id)
        ?.slice(1)
        .every((word) => fillings.has(word)),
    )
  expect(ids.filter((id) => !isSaid(id))).toEqual([])
})
