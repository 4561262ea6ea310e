import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { rank } from '../../../src/method/ranking.ts'
import { weigh } from '../../../src/method/ratings.ts'
import { sampleSnapshot, samples } from '../../support/sample.ts'

/** Figures the survey printed that the sample's notes may cite. */
const printed = [
  12, 14, 17, 27, 30, 36, 43, 53, 55, 56, 61, 66, 71, 79, 83, 93, 12.1, 12.5, 20.7, 34.58, 41.94,
]

describe('the example workshop', () => {
  test('is the same in every language: structure, people, who wrote and who rated', () => {
    const shapeOf = (language: (typeof languages)[number]) => {
      const { notes, trends, crosses, people, values, pillars } = samples[language]
      return {
        notes: notes.map(({ zone, by, trend }) => [zone, by, trend]),
        trends: trends.map(({ zone, horizon, carriedTo }) => [zone, horizon, carriedTo]),
        crosses: crosses.map(({ inside, outside }) => [inside, outside]),
        counts: [people.length, values.length, pillars.length],
      }
    }
    for (const language of languages) expect(shapeOf(language)).toEqual(shapeOf('es'))
  })
  test('says everything in its own words in each language', () => {
    const texts = (language: (typeof languages)[number]) => samples[language].notes.map(({ text }) => text)
    for (const [at, text] of texts('es').entries()) expect(texts('en')[at]).not.toBe(text)
  })
  test('every figure in it is one the survey printed', () => {
    for (const { text } of samples.en.notes) {
      for (const [figure] of text.matchAll(/\d+(?:\.\d+)?/g)) expect(printed, text).toContain(Number(figure))
    }
    for (const [at, { text }] of samples.en.notes.entries()) {
      const figures = (said: string) =>
        [...said.replaceAll(/(\d),(\d)/g, '$1.$2').matchAll(/\d+(?:\.\d+)?/g)].map(String)
      for (const language of languages)
        expect(figures(samples[language].notes[at]!.text)).toEqual(figures(text))
    }
  })
  test('shows what weighing can show: agreement, mixed, split, a tie, and one trend that nobody rated', () => {
    const { trends, ratings, notes } = sampleSnapshot('es')
    expect(notes.length).toBeGreaterThanOrEqual(60)
    const ranking = rank(
      trends,
      ({ id }) => weigh(ratings.get(id) ?? []),
      (a, b) => (a.id < b.id ? -1 : 1),
    )
    const spreads = new Set(
      ranking.map(({ weight }) => (weight.kind === 'rated' ? weight.spread : 'unrated')),
    )
    expect([...spreads].toSorted()).toEqual(['agree', 'mixed', 'split', 'unrated'])
    expect(ranking.some(({ tied }) => tied)).toBe(true)
    expect(new Set(ranking.flatMap(({ weight }) => (weight.kind === 'rated' ? [weight.band] : [])))).toEqual(
      new Set(['high', 'medium', 'low']),
    )
  })
})
