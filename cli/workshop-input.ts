import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { compileCatalogue } from '../src/i18n/catalogue-plugin.ts'
import type { Language } from '../src/i18n/languages.ts'
import { createTranslator, type Translator } from '../src/i18n/translator.ts'
import { fontFileOf, type LoadFont } from '../src/plan/typesetting/fonts.ts'
import { openContent } from '../src/workshop/content/content.ts'
import { decodeWorkshopFile, type FileRefusal } from '../src/workshop/file.ts'
import { newId } from '../src/workshop/ids.ts'
import { fillFromJson, fillStageFromJson } from '../src/workshop/json-fill.ts'
import { decodeWorkshopJson, type JsonRefusal } from '../src/workshop/json.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../src/workshop/snapshot.ts'
import { beginStage } from '../src/workshop/stage/begin.ts'
import { showResults } from '../src/workshop/stage/lead.ts'
import { openStage } from '../src/workshop/stage/stage.ts'

/** What whoever called can mend; said in one line. */
export class BadInput extends Error {}

const words: Record<FileRefusal['kind'] | Exclude<JsonRefusal['kind'], 'wrong'>, string> = {
  'not-ours': 'is neither a workshop file nor the JSON of a workshop',
  'not-json': 'is neither a workshop file nor the JSON of a workshop',
  damaged: 'is damaged or cut off',
  newer: 'is of a newer version of Tertulia',
  'too-large': 'is too large',
}

export interface WorkshopInput {
  readonly snapshot: WorkshopSnapshot
  /** Fields of a JSON file that mean nothing here. */
  readonly ignored: readonly string[]
}

/** @param now for what has no time in a JSON file */
export function readWorkshop(name: string, bytes: Uint8Array, now: number): WorkshopInput {
  const [content, stage] = [openContent(), openStage()]
  const file = decodeWorkshopFile(bytes)
  if (file.ok) {
    Y.applyUpdate(content.y, file.value.content)
    Y.applyUpdate(stage.y, file.value.stage)
    return { snapshot: takeSnapshot(content, stage), ignored: [] }
  }
  if (file.refusal.kind !== 'not-ours') throw new BadInput(`${name} ${words[file.refusal.kind]}.`)
  const json = decodeWorkshopJson(new TextDecoder().decode(bytes))
  if (!json.ok) {
    const { refusal } = json
    throw new BadInput(
      refusal.kind === 'wrong'
        ? `${name} is wrong at ${refusal.path || 'its beginning'}: ${refusal.reason}.`
        : `${name} ${words[refusal.kind]}.`,
    )
  }
  const { workshop, ignored } = json.value
  const { title, language, sample } = workshop
  beginStage(stage, { lineage: 'json', title, language: language || 'en', sample })
  const means = {
    newId: <Id extends string>() => newId(randomBytes) as string as Id,
    jitter: () => randomBytes(2),
    now,
  }
  fillStageFromJson(stage, workshop, fillFromJson(content, workshop, means), means)
  showResults(stage, true)
  return { snapshot: takeSnapshot(content, stage), ignored }
}

export const translatorOf = (language: Language): Translator =>
  createTranslator(language, {
    ...compileCatalogue(language, 'first'),
    ...compileCatalogue(language, 'later'),
  })

const { resolve } = createRequire(import.meta.url)

export const loadFont: LoadFont = async (name) => new Uint8Array(await readFile(resolve(fontFileOf(name))))
