// What the example's projects say in every language alike: dates, figures, and to what they point.
import type { IsoDate } from '../../method/dates.ts'
import type { Money } from '../../method/money.ts'
import type { Period } from '../../workshop/content/projects.ts'

export interface SampleProjectPlan {
  /** Indices into the sample's objectives, its specific objectives and the register's people. */
  readonly objective: number
  readonly serves: number
  readonly people: Readonly<Record<'responsible' | 'staff' | 'axis' | 'line', readonly number[]>>
  readonly period: Period
  readonly indicators: readonly {
    readonly baseline: number
    readonly target?: number
    readonly by: IsoDate
  }[]
  readonly milestones: readonly { readonly date: IsoDate; readonly who: number }[]
  readonly resources: readonly { readonly amount: Money; readonly state: 'here' | 'asked' | 'missing' }[]
}

/** What its people wrote, in one language: names in the order of the plan's rows. */
export interface SampleProjectWords {
  readonly name: string
  readonly specific: string
  readonly intermediate: string
  readonly final: string
  readonly resources: string
  readonly indicators: readonly { readonly what: string; readonly unit: string }[]
  readonly milestones: readonly string[]
  readonly means: readonly string[]
}

/** The second has no end and an indicator without a target: what a plan says about itself can be seen in the example. */
export const sampleProjects: readonly SampleProjectPlan[] = [
  {
    objective: 0,
    serves: 1,
    people: { responsible: [3], staff: [1, 0], axis: [0], line: [1] },
    period: ['2027-02-01', '2028-11-30'],
    indicators: [
      { baseline: 0, target: 10, by: '2028-06-30' },
      { baseline: 35, target: 50, by: '2028-11-30' },
    ],
    milestones: [
      { date: '2027-03-15', who: 3 },
      { date: '2027-09-30', who: 1 },
      { date: '2028-08-31', who: 0 },
    ],
    resources: [
      { amount: ['48000', 'USD'], state: 'asked' },
      { amount: ['12500.50', 'USD'], state: 'here' },
    ],
  },
  {
    objective: 1,
    serves: 2,
    people: { responsible: [2], staff: [5], axis: [0], line: [] },
    period: ['2027-06-01', null],
    indicators: [
      { baseline: 4, target: 30, by: '2028-12-31' },
      { baseline: 0, by: '2028-12-31' },
    ],
    milestones: [{ date: '2027-11-15', who: 2 }],
    resources: [{ amount: ['9000', 'USD'], state: 'missing' }],
  },
  {
    objective: 2,
    serves: 0,
    people: { responsible: [5], staff: [2, 4], axis: [4], line: [5] },
    period: ['2027-04-12', '2027-12-17'],
    indicators: [{ baseline: 120, target: 1500, by: '2027-12-17' }],
    milestones: [
      { date: '2027-05-31', who: 5 },
      { date: '2027-10-04', who: 4 },
    ],
    resources: [{ amount: ['6400', 'USD'], state: 'here' }],
  },
]
