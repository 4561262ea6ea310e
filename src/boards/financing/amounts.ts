// What stands in the documents of money that is needed, identified or won. Pure.
import type { FundingAmount } from '../../method/funding.ts'
import { isMoney, type Money } from '../../method/money.ts'
import { choiceOf, dateOf, linkOf, moneyOf, numberOf } from '../../workshop/content/cells.ts'
import { projectResources, rowsOf, type Row } from '../../workshop/content/rows.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { calls, callStates, needs } from './board.ts'

/** What the amounts are read from; a snapshot is one. */
export type Said = Pick<WorkshopSnapshot, 'rows' | 'projects'>

/** Years that a plan can be about; another number is no year. */
const yearOf = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : undefined
const yearIn = (row: Row, date?: string): number | undefined =>
  yearOf(numberOf(row.cells['year'])) ?? (date ? yearOf(Number(date.slice(0, 4))) : undefined)

const sum = (
  kind: FundingAmount['kind'],
  amount: Money | undefined,
  year: number | undefined,
): FundingAmount[] => (amount && isMoney(amount) ? [{ kind, amount, year }] : [])

/** What the sheets of projects ask for: each resource with an amount, in the year in which its project begins. */
function ofProjects({ rows, projects }: Said): FundingAmount[] {
  return projects.flatMap(({ id, period: [start] }) => {
    const year = start ? yearOf(Number(start.slice(0, 4))) : undefined
    return rowsOf(rows, projectResources, id).flatMap((row) => {
      const amount = moneyOf(row.cells['amount'])
      const isHere = row.cells['state'] === 'here'
      // What is there already is needed and won at once: the gap stays as it is.
      return [...sum('needed', amount, year), ...(isHere ? sum('won', amount, year) : [])]
    })
  })
}

const ofNeeds = ({ rows }: Said): FundingAmount[] =>
  rowsOf(rows, needs.table).flatMap((row) => sum('needed', moneyOf(row.cells['amount']), yearIn(row)))

/** A call that fits nothing is none, one that is lost is gone; one without a state was found. */
function ofCalls({ rows }: Said): FundingAmount[] {
  return rowsOf(rows, calls.table).flatMap((row) => {
    const state = choiceOf(row.cells['state'], callStates) ?? 'found'
    if (state === 'lost' || row.cells['fit'] === 'no') return []
    return sum(
      state === 'won' ? 'won' : 'identified',
      moneyOf(row.cells['amount']),
      yearIn(row, dateOf(row.cells['deadline'])),
    )
  })
}

/**
 * Every amount there is.
 * @param yearly what members bring in each year: identified in every year that anything is needed or found in
 */
export function amountsOf(said: Said, yearly: readonly Money[]): readonly FundingAmount[] {
  const amounts = [...ofProjects(said), ...ofNeeds(said), ...ofCalls(said)]
  const years = new Set(amounts.flatMap(({ year }) => year ?? []))
  const each: readonly (number | undefined)[] = years.size > 0 ? [...years] : [undefined]
  return [...amounts, ...each.flatMap((year) => yearly.flatMap((amount) => sum('identified', amount, year)))]
}

/** What is needed of a project, and what the calls that point to it would bring: rows of the gap by project. */
export interface ProjectFunding {
  readonly id: string
  readonly amounts: readonly FundingAmount[]
}
export function amountsByProject(said: Said): readonly ProjectFunding[] {
  return said.projects.flatMap((project) => {
    const own = {
      rows: said.rows.filter((row) => row.of === project.id || linkOf(row.cells['project']) === project.id),
      projects: [project],
    }
    const amounts = [...ofProjects(own), ...ofNeeds(own), ...ofCalls(own)].map(({ kind, amount }) => ({
      kind,
      amount,
    }))
    return amounts.length > 0 ? [{ id: project.id, amounts }] : []
  })
}
