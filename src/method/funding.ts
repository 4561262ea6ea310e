// Needed, identified, won: what the gap analysis counts, by year and currency. No Manual, step 4. No exchange rate is made up.
import { compareMoney, lessMoney, sumMoney, type Money } from './money.ts'

export type FundingKind = 'needed' | 'identified' | 'won'

/** One amount of one kind. `year` is absent where nobody said one. */
export interface FundingAmount {
  readonly kind: FundingKind
  readonly amount: Money
  readonly year?: number | undefined
}

/** A year and a currency. What is won was identified first: it counts in both. */
export interface FundingLine {
  readonly year: number | undefined
  readonly currency: string
  readonly needed: Money
  readonly identified: Money
  readonly won: Money
  /** What is needed and not identified; zero where more was found than is needed. */
  readonly gap: Money
}

const byYear = (a: Pick<FundingLine, 'year'>, b: Pick<FundingLine, 'year'>): number =>
  (a.year ?? Infinity) === (b.year ?? Infinity) ? 0 : (a.year ?? Infinity) - (b.year ?? Infinity)

/** A line a year and currency that has any amount, earliest first, without a year last; currencies by their code. */
export function fundingByYear(amounts: readonly FundingAmount[]): readonly FundingLine[] {
  const places = new Map<string, { readonly year: number | undefined; readonly currency: string }>()
  for (const { year, amount } of amounts) places.set(`${year} ${amount[1]}`, { year, currency: amount[1] })
  return [...places.values()]
    .map(({ year, currency }) => {
      const here = amounts.filter((each) => each.year === year && each.amount[1] === currency)
      const sum = (...kinds: readonly FundingKind[]): Money =>
        sumMoney(here.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount))[0] ?? [
          '0',
          currency,
        ]
      const [needed, identified, won] = [sum('needed'), sum('identified', 'won'), sum('won')]
      return { year, currency, needed, identified, won, gap: lessMoney(needed, identified) }
    })
    .toSorted((a, b) => byYear(a, b) || (a.currency < b.currency ? -1 : 1))
}

export const isCovered = ({ needed, identified }: FundingLine): boolean =>
  compareMoney(identified, needed) >= 0
