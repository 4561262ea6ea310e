/** The languages of the app, each by its BCP 47 tag: folder of the catalogues, `lang` of the page and of exports. */
export const languages = ['es', 'pt-BR', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, as it stands in the language switch. */
export const languageNames: Record<Language, string> = { es: 'Español', 'pt-BR': 'Português', en: 'English' }

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** The first of the reader's languages that we speak, by its primary subtag (`pt-PT` reads `pt-BR`); else English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0]
    const match = languages.find((language) => language.toLowerCase().split('-')[0] === primary)
    if (match) return match
  }
  return 'en'
}
