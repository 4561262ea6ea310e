// Scenarios of fees: Membership writes them, Financing counts with the one that is taken. What a scenario's rows come to: read from the documents, counted by method/fees.ts. Pure.
import { ifLeave, membersIn, yearlyIncome, type AfterLeaving, type FeeClass } from '../../method/fees.ts'
import type { Money } from '../../method/money.ts'
import { choiceOf, moneyOf, numberOf } from '../../workshop/content/cells.ts'
import { rowsOf, type Row, type TableName } from '../../workshop/content/rows.ts'
import type { SheetValues } from '../../workshop/content/sheet-values.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'

/** Who pays what; a row belongs to a scenario. */
export const feesTable: TableName = 'fees'
/** As many as are looked at side by side; what rows of fees belong to, permanent words. */
export const scenarios = ['scenario-a', 'scenario-b', 'scenario-c'] as const
export type Scenario = (typeof scenarios)[number]

export const chosenScenario = (values: SheetValues): Scenario | undefined =>
  choiceOf(values['membership/scenario'], scenarios)

/** How many might leave, as the group asks itself. */
export const LEAVING = 10
export const MOST_LEAVING = 100_000
export function leavingIn(values: SheetValues): number {
  const leaving = numberOf(values['membership/leaving'])
  return leaving === undefined ? LEAVING : Math.min(MOST_LEAVING, Math.max(0, Math.round(leaving)))
}

/** Why a row counts for nothing. */
export type Uncounted = 'below-zero' | 'not-whole'
const uncounted = (members: number): Uncounted | undefined =>
  members < 0 ? 'below-zero' : Number.isSafeInteger(members) ? undefined : 'not-whole'

export interface ScenarioFigures {
  readonly scenario: Scenario
  readonly name: string
  readonly rows: readonly Row[]
  readonly members: number
  readonly income: readonly Money[]
  readonly afterLeaving: readonly AfterLeaving[]
  /** Rows whose number of members cannot be one. */
  readonly uncounted: readonly { readonly row: Row; readonly why: Uncounted }[]
}

/** A fee without a word on how often is a year's; a row without members or a fee is one that somebody is about to fill. */
function classOf(row: Row): FeeClass | undefined {
  const [members, fee] = [numberOf(row.cells['members']), moneyOf(row.cells['fee'])]
  if (members === undefined || !fee || uncounted(members)) return undefined
  return { members, fee, every: choiceOf(row.cells['every'], ['month', 'year']) ?? 'year' }
}

/** What the figures are read from; a snapshot is one. */
type Said = Pick<WorkshopSnapshot, 'rows' | 'values' | 'sheets'>

export function figuresOf(scenario: Scenario, { rows, values, sheets }: Said): ScenarioFigures {
  const own = rowsOf(rows, feesTable, scenario)
  const classes = own.flatMap((row) => classOf(row) ?? [])
  return {
    scenario,
    name: sheets[scenario]?.trim() ?? '',
    rows: own,
    members: membersIn(classes),
    income: yearlyIncome(classes),
    afterLeaving: ifLeave(classes, leavingIn(values)),
    uncounted: own.flatMap((row) => {
      const members = numberOf(row.cells['members'])
      const why = members === undefined ? undefined : uncounted(members)
      return why ? [{ row, why }] : []
    }),
  }
}

/** What members bring in, in a year, by the scenario that the group chose. Identified income in financing. */
export function incomeFromMembers(said: Said): readonly Money[] {
  const chosen = chosenScenario(said.values)
  return chosen ? figuresOf(chosen, said).income : []
}
