// One plain value of a table or a sheet. Which kind a column holds, its declaration says; a reader takes a value of that
// kind and leaves every other one alone.
import { isIsoDate, type IsoDate } from '../../method/dates.ts'
import { isMoney, type Money } from '../../method/money.ts'
import { isId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { isFiniteNumber, isRecord } from '../values.ts'
import type { TextTooLong } from './texts.ts'

/** Letters (UTF-16 units) of a text that is one value; what may be longer is a root text of its own. */
export const CELL_LETTERS = 500

/** Another item of the workshop, by its id. */
export interface LinkCell {
  readonly to: string
}

/** Text, date and choice are words; money is never a float. */
export type Cell = string | number | boolean | Money | LinkCell

const isLink = (value: unknown): value is LinkCell => isRecord(value) && isId(value['to'])

/** A valid value out of a document, whatever its column; `undefined` for what is none. */
export function readCell(value: unknown): Cell | undefined {
  if (typeof value === 'string') return value.length > 0 && value.length <= CELL_LETTERS ? value : undefined
  if (typeof value === 'boolean' || isFiniteNumber(value)) return value
  if (isMoney(value)) return [value[0], value[1]]
  return isLink(value) ? { to: value.to } : undefined
}

/** What a cell may hold when it is written: all but a text that is too long. */
export const checkCell = (value: Cell | null): Result<void, TextTooLong> =>
  typeof value === 'string' && value.length > CELL_LETTERS
    ? err({ kind: 'text-too-long', letters: value.length, limit: CELL_LETTERS })
    : ok(undefined)

const choicePattern = /^[a-z][a-z0-9-]{0,39}$/

// A column's value as its kind says; `undefined` where it is empty, or of another kind.
export const textOf = (cell: Cell | undefined): string | undefined =>
  typeof cell === 'string' ? cell : undefined
export const numberOf = (cell: Cell | undefined): number | undefined =>
  typeof cell === 'number' ? cell : undefined
export const moneyOf = (cell: Cell | undefined): Money | undefined => (isMoney(cell) ? cell : undefined)
export const dateOf = (cell: Cell | undefined): IsoDate | undefined => (isIsoDate(cell) ? cell : undefined)
export const linkOf = (cell: Cell | undefined): string | undefined => (isLink(cell) ? cell.to : undefined)
/** A choice is a permanent word of the declaration; one of a later version is no choice of ours. */
export const choiceOf = <Word extends string>(
  cell: Cell | undefined,
  words: readonly Word[],
): Word | undefined =>
  typeof cell === 'string' && choicePattern.test(cell) ? words.find((word) => word === cell) : undefined
