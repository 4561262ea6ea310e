// Financing, step 4 of the method: the gap analysis.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundingByYear, isCovered, type FundingAmount } from '../../../src/method/funding.ts'
import { compareMoney, sumMoney, type Money } from '../../../src/method/money.ts'

test('[FU1] needed, identified and won stand by year and currency; what is won was identified', () => {
  const lines = fundingByYear([
    { kind: 'needed', amount: ['100', 'MXN'], year: 2027 },
    { kind: 'needed', amount: ['50.50', 'MXN'], year: 2027 },
    { kind: 'identified', amount: ['20', 'MXN'], year: 2027 },
    { kind: 'won', amount: ['30', 'MXN'], year: 2027 },
    { kind: 'won', amount: ['7', 'EUR'] },
    { kind: 'needed', amount: ['5', 'EUR'], year: 2026 },
  ])
  expect(lines).toEqual([
    {
      year: 2026,
      currency: 'EUR',
      needed: ['5', 'EUR'],
      identified: ['0', 'EUR'],
      won: ['0', 'EUR'],
      gap: ['5', 'EUR'],
    },
    {
      year: 2027,
      currency: 'MXN',
      needed: ['150.50', 'MXN'],
      identified: ['50', 'MXN'],
      won: ['30', 'MXN'],
      gap: ['100.50', 'MXN'],
    },
    {
      year: undefined,
      currency: 'EUR',
      needed: ['0', 'EUR'],
      identified: ['7', 'EUR'],
      won: ['7', 'EUR'],
      gap: ['0', 'EUR'],
    },
  ])
  expect(lines.map(isCovered)).toEqual([false, false, true])
})

test('[FU1] nothing is converted, nothing counted twice, nothing left out', () => {
  const amount = fc
    .tuple(fc.nat(1_000_000), fc.constantFrom('MXN', 'BRL', 'EUR'))
    .map(([whole, currency]): Money => [String(whole), currency])
  const any: fc.Arbitrary<FundingAmount> = fc.record({
    kind: fc.constantFrom('needed', 'identified', 'won'),
    amount,
    year: fc.option(fc.integer({ min: 2024, max: 2030 }), { nil: undefined }),
  })
  const sorted = (sums: readonly Money[]) =>
    sums.filter(([figures]) => figures !== '0').toSorted((a, b) => a[1].localeCompare(b[1]))
  fc.assert(
    fc.property(fc.array(any), (amounts) => {
      const lines = fundingByYear(amounts)
      const all = (kinds: readonly string[]) =>
        sorted(sumMoney(amounts.filter(({ kind }) => kinds.includes(kind)).map((each) => each.amount)))
      expect(sorted(sumMoney(lines.map(({ needed }) => needed)))).toEqual(all(['needed']))
      expect(sorted(sumMoney(lines.map(({ won }) => won)))).toEqual(all(['won']))
      expect(sorted(sumMoney(lines.map(({ identified }) => identified)))).toEqual(all(['identified', 'won']))
      for (const { won, identified } of lines) expect(compareMoney(won, identified)).toBeLessThanOrEqual(0)
      expect(fundingByYear(amounts.toReversed())).toEqual(lines)
    }),
  )
})
