import type { Board } from '../../kinds/declaration.ts'
import { parkingLot } from '../../kinds/parking-lot.ts'
import type { RestorableBoard } from '../../workshop/restore.ts'
import { boards } from '../boards.ts'

/** Every board that a checkpoint holds, the parking lot among them. */
export const keptBoards: readonly Board[] = [...boards, parkingLot]

/** What of a checkpoint a board shows: its zones, its fields with the lists and tables beside them, or its items. */
export function restorable(board: Board): RestorableBoard {
  switch (board.kind) {
    case 'notes':
      return { zones: board.zones.map(({ id }) => id), fields: [], lists: [] }
    case 'items':
      return {
        zones: [],
        fields: [],
        lists: [board.items],
        tables: board.tables.map(({ table }) => table),
      }
    case 'sheet':
      return {
        zones: [],
        fields: board.fields.map(({ field }) => field),
        lists: board.lists.map(({ list }) => list),
        tables: board.tables.map(({ table }) => table),
        sheets: [board.name],
      }
  }
}
