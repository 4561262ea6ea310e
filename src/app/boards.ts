import { foundations } from '../boards/foundations/board.ts'
import { pestel } from '../boards/pestel/board.ts'
import { swot } from '../boards/swot/board.ts'
import type { MessageId } from '../i18n/message-ids.ts'
import type { Board, NoteBoard } from '../kinds/declaration.ts'

/** Every board of the workshop, in the method's order. A new one is a line here and a folder in boards/. */
export const boards: readonly Board[] = [pestel, swot, foundations]
export const noteBoards = boards.filter((board): board is NoteBoard => board.kind === 'notes')

/** The tabs of a workshop: its boards, and the plan that is compiled from them. */
export const tabs: readonly { readonly name: string; readonly title: MessageId }[] = [
  ...boards.map(({ name, title }) => ({ name, title })),
  { name: 'plan', title: 'stage.tab.plan' },
]
