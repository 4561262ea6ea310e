import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import { putNoteBack, takeNotesAway } from '../../workshop/content/note-changes.ts'
import type { Note } from '../../workshop/content/notes.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { useNoteWork } from '../note-work.tsx'

/** Takes a private note away: it never was anywhere else, so undo stands beside the words and in no journal. */
export function useTakePrivateAway(): (id: NoteId) => void {
  const { drafts } = useWorkshop()
  const { tell } = useAnnouncements()
  const { t } = useTranslator()
  return (id) => {
    takeNotesAway(drafts, [id])
    tell({
      text: t('notes.taken', { n: 1 }),
      action: { label: t('common.undo'), onChoose: () => void putNoteBack(drafts, id) },
    })
  }
}

/** What can be done with a note that only I see. */
export function usePrivateMenu({ id }: Pick<Note, 'id'>): readonly MenuItem[] {
  const work = useNoteWork()
  const takeAway = useTakePrivateAway()
  const { t } = useTranslator()
  return [
    { label: t('common.edit'), icon: 'pencil', onChoose: () => work.edit(id) },
    { label: t('common.takeAway'), icon: 'trash', isDanger: true, onChoose: () => takeAway(id) },
  ]
}
