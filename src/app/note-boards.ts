import { phrases } from '../boards/foundations/phrases.ts'
import { pestel } from '../boards/pestel/board.ts'
import { swot } from '../boards/swot/board.ts'
import type { NoteBoard } from '../kinds/declaration.ts'

/** The boards on which people write notes: all that a phone's first screen knows of boards. */
export const noteBoards: readonly NoteBoard[] = [pestel, swot, phrases]

/** Where one begins who was sent nowhere. */
export const FIRST_BOARD = pestel.name
