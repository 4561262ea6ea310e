// What stands in the documents of money that is needed, identified or won. Pure.
import type { FundingAmount } from '../../method/funding.ts'
import type { Money } from '../../method/money.ts'
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
): FundingAmount[] => (amount ? [{ kind, amount, year }] : [])

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

/** A call that does not fit is none unless it was won, one that is lost is gone; one without a state was found. */
function ofCalls({ rows }: Said): FundingAmount[] {
  return rowsOf(rows, calls.table).flatMap((row) => {
    const state = choiceOf(row.cells['state'], callStates) ?? 'found'
    if (state === 'lost' || (state !== 'won' && row.cells['fit'] === 'no')) return []
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

/** What an amount is for: a project, an area, the network itself, or nothing that is here to be named. */
export type Purpose = { readonly kind: 'project'; readonly id: string } | { readonly kind: BeyondProjects }
const beyondProjects = ['area', 'institution', 'open'] as const
export type BeyondProjects = (typeof beyondProjects)[number]

export interface PurposeFunding {
  readonly purpose: Purpose
  readonly amounts: readonly FundingAmount[]
}

/** What each thing needs, and what the calls for it would bring: the projects in the group's order, then what is beside them. */
export function amountsByPurpose(said: Said): readonly PurposeFunding[] {
  const here = new Set<string>(said.projects.map(({ id }) => id))
  const projectOf = (row: Row) => [row.of, linkOf(row.cells['project'])].find((id) => id && here.has(id))
  const kindOf = (row: Row) => choiceOf(row.cells['for'], beyondProjects) ?? 'open'
  const fundingOf = (purpose: Purpose, own: Said): PurposeFunding[] => {
    const amounts = [...ofProjects(own), ...ofNeeds(own), ...ofCalls(own)].map(({ kind, amount }) => ({
      kind,
      amount,
    }))
    return amounts.length > 0 ? [{ purpose, amounts }] : []
  }
  const others = said.rows.filter((row) => projectOf(row) === undefined)
  return [
    ...said.projects.flatMap((project) =>
      fundingOf(
        { kind: 'project', id: project.id },
        { rows: said.rows.filter((row) => projectOf(row) === project.id), projects: [project] },
      ),
    ),
    ...beyondProjects.flatMap((kind) =>
      fundingOf({ kind }, { rows: others.filter((row) => kindOf(row) === kind), projects: [] }),
    ),
  ]
}
