// A template board is one folder: it is found by it, has all its words, and nothing else knows its name.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boards, besides } from '../../../src/app/boards.ts'
import { noteBoards } from '../../../src/app/note-boards.ts'
import { sections } from '../../../src/app/plan/sections.ts'
import { templates } from '../../../src/app/templates.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { groupNotes } from '../../../src/workshop/content/trends.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { isZoneId, type NoteId, type TrendId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { beginStage } from '../../../src/workshop/stage/begin.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { wholeTranslator } from '../../support/sample.ts'
import { PLAN_AT } from '../../support/sample-plan.ts'

const folder = 'src/templates'
const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )

test('every folder is a board of its name, on screens and phones, beside the steps and in the plan', () => {
  expect(folders).toContain('problemtree')
  expect(templates.map(({ name }) => name)).toEqual(folders)
  for (const places of [boards, noteBoards, besides, sections.map(({ id }) => ({ name: id }))])
    expect(places.map(({ name }) => name)).toEqual(expect.arrayContaining(folders))
})

test.each(folders)('nothing outside of the folder %s names it', (name) => {
  const files = ['src', 'server', 'cli', 'public']
    .flatMap(filesIn)
    .filter((file) => /\.(tsx?|json|html)$/.test(file))
  expect(files.length).toBeGreaterThan(500)
  const naming = files.filter((file) => {
    if (file.startsWith(join(folder, name))) return false
    return new RegExp(`['"\`./-]${name}['"\`./-]`).test(readFileSync(file, 'utf8'))
  })
  expect(naming).toEqual([])
})

test.each(templates)(
  '$name has zones of its own and says all of them in every language',
  ({ title, zones }) => {
    expect(zones.length).toBeGreaterThan(0)
    for (const language of languages) {
      const { t } = wholeTranslator(language)
      const words = [title, ...zones.flatMap((zone) => [zone.title, zone.question, zone.letter])]
      for (const id of words) expect(t(id), `${language}: ${id}`).not.toMatch(/^(template\.|$)/)
      for (const { letter } of zones) expect(t(letter).length).toBeLessThanOrEqual(2)
    }
    for (const { id } of zones) {
      expect(isZoneId(id)).toBe(true)
      expect(noteBoards.filter((board) => board.zones.some((zone) => zone.id === id))).toHaveLength(1)
    }
  },
)

test.each(templates)('what a group finds on $name stands in its plan, by zone', ({ name, zones }) => {
  const [content, stage] = [openContent(), openStage()]
  beginStage(stage, { lineage: 'line', title: 'Water', language: 'en' })
  const id = (at: number) => `note-${at}` as NoteId
  addNotes(
    content,
    zones.map((zone, at) => ({ id: id(at), zone: zone.id, text: `found ${at}`, made: PLAN_AT })),
  )
  groupNotes(
    content,
    { id: 'trend' as TrendId, place: [zones[0]!.id, 0, 0], title: 'grouped', made: PLAN_AT },
    [id(0)],
  )
  const plan = compilePlan(takeSnapshot(content, stage), sections, wholeTranslator('en'), PLAN_AT)
  const part = plan.parts.find((each) => each.id === name)!
  const lines = part.blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []))
  expect(lines.map(({ text }) => text)).toEqual([
    'grouped',
    ...zones.slice(1).map((_, at) => `found ${at + 1}`),
  ])
  expect(lines.every(({ source }) => source !== undefined)).toBe(true)
})

test('there is no folder that is no template', () => {
  expect(folders.filter((name) => !existsSync(join(folder, name, 'template.ts')))).toEqual([])
})
