import { describe, expect, test } from 'vitest'
import { fullProjects } from '../../../src/boards/projects/facts.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { coverageOf } from '../../../src/method/coverage.ts'
import { missingParts, warningsOf } from '../../../src/method/projects.ts'
import { rank } from '../../../src/method/ranking.ts'
import { countAnswers, percentOf, tell } from '../../../src/method/survey/counting.ts'
import { weigh } from '../../../src/method/ratings.ts'
import { rowsOf } from '../../../src/workshop/content/rows.ts'
import { sampleSnapshot, samples } from '../../support/sample.ts'

/** Figures the survey printed that the sample's notes may cite. */
const printed = [
  12, 14, 17, 27, 30, 36, 43, 53, 55, 56, 61, 66, 71, 79, 83, 93, 12.1, 12.5, 20.7, 34.58, 41.94,
]

describe('the example workshop', () => {
  test('is the same in every language: structure, people, who wrote and who rated', () => {
    const shapeOf = (language: (typeof languages)[number]) => {
      const { notes, trends, crosses, people, values, pillars, objectives, organisations, ...rest } =
        samples[language]
      return {
        notes: notes.map(({ zone, by, trend }) => [zone, by, trend]),
        trends: trends.map(({ zone, horizon, carriedTo }) => [zone, horizon, carriedTo]),
        crosses: crosses.map(({ inside, outside }) => [inside, outside]),
        counts: [people.length, values.length, pillars.length, rest.specific.length],
        objectives: objectives.map(({ from, pillars: answered, chosen }) => [from, answered, chosen]),
        organisations: organisations.map(({ size }) => size),
        members: rest.members.map(({ organisation }) => organisation),
        reach: Object.keys(rest.reach),
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
  test('a note that stands on the survey stands on that very figure, and the survey gives it', () => {
    for (const language of languages) {
      const { notes, evidence, surveys } = sampleSnapshot(language)
      const rebuilt = surveys.at(-1)!
      expect(evidence.size).toBe(10)
      for (const note of notes) {
        const stands = evidence.get(note.id)
        if (stands?.kind !== 'finding') continue
        const { n, base, of, question, answer, survey } = stands
        const said = Number(/\d+(?:[.,]\d+)?/.exec(note.text)![0].replace(',', '.'))
        const decimals = String(said).split('.')[1]?.length ?? 0
        const figures = note.text.includes('%') ? [percentOf(n, base, decimals)] : [n]
        expect(figures, note.text).toEqual([said])
        expect(survey).toBe(rebuilt.id)
        const column = rebuilt.columns.findIndex(({ heading }) => heading === question)
        const count = countAnswers(rebuilt.rows, column, rebuilt.columns[column]!.type)
        expect(tell(count, of)).toContainEqual({ answer, n })
        expect(count.bases[of]).toBe(base)
      }
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
  test('goes from notes to objectives, leaves one pillar uncovered, and says which candidate would cover it', () => {
    const { objectives, chosen, pillars, organisations, members, rows } = sampleSnapshot('en')
    const specific = rowsOf(rows, 'specific-objectives')
    expect(chosen.size).toBe(4)
    const coverage = coverageOf(pillars, objectives, ({ id }) => chosen.has(id))
    expect(coverage.map(({ by }) => by.length > 0)).toEqual([true, true, false])
    expect(coverage[2]?.candidates.map(({ name }) => name)).toEqual([samples.en.objectives.at(-1)?.name])
    expect(objectives.every(({ origins }) => origins.length === 1)).toBe(true)
    expect([organisations.length, members.length, specific.length]).toEqual([6, 6, 3])
  })
  test('goes on to three projects, with a gap and a target missing, and one objective that waits', () => {
    for (const language of languages) {
      const snapshot = sampleSnapshot(language)
      const full = fullProjects(snapshot)
      expect(full.map(({ facts }) => missingParts(facts))).toEqual([[], ['end', 'line', 'final'], []])
      const warnings = [...warningsOf(full.map(({ facts }) => facts)).values()]
      expect(warnings.map((each) => each.map(({ kind }) => kind))).toEqual([
        [],
        ['no-referent', 'no-target'],
        [],
      ])
      const served = new Set(full.flatMap(({ facts }) => facts.objectives))
      expect([...snapshot.chosen].filter((id) => !served.has(id)).length).toBe(1)
      expect(full.every(({ milestones }) => milestones.length > 0)).toBe(true)
    }
  })
})
