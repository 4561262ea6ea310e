import { samples, sampleSnapshot as snapshotAt } from '../../src/app/sample/snapshot.ts'
import { compileCatalogue } from '../../src/i18n/catalogue-plugin.ts'
import type { Language } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'

export { samples }
export const sampleSnapshot = (language: Language) => snapshotAt(language, Date.UTC(2026, 10, 24, 12))

export const wholeTranslator = (language: Language) =>
  createTranslator(language, {
    ...compileCatalogue(language, 'first'),
    ...compileCatalogue(language, 'later'),
  })
