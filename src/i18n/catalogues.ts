import type { Messages } from '@lingui/core'
import type { Language } from './languages.ts'
import { createTranslator, type Translator } from './translator.ts'

/** `first` is what a phone says before one can write. catalogue-plugin.ts says which message is in which. */
type Bundle = 'first' | 'later'

const bundles: Record<Language, Record<Bundle, () => Promise<{ default: Messages }>>> = {
  es: {
    first: () => import('virtual:catalogue/es/first'),
    later: () => import('virtual:catalogue/es/later'),
  },
  'pt-BR': {
    first: () => import('virtual:catalogue/pt-BR/first'),
    later: () => import('virtual:catalogue/pt-BR/later'),
  },
  en: {
    first: () => import('virtual:catalogue/en/first'),
    later: () => import('virtual:catalogue/en/later'),
  },
}

/** A translator for a first visit to a workshop: words that it does not have are blank until the whole one is here. */
export async function loadFirstTranslator(language: Language): Promise<Translator> {
  const { default: messages } = await bundles[language].first()
  return createTranslator(language, messages)
}

/** A translator with all words, in any language, whatever language the screen speaks. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const [first, later] = await Promise.all([bundles[language].first(), bundles[language].later()])
  return createTranslator(language, { ...first.default, ...later.default })
}
