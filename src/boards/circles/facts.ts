// What the rows of the circles say, as the method reads them. Pure.
import { linkOf } from '../../workshop/content/cells.ts'
import type { Link } from '../../workshop/content/links.ts'
import type { Member } from '../../workshop/content/register.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { placeCircles, type Circle, type CirclePlace } from '../../method/circles.ts'
import { isFilled } from '../../kinds/table/plan-table.ts'
import { circles } from './board.ts'

export interface CircleFacts extends CirclePlace {
  readonly row: Row
}

/** The circles that say something, or somebody sits in; each with where it stands and what its links lack. */
export function readCircles({
  rows,
  links,
  members,
}: {
  readonly rows: readonly Row[]
  readonly links: readonly Link[]
  readonly members: readonly Member[]
}): readonly CircleFacts[] {
  // Who was taken out of the register links no circle any more.
  const standing = new Set<string>(members.map(({ id }) => id))
  const seats = links.filter(({ kind, to }) => kind === 'member' && standing.has(to))
  const own = rowsOf(rows, circles.table).filter(
    (row) => isFilled(row) || seats.some(({ from }) => from === row.id),
  )
  const count = (row: Row, role: string) =>
    seats.filter((seat) => seat.from === row.id && seat.role === role).length
  const places = placeCircles(
    own.map((row): Circle => ({
      id: row.id,
      wider: linkOf(row.cells['wider']),
      coordinators: count(row, 'coordinator'),
      delegates: count(row, 'delegate'),
    })),
  )
  return own.map((row) => ({ row, ...places.get(row.id)! }))
}
