import { useShownNow } from '../../hooks/shown-now.ts'
import { NoteList } from '../../kinds/note-list/NoteList.tsx'
import { NoteWorkProvider } from '../../kinds/note-work.tsx'
import { noteBoardOf } from '../note-boards.ts'

/** For who reads, in place of notes of one's own: what the group has written on the board of the moment. */
export function GroupNotes() {
  const now = useShownNow()
  return (
    <NoteWorkProvider>
      <NoteList key={now?.zone} board={noteBoardOf(now)} begin={now?.zone} />
    </NoteWorkProvider>
  )
}
