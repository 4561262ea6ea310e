import type { Level } from '../../method/ratings.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import type { SampleProjectWords } from './project-plan.ts'
import type { SampleSurveys } from './survey-shape.ts'
import type { SampleStepWords } from './steps-plan.ts'

/** A note of the sample: its zone, its words, and whether a figure of the survey stands behind it. */
export interface SampleNote {
  readonly zone: ZoneId
  readonly text: string
  /** Index into `people`; absent for a note without a name. */
  readonly by?: number
  /** Index into `trends`. */
  readonly trend?: number
}

export interface SamplePhrase {
  readonly into: 'purpose' | 'mission' | 'vision' | { readonly value: number } | { readonly pillar: number }
  readonly text: string
  /** Index into `people`. */
  readonly by: number
}

/** Probability and impact by each of the people, in their order; `null` says no opinion, `undefined` did not answer. */
export type SampleRatings = readonly (readonly [Level | null, Level | null] | undefined)[]

export interface SampleTrend {
  readonly title: string
  readonly zone: ZoneId
  readonly horizon: 'short' | 'long'
  readonly carriedTo?: 'swot-opportunities' | 'swot-threats'
}

/** What a sample says in one language. Structure and order are the same in all of them; a test holds them to it. */
export interface SampleWorkshop {
  readonly title: string
  /** Whose figures these are, and what is invented. Stands in the workshop and in its plan. */
  readonly about: string
  readonly people: readonly string[]
  readonly trends: readonly SampleTrend[]
  readonly notes: readonly SampleNote[]
  /** Each: index of the note inside (`n`), index of a trend carried outside (`t`) or of a note outside, and the strategy. */
  readonly crosses: readonly {
    readonly inside: number
    readonly outside: { readonly trend: number } | { readonly note: number }
    readonly text: string
  }[]
  /** What people said before the foundations had their words, each on its way into a text, a value or a pillar. */
  readonly phrases: readonly SamplePhrase[]
  readonly purpose: string
  readonly mission: string
  readonly vision: string
  readonly values: readonly { readonly name: string; readonly text: string }[]
  readonly pillars: readonly { readonly name: string; readonly text: string; readonly group: string }[]
  readonly network: { readonly name: string; readonly region: string; readonly credits: string }
  /** Fields of Reach, but the purpose, by their names in the documents. */
  readonly reach: Readonly<Record<ReachField, string>>
  readonly specific: readonly { readonly text: string; readonly programme: string }[]
  /** Each: what it comes from (index of a cross or of a trend), the pillars it answers, and whether it was chosen. */
  readonly objectives: readonly SampleObjective[]
  readonly organisations: readonly SampleOrganisation[]
  /** Their dates, figures and links are in project-plan.ts. */
  readonly projects: readonly SampleProjectWords[]
  readonly surveys: SampleSurveys
  /** Governance, care, membership, financing, communication and review; dates and figures are in steps-plan.ts. */
  readonly steps: SampleStepWords
  readonly members: readonly { readonly name: string; readonly role: string; readonly organisation: number }[]
}

export type ReachField =
  | 'geography'
  | 'context'
  | 'actors'
  | 'general-objective'
  | 'audience'
  | 'criteria'
  | 'costs'
  | 'risks'
  | 'opportunities'

export interface SampleObjective {
  readonly name: string
  readonly from: { readonly cross: number } | { readonly trend: number }
  readonly pillars: readonly number[]
  readonly chosen?: boolean
}

export interface SampleOrganisation {
  readonly name: string
  readonly country: string
  readonly city: string
  readonly kind: string
  readonly size: 'small' | 'medium' | 'large'
}
