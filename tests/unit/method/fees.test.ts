// Membership, step 3 of the method: what fees come to, fixed or variable, monthly or yearly.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ifLeave, membersIn, yearlyIncome, type FeeClass } from '../../../src/method/fees.ts'
import { compareMoney, sumMoney, type Money } from '../../../src/method/money.ts'

const money = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 9n }),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom('MXN', 'BRL'),
  )
  .map(([whole, decimals, currency]): Money => [`${whole}.${String(decimals).padStart(2, '0')}`, currency])
const feeClass: fc.Arbitrary<FeeClass> = fc.record({
  members: fc.nat(5_000),
  fee: money,
  every: fc.constantFrom('month', 'year'),
})

test('[FE1] a fixed fee: all pay the same, twelve times where it is by the month', () => {
  expect(yearlyIncome([{ members: 30, fee: ['100', 'USD'], every: 'year' }])).toEqual([['3000', 'USD']])
  expect(yearlyIncome([{ members: 30, fee: ['12.50', 'USD'], every: 'month' }])).toEqual([['4500', 'USD']])
})

test('[FE1] a variable fee: by size and income, and of two currencies two sums', () => {
  const classes: FeeClass[] = [
    { members: 20, fee: ['50', 'MXN'], every: 'month' },
    { members: 5, fee: ['0.10', 'MXN'], every: 'year' },
    { members: 2, fee: ['300', 'BRL'], every: 'year' },
  ]
  expect(membersIn(classes)).toBe(27)
  expect(yearlyIncome(classes)).toEqual([
    ['12000.50', 'MXN'],
    ['600', 'BRL'],
  ])
})

test('[FE2] if ten leave, it lies between those who pay most leaving and those who pay least', () => {
  const classes: FeeClass[] = [
    { members: 20, fee: ['100', 'USD'], every: 'year' },
    { members: 5, fee: ['1000', 'USD'], every: 'year' },
  ]
  expect(ifLeave(classes, 10)).toEqual([{ least: ['1500', 'USD'], most: ['6000', 'USD'] }])
  expect(ifLeave(classes, 100)).toEqual([{ least: ['0', 'USD'], most: ['0', 'USD'] }])
})

test('[FE2] whoever leaves: nobody leaving takes nothing, more leaving never brings more, and every way to go lies between', () => {
  fc.assert(
    fc.property(
      fc.array(feeClass, { maxLength: 6 }),
      fc.nat(20_000),
      fc.nat(100),
      (classes, leaving, more) => {
        const income = yearlyIncome(classes)
        expect(ifLeave(classes, 0).map(({ least }) => least)).toEqual(income)
        const [few, many] = [ifLeave(classes, leaving), ifLeave(classes, leaving + more)]
        few.forEach(({ least, most }, index) => {
          expect(compareMoney(least, most)).toBeLessThanOrEqual(0)
          expect(compareMoney(most, income[index]!)).toBeLessThanOrEqual(0)
          expect(compareMoney(many[index]!.least, least)).toBeLessThanOrEqual(0)
          // In the order in which they stand is one of the ways to go.
          let left = leaving
          const stay = classes
            .filter(({ fee }) => fee[1] === least[1])
            .map((each) => {
              const gone = Math.min(left, each.members)
              left -= gone
              return { ...each, members: each.members - gone }
            })
          const here = sumMoney(yearlyIncome(stay))[0] ?? ['0', least[1]]
          expect(compareMoney(least, here)).toBeLessThanOrEqual(0)
          expect(compareMoney(here, most)).toBeLessThanOrEqual(0)
        })
      },
    ),
  )
})
