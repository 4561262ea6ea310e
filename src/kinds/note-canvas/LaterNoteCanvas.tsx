import { later } from '../later.tsx'
import { NoteList } from '../note-list/NoteList.tsx'

/** The canvas of a board. Until it has come, the list of the same notes is there and works. */
export const LaterNoteCanvas = later(
  () => import('./NoteCanvas.tsx'),
  'NoteCanvas',
  ({ board }) => <NoteList board={board} />,
)
