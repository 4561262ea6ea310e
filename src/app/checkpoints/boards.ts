import type { Board } from '../../kinds/declaration.ts'
import { parkingLot } from '../../kinds/parking-lot.ts'
import type { RestorableBoard } from '../../workshop/restore.ts'
import { boards } from '../boards.ts'

/** Every board that a checkpoint holds, the parking lot among them. */
export const keptBoards: readonly Board[] = [...boards, parkingLot]

/** What of a checkpoint a board shows: its zones, or its fields with the lists beside them. */
export const restorable = (board: Board): RestorableBoard =>
  board.kind === 'notes'
    ? { zones: board.zones.map(({ id }) => id), fields: [], lists: [] }
    : { zones: [], fields: board.fields.map(({ field }) => field), lists: ['principles', 'pillars'] }
