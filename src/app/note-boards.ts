import { phrases } from '../boards/foundations/phrases.ts'
import { pestel } from '../boards/pestel/board.ts'
import { swot } from '../boards/swot/board.ts'
import type { NoteBoard } from '../kinds/declaration.ts'
import type { Now } from '../workshop/stage/now.ts'
import { templates } from './templates.ts'

/** The boards on which people write notes: all that a phone's first screen knows of boards. */
export const noteBoards: readonly NoteBoard[] = [pestel, swot, phrases, ...templates]

/** The board on which an activity has people write; without one, the first. */
export const noteBoardOf = (now: Pick<Now, 'board'> | undefined): NoteBoard =>
  noteBoards.find(({ name }) => name === now?.board) ?? pestel

/** Where one begins who was sent nowhere. */
export const FIRST_BOARD = pestel.name
