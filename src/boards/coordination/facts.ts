import { isFilled } from '../../kinds/table/plan-table.ts'
import { mandateFaults, type Mandate, type MandateFault } from '../../method/mandates.ts'
import { dateOf, linkOf, numberOf } from '../../workshop/content/cells.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import type { SheetValues } from '../../workshop/content/sheet-values.ts'
import { mandates } from './board.ts'

export interface BodyRules {
  readonly seats: number | undefined
  readonly months: number | undefined
  readonly isRenewable: boolean | undefined
}
export function bodyRules(values: SheetValues): BodyRules {
  const renewable = values['coordination/renewable']
  return {
    seats: numberOf(values['coordination/seats']),
    months: numberOf(values['coordination/months']),
    isRenewable: typeof renewable === 'boolean' ? renewable : undefined,
  }
}

export interface MandateFacts extends Mandate {
  readonly row: Row
  readonly faults: readonly MandateFault[]
}
export function readMandates(rows: readonly Row[], values: SheetValues): readonly MandateFacts[] {
  const all = rowsOf(rows, mandates.table)
    .filter(isFilled)
    .map((row) => ({
      row,
      id: row.id,
      who: linkOf(row.cells['who']),
      since: dateOf(row.cells['since']),
      until: dateOf(row.cells['until']),
    }))
  const faults = mandateFaults(all, bodyRules(values).isRenewable)
  return all.map((each) => ({ ...each, faults: faults.get(each.id)! }))
}
