// `npm run example`: the plan of the example workshop as its exports give it, in every language, and pictures of some pages,
// into docs/example/. The same every time, so that what changes in it is what changed in the plan. Needs poppler.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFont, translatorOf } from './workshop-input.ts'
import { sections } from '../src/app/plan/sections.ts'
import { sampleSnapshot } from '../src/app/sample/snapshot.ts'
import { languages, type Language } from '../src/i18n/languages.ts'
import { compilePlan } from '../src/plan/compile.ts'
import { renderers, type PlanFormat } from '../src/plan/formats.ts'

const folder = join(import.meta.dirname, '../docs/example')
const formats: readonly PlanFormat[] = ['markdown', 'docx', 'pdf']
/** Which page of which plan is worth a look: the first of a part. */
const pictures: readonly { readonly language: Language; readonly part: string }[] = [
  { language: 'es', part: 'summary' },
  { language: 'pt-BR', part: 'pestel' },
  { language: 'en', part: 'projects' },
  { language: 'es', part: 'calendar' },
]
const AT = Date.UTC(2026, 10, 24, 12)
process.env['TZ'] = 'UTC'

/** The page on which a part begins. Every part begins on a page of its own; the first holds the contents. */
function pageOf(pdf: string, title: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
  const at = pages.findIndex((page, index) => index > 0 && page.trimStart().startsWith(title))
  if (at < 0) throw new Error(`${pdf} has no page that begins with «${title}».`)
  return at + 1
}

export async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const language of languages) {
    const plan = compilePlan(sampleSnapshot(language, AT), sections, translatorOf(language), AT)
    const path = (extension: string) => join(folder, `plan.${language}.${extension}`)
    for (const format of formats) {
      const { bytes, extension } = await renderers[format](plan, { loadFont })
      writeFileSync(path(extension), bytes)
    }
    for (const { part } of pictures.filter((picture) => picture.language === language)) {
      const title = plan.parts.find(({ id }) => id === part)!.title
      const page = String(pageOf(path('pdf'), title))
      const picture = join(folder, `page-${part}.${language}`)
      execFileSync('pdftoppm', [
        ...['-png', '-r', '60', '-singlefile', '-f', page, '-l', page],
        path('pdf'),
        picture,
      ])
    }
  }
}
