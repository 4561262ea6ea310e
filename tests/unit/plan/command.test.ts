// `npm run plan`: the same documents without a browser.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePlan } from '../../../cli/plan.ts'
import { BadInput } from '../../../cli/workshop-input.ts'
import { sections } from '../../../src/app/plan/sections.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderers } from '../../../src/plan/formats.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { encodeWorkshopFile } from '../../../src/workshop/file.ts'
import type { NoteId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { beginStage } from '../../../src/workshop/stage/begin.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { wholeTranslator } from '../../support/sample.ts'
import { means, PLAN_AT } from '../../support/sample-plan.ts'

const run = promisify(execFile)
let folder: string
const at = new Date(PLAN_AT).toISOString()
const [content, stage] = [openContent(), openStage()]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'))
  beginStage(stage, { lineage: 'line', title: 'Red de agua', language: 'es' })
  addNotes(content, [
    { id: 'note-1' as NoteId, zone: 'pestel-social', text: 'Falta el agua', made: PLAN_AT - 86_400_000 },
  ])
  const bytes = encodeWorkshopFile({
    lineage: 'line',
    workshopId: 'id',
    content: Y.encodeStateAsUpdate(content.y),
    stage: Y.encodeStateAsUpdate(stage.y),
  })
  await writeFile(join(folder, 'w.tertulia'), bytes)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** As a process of its own, started as `npm run plan` starts it. */
const planFromShell = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'cli/run.ts', 'plan', ...args], {
    env: { ...process.env, TZ: 'UTC' },
  })

describe('[PL6] the command makes the very bytes that the page makes', () => {
  test('started from a shell', async () => {
    const [here, there] = [join(folder, 'here.docx'), join(folder, 'there.docx')]
    const args = [join(folder, 'w.tertulia'), '--format', 'docx', '--at', at, '--out']
    await planFromShell(...args, there)
    await makePlan([...args, here])
    expect((await readFile(there)).equals(await readFile(here))).toBe(true)
  })

  test.each([
    ['pdf', 'pdf'],
    ['docx', 'docx'],
    ['csv', 'csv'],
    ['md', 'markdown'],
  ] as const)('%s', async (format, renderer) => {
    const out = join(folder, `out.${format}`)
    await makePlan([join(folder, 'w.tertulia'), '--format', format, '--at', at, '--out', out])
    const tree = compilePlan(takeSnapshot(content, stage), sections, wholeTranslator('es'), PLAN_AT)
    const { bytes } = await renderers[renderer](tree, means)
    expect((await readFile(out)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('of its own JSON it makes the same plan again', async () => {
    const json = join(folder, 'w.json')
    await makePlan([join(folder, 'w.tertulia'), '--format', 'json', '--out', json])
    const [first, again] = [join(folder, 'a.html'), join(folder, 'b.html')]
    const asPage = ['--format', 'html', '--lang', 'pt-BR', '--at', at, '--out']
    await makePlan([join(folder, 'w.tertulia'), ...asPage, first])
    await makePlan([json, ...asPage, again])
    expect(await readFile(again, 'utf8')).toBe(await readFile(first, 'utf8'))
    expect(await readFile(first, 'utf8')).toContain('lang="pt-BR"')
  })
})

describe('what it cannot do it says in one line', () => {
  const newer = new Uint8Array([...Buffer.from('TERTULIA'), 9])
  test.each<[string, string[], RegExp]>([
    ['no format', ['w.tertulia', '--out', 'x'], /--format is one of md, docx/],
    ['no out', ['w.tertulia', '--format', 'pdf'], /--out/],
    ['no file', ['nowhere', '--format', 'md', '--out', 'x'], /nowhere cannot be read: ENOENT/],
    [
      'another language',
      ['w.tertulia', '--format', 'md', '--lang', 'fr', '--out', 'x'],
      /--lang is one of es, pt-BR, en/,
    ],
    ['an unknown option', ['w.tertulia', '--colour', 'red'], /--colour.*Usage/],
    ['a newer version', ['newer', '--format', 'md', '--out', 'x'], /is of a newer version of Tertulia/],
    ['no workshop', ['text', '--format', 'md', '--out', 'x'], /is neither a workshop file nor the JSON/],
    ['wrong JSON', ['wrong', '--format', 'md', '--out', 'x'], /is wrong at notes\[0\]\.text: missing/],
  ])('%s', async (_, args, words) => {
    await writeFile(join(folder, 'newer'), newer)
    await writeFile(join(folder, 'text'), 'hello')
    await writeFile(
      join(folder, 'wrong'),
      '{"tertulia":"workshop","version":1,"notes":[{"zone":"pestel-legal"}]}',
    )
    const [file, ...rest] = args
    const refused = await makePlan([join(folder, file!), ...rest]).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(BadInput)
    expect((refused as BadInput).message).toMatch(words)
    expect((refused as BadInput).message).not.toContain('\n')
  })

  test('and ends with 1, with nothing else on its error line', async () => {
    const failed = await planFromShell('nowhere', '--format', 'md', '--out', 'x').catch(
      (error: unknown) => error,
    )
    expect(failed).toMatchObject({ code: 1, stderr: 'nowhere cannot be read: ENOENT.\n' })
  })
})
