import type { Content } from '../../workshop/content/content.ts'
import type { ItemPath } from '../../workshop/content/late.ts'
import { readTableOf } from '../../workshop/content/rows.ts'
import type { RowId } from '../../workshop/ids.ts'
import type { Board } from '../../kinds/declaration.ts'
import { swot } from '../../boards/swot/board.ts'
import { boards } from '../boards.ts'

/** Whether a board has this item on it, by what it declares. */
function has(board: Board, content: Content, item: ItemPath): boolean {
  const [noun = '', id = ''] = item.split('/')
  switch (noun) {
    case 'rows':
      return (
        board.kind !== 'notes' &&
        board.tables.some(({ table }) => table === readTableOf(content, id as RowId))
      )
    case 'sheet':
      return board.kind === 'sheet' && board.fields.some(({ field }) => field === id)
    case 'values':
      return board.kind === 'sheet' && board.name === id
    case 'crosses':
      return board.name === swot.name
    case 'pillars':
    case 'principles':
      return board.kind === 'sheet' && board.lists.some(({ list }) => list === noun)
    default:
      return board.kind === 'items' && board.items === noun
  }
}

/** The boards on which an item stands: more than one for a text that two sheets share, none for what belongs to no board. */
export const boardsOfItem = (content: Content, item: ItemPath): readonly string[] =>
  boards.filter((board) => has(board, content, item)).map(({ name }) => name)
