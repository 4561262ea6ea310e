import { readdirSync, readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { catalogueFaults, compileCatalogue, placeholders } from '../../../src/i18n/catalogue-plugin.ts'
import { chooseLanguage, languages } from '../../../src/i18n/languages.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'

describe('catalogues', () => {
  test.each(languages)('%s has every message, filled with the same things', (language) => {
    expect(catalogueFaults(language)).toEqual([])
  })

  test('placeholders are found inside plurals', () => {
    const message = compileMessageOrThrow('{n, plural, one {# nota de {name}} other {# notas de {name}}}')
    expect(placeholders(message)).toEqual(['n', 'name'])
  })

  test.each(languages)('%s speaks: no message renders empty or shows its own syntax', (language) => {
    const messages = { ...compileCatalogue(language, 'first'), ...compileCatalogue(language, 'later') }
    const { t } = createTranslator(language, messages)
    for (const [id, message] of Object.entries(messages)) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 2]))
      const text = t(id as Parameters<typeof t>[0], values)
      expect(text.trim(), id).not.toBe('')
      expect(text, id).not.toMatch(/[{}]|plural,|undefined/)
    }
  })
})

test('none is many in Portuguese as Brazilians write it, though its plural rules count zero as one', () => {
  const messages = { ...compileCatalogue('pt-BR', 'first'), ...compileCatalogue('pt-BR', 'later') }
  const { t } = createTranslator('pt-BR', messages)
  expect([0, 1, 2].map((n) => t('notes.count', { n }))).toEqual(['0 notas', '1 nota', '2 notas'])
  const folder = 'src/i18n/catalogues/pt-BR'
  const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  expect(
    texts.filter((text) => /\bone \{/.test(text)),
    'written as =1',
  ).toEqual([])
})

test('the first language of the reader that we speak is chosen, else English', () => {
  expect(chooseLanguage(['fr', 'pt-PT', 'es'])).toBe('pt-BR')
  expect(chooseLanguage(['es-MX'])).toBe('es')
  expect(chooseLanguage(['de'])).toBe('en')
  expect(chooseLanguage([])).toBe('en')
})
