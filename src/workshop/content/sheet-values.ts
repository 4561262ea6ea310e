// What of a sheet is chosen or a figure: one plain value a field. What people write in a sheet are texts: sheets.ts.
import type { Result } from '../result.ts'
import { checkCell, readCell, type Cell } from './cells.ts'
import { act, type Content } from './content.ts'
import type { TextTooLong } from './texts.ts'

/** `<sheet>/<field>`, permanent words both. */
export type SheetValueName = `${string}/${string}`
const namePattern = /^[a-z][a-z-]{0,29}\/[a-z][a-z-]{0,39}$/
export const isSheetValueName = (name: string): name is SheetValueName => namePattern.test(name)

export type SheetValues = Readonly<Record<SheetValueName, Cell>>

/** Every valid value of every sheet, known to this version or not. */
export function readSheetValues(content: Content): SheetValues {
  const values: Record<SheetValueName, Cell> = {}
  for (const [name, value] of content.values.entries()) {
    const cell = isSheetValueName(name) ? readCell(value) : undefined
    if (cell !== undefined) values[name as SheetValueName] = cell
  }
  return values
}

/** @param value `null` takes the answer back */
export function setSheetValue(
  content: Content,
  name: SheetValueName,
  value: Cell | null,
): Result<void, TextTooLong> {
  const fits = checkCell(value)
  if (fits.ok) act(content, () => content.values.set(name, value))
  return fits
}
