import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answers,
  countAnswers,
  decide,
  decisionRules,
  shareOfYes,
  yesNeeded,
} from '../../../src/method/decisions.ts'

const count = (consent: number, object: number, aside = 0) => ({
  consent,
  aside,
  object,
  all: consent + object + aside,
})

test('[DC1] consensus passes when nobody objects, and not by silence', () => {
  expect(decide('consensus', count(5, 0, 3), 0)).toEqual({ kind: 'passes', by: 'consensus' })
  expect(decide('consensus', count(40, 1), 0)).toEqual({ kind: 'rejected' })
  expect(decide('consensus', count(0, 0, 0), 0)).toEqual({ kind: 'open', why: 'nobody' })
  expect(decide('consensus', count(0, 0, 7), 0), 'all stand aside').toEqual({ kind: 'open', why: 'nobody' })
})

test('[DC2] else three quarters: 4 × yes ≥ 3 × (yes + no); who stands aside is not in it', () => {
  expect(decide('three-quarters', count(17, 5), 0)).toEqual({ kind: 'passes', by: 'three-quarters' })
  expect(decide('three-quarters', count(3, 1, 20), 0)).toEqual({ kind: 'passes', by: 'three-quarters' })
  expect(decide('three-quarters', count(2, 1), 0)).toEqual({ kind: 'rejected' })
  expect(decide('three-quarters', count(9, 0), 0)).toEqual({ kind: 'passes', by: 'consensus' })
  expect(decide('three-quarters', count(0, 1), 0)).toEqual({ kind: 'rejected' })
  expect(shareOfYes(count(17, 5))).toBe(77)
  expect(shareOfYes(count(749, 251)), 'never looks like more than it is').toBe(74)
})

test('[DC3] an operational matter passes with more yes than no; as many goes to the coordination body', () => {
  expect(decide('operational', count(3, 2), 0)).toEqual({ kind: 'passes', by: 'majority' })
  expect(decide('operational', count(2, 3), 0)).toEqual({ kind: 'rejected' })
  expect(decide('operational', count(2, 2, 9), 0)).toEqual({ kind: 'tie' })
})

test('[DC4] under the quorum nothing is decided, and standing aside counts for it', () => {
  expect(decide('operational', count(3, 0), 4)).toEqual({ kind: 'open', why: 'quorum' })
  expect(decide('operational', count(3, 0, 1), 4)).toEqual({ kind: 'passes', by: 'majority' })
})

test('one more yes never turns a yes into a no, whatever the rule', () => {
  const given = fc.array(fc.constantFrom(...answers), { maxLength: 60 })
  fc.assert(
    fc.property(given, fc.constantFrom(...decisionRules), fc.nat(10), (all, rule, quorum) => {
      const before = decide(rule, countAnswers(all), quorum)
      const after = decide(rule, countAnswers([...all, 'consent']), quorum)
      if (before.kind === 'passes') expect(after.kind).toBe('passes')
    }),
  )
})

test('[DC2] what is said beforehand to be needed is what passes, and one less does not', () => {
  expect(yesNeeded('three-quarters', 22)).toBe(17)
  expect(yesNeeded('operational', 4)).toBe(3)
  fc.assert(
    fc.property(fc.constantFrom(...decisionRules), fc.integer({ min: 1, max: 200 }), (rule, all) => {
      const yes = yesNeeded(rule, all)
      expect(decide(rule, count(yes, all - yes), 0).kind).toBe('passes')
      expect(decide(rule, count(yes - 1, all - yes + 1), 0).kind).not.toBe('passes')
    }),
  )
})
