// `npm run plan -- FILE --format pdf --lang es --out plan.pdf`: what the page «The plan» makes, without a browser.
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { BadInput, loadFont, readWorkshop, translatorOf } from './workshop-input.ts'
import { picturesOf } from '../src/app/plan/pictures.ts'
import { sections } from '../src/app/plan/sections.ts'
import { isLanguage, languages } from '../src/i18n/languages.ts'
import { compilePlan, withoutAnnexes } from '../src/plan/compile.ts'
import { renderers, type PlanFormat } from '../src/plan/formats.ts'
import { renderPictures } from '../src/plan/pictures/pictures.ts'
import type { RenderMeans } from '../src/plan/render-means.ts'
import { encodeWorkshopJson } from '../src/workshop/json.ts'

const planFormats: Readonly<Record<string, PlanFormat>> = {
  md: 'markdown',
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  csv: 'csv',
  ics: 'ics',
}
const formats = [...Object.keys(planFormats), 'json', 'svg', 'png']

const usage = `npm run plan -- FILE --format ${formats.join('|')} [--lang ${languages.join('|')}] [--at 2026-11-24T12:00:00Z] [--without-annexes] --out OUT`

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        out: { type: 'string' },
        at: { type: 'string' },
        'without-annexes': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new BadInput(
      `${error instanceof Error ? error.message.split('\n')[0] : 'Bad arguments'}. Usage: ${usage}`,
    )
  }
}

/** @throws BadInput with what whoever called can mend */
export async function makePlan(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args)
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new BadInput(`One FILE is needed. Usage: ${usage}`)
  const { format = '', out } = values
  if (!formats.includes(format)) throw new BadInput(`--format is one of ${formats.join(', ')}.`)
  if (!out) throw new BadInput('--out says where the result goes.')
  const at = values.at === undefined ? Date.now() : Date.parse(values.at)
  if (Number.isNaN(at)) throw new BadInput(`--at is «${values.at}»: it is a time like 2026-11-24T12:00:00Z.`)
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new BadInput(`--lang is one of ${languages.join(', ')}.`)

  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${file} cannot be read: ${error.code ?? error.message}.`)
  })
  const { snapshot, ignored } = readWorkshop(file, new Uint8Array(bytes), at)
  if (ignored.length > 0) process.stderr.write(`Left out, for it means nothing here: ${ignored.join(', ')}\n`)
  const written = isLanguage(snapshot.meta.language) ? snapshot.meta.language : 'en'
  const translator = translatorOf(values.lang ?? written)
  const whole = compilePlan(snapshot, sections, translator, at)
  const plan = values['without-annexes'] ? withoutAnnexes(whole) : whole
  const means: RenderMeans = { loadFont }

  const result = await (async () => {
    if (format === 'json') return Buffer.from(encodeWorkshopJson(snapshot))
    if (format === 'svg' || format === 'png') {
      const pictures = picturesOf(snapshot, plan, translator)
      if (pictures.length === 0) throw new BadInput('The boards are empty: there is no picture to make.')
      return (await renderPictures(pictures, format, means)).bytes
    }
    return (await renderers[planFormats[format]!](plan, means)).bytes
  })()
  await writeFile(out, result).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${out} cannot be written: ${error.code ?? error.message}.`)
  })
}

export async function main(args: readonly string[]): Promise<void> {
  try {
    await makePlan(args)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
