// A Vite plugin: `virtual:catalogue/<language>/<bundle>` is that language's messages, parsed from ICU at build time, so
// that the browser carries no parser. A catalogue with a missing, extra or unreadable message stops the build.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  compileMessageOrThrow as compileMessage,
  type CompiledMessage,
} from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { languages, type Language } from './languages.ts'

const catalogues = join(import.meta.dirname, 'catalogues')
const templates = join(import.meta.dirname, '../templates')
const reference: Language = 'en'
/**
 * What a phone says before one can write the first note; all else comes a moment later. A message that is missing here is
 * blank for that moment.
 */
const first = [
  /^(common\.|join\.(?!code))/,
  /^connection\.(saved|sent|reconnecting|offline|private-window|read-only|link-not-valid|where|reading)/,
  /^stage\.(now|noneForMe|go|kind|privateOn|time|tab|boards?$|places)/,
  /^pestel\.(political|economic|social|technological|environmental|legal)/,
  /^swot\.(strengths|weaknesses|opportunities|threats)/,
  /^notes\.(add|placeholder|zones|signed|unsigned|sign|onePerLine|asOne|tooLong|split)/,
  /^home\.(goHome|sample|plainHttp)$/,
  /^(people\.here|share\.open)$/,
]

/** What belongs together of a language, a file each; a template's words stand in its folder. */
interface Area {
  readonly name: string
  fileOf(language: Language): string
}

const namesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder).flatMap((file) => pattern.exec(file)?.[1] ?? [])

const areas = (): Area[] =>
  [
    ...namesIn(join(catalogues, reference), /^(.+)\.json$/).map((name) => ({
      name,
      fileOf: (language: Language) => join(catalogues, language, `${name}.json`),
    })),
    ...namesIn(templates, /^([a-z]+)$/).map((name) => ({
      name: `template.${name}`,
      fileOf: (language: Language) => join(templates, name, 'words', `${language}.json`),
    })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1))

const readArea = (language: Language, { fileOf }: Area): Record<string, string> =>
  JSON.parse(readFileSync(fileOf(language), 'utf8')) as Record<string, string>

/** The names a message is filled with, `n` in `{n, plural, …}`. */
export function placeholders(message: CompiledMessage): string[] {
  const names = new Set<string>()
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    for (const token of part) {
      if (!Array.isArray(token)) continue
      names.add(String(token[0]))
      for (const choice of Object.values((token[2] ?? {}) as object)) visit(choice)
    }
  }
  visit(message)
  return [...names].toSorted()
}

/** Whatever makes a language's catalogues differ from the reference, in words; empty when they are complete. */
export function catalogueFaults(language: Language): string[] {
  const faults: string[] = []
  for (const area of areas()) {
    const wanted = readArea(reference, area)
    const found = readArea(language, area)
    const where = (key: string) => `${language}, ${area.name}: "${key}"`
    for (const key of Object.keys(found))
      if (!(key in wanted)) faults.push(`${where(key)} is not in ${reference}`)
    for (const [key, message] of Object.entries(wanted)) {
      const translation = found[key]
      if (translation === undefined || translation.trim() === '') faults.push(`${where(key)} is missing`)
      else {
        try {
          const here = placeholders(compileMessage(translation)).join()
          const there = placeholders(compileMessage(message)).join()
          if (here !== there) faults.push(`${where(key)} is filled with {${here}}, not {${there}}`)
        } catch (error) {
          faults.push(`${where(key)} cannot be read: ${String(error)}`)
        }
      }
    }
  }
  return faults
}

/** All messages of a language and bundle, `area.key` to compiled message. */
export function compileCatalogue(
  language: Language,
  bundle: 'first' | 'later',
): Record<string, CompiledMessage> {
  const messages: Record<string, CompiledMessage> = {}
  for (const area of areas()) {
    for (const [key, message] of Object.entries(readArea(language, area))) {
      const id = `${area.name}.${key}`
      const isFirst = first.some((pattern) => pattern.test(id))
      if (isFirst === (bundle === 'first')) messages[id] = compileMessage(message)
    }
  }
  return messages
}

export function cataloguePlugin(): Plugin {
  const prefix = 'virtual:catalogue/'
  return {
    name: 'tertulia-catalogues',
    buildStart() {
      if (this.environment.mode !== 'build') return
      const faults = languages.flatMap(catalogueFaults)
      if (faults.length > 0) this.error(`The catalogues are not complete:\n${faults.join('\n')}`)
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const [language, bundle] = id.slice(prefix.length + 1).split('/') as [Language, 'first' | 'later']
      for (const area of areas()) this.addWatchFile(area.fileOf(language))
      return `export default ${JSON.stringify(compileCatalogue(language, bundle))}`
    },
  }
}
