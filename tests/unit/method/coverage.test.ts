import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from '../../../src/method/coverage.ts'

const pillars = [{ id: 'land' }, { id: 'water' }, { id: 'words' }]

test('[OB4] a pillar that no chosen objective answers is uncovered, with the candidates that would cover it', () => {
  const objectives = [
    { id: 'a', pillars: ['land', 'gone'] },
    { id: 'b', pillars: ['land', 'water'] },
    { id: 'c', pillars: [] },
  ]
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
  expect(
    coverageOf(pillars, objectives, ({ id }) => id === 'a').map(({ pillar, by, candidates }) => [
      ...[pillar.id, ids(by), ids(candidates)],
    ]),
  ).toEqual([
    ['land', ['a'], ['b']],
    ['water', [], ['b']],
    ['words', [], []],
  ])
})

test('[OB4] whoever would cover a pillar, once chosen, does', () => {
  const objective = fc.record({
    id: fc.nat(9).map(String),
    pillars: fc.subarray(['land', 'water', 'words', 'gone']),
    isChosen: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.uniqueArray(objective, { selector: ({ id }) => id }), (objectives) => {
      for (const { pillar, by, candidates } of coverageOf(pillars, objectives, ({ isChosen }) => isChosen)) {
        const answering = objectives.filter((each) => each.pillars.includes(pillar.id))
        expect(new Set([...by, ...candidates])).toEqual(new Set(answering))
        expect(by.length + candidates.length).toBe(answering.length)
        const [first] = candidates
        if (!first) continue
        const again = coverageOf([pillar], objectives, ({ isChosen, id }) => isChosen || id === first.id)
        expect(again[0]?.by).toContain(first)
      }
    }),
  )
})
