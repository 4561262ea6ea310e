// What members' fees come to in a year. No Manual, step 3: fixed, all pay the same, or variable by size and income; monthly
// or yearly. Counted in whole figures a currency; no exchange rate is made up.
import { compareMoney, lessMoney, sumMoney, timesMoney, type Money } from './money.ts'

/** Members who pay the same. */
export interface FeeClass {
  /** Whole, zero or more. */
  readonly members: number
  readonly fee: Money
  readonly every: 'month' | 'year'
}

const MONTHS = 12
const yearlyFee = ({ fee, every }: Pick<FeeClass, 'fee' | 'every'>): Money =>
  every === 'month' ? timesMoney(fee, MONTHS) : fee

export const membersIn = (classes: readonly FeeClass[]): number =>
  classes.reduce((sum, { members }) => sum + members, 0)

/** What comes in, in a year, a sum a currency. */
export const yearlyIncome = (classes: readonly FeeClass[]): readonly Money[] =>
  sumMoney(classes.map((each) => timesMoney(yearlyFee(each), each.members)))

/** What of a year's income is left when some leave: between the two, by who it is that goes. */
export interface AfterLeaving {
  /** Those go who pay most. */
  readonly least: Money
  /** Those go who pay least. */
  readonly most: Money
}

/**
 * What is left, a currency each, when so many of those who pay in it leave: nobody can know who, so both ends are counted.
 */
export function ifLeave(classes: readonly FeeClass[], leaving: number): readonly AfterLeaving[] {
  return yearlyIncome(classes).map((income) => {
    const ofIt = classes
      .filter(({ fee }) => fee[1] === income[1])
      .toSorted((a, b) => compareMoney(yearlyFee(a), yearlyFee(b)))
    const lostWhen = (order: readonly FeeClass[]): Money => {
      let left = leaving
      const lost = order.map((each) => {
        const gone = Math.min(left, each.members)
        left -= gone
        return timesMoney(yearlyFee(each), gone)
      })
      return sumMoney(lost)[0] ?? ['0', income[1]]
    }
    return {
      least: lessMoney(income, lostWhen(ofIt.toReversed())),
      most: lessMoney(income, lostWhen(ofIt)),
    }
  })
}
