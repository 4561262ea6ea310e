import { Link } from 'wouter'
import { useDraft } from '../../hooks/composer-draft.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { NoteBoard } from '../../kinds/declaration.ts'
import { MyNotes } from '../../kinds/note-list/MyNotes.tsx'
import { NoteWorkProvider } from '../../kinds/note-work.tsx'
import { parkingLot } from '../../kinds/parking-lot.ts'
import { noteBoards } from '../note-boards.ts'
import { GroupNotes } from './GroupNotes.tsx'
import styles from './MinePage.module.css'
import screen from './Now.module.css'

/**
 * What I wrote in this workshop, and where each is; for who reads, what the group wrote.
 * @param writtenOn the board whose composer stands beside
 */
export function MinePage({ writtenOn }: { readonly writtenOn?: string | undefined }) {
  const { role } = useWorkshop()
  if (role === 'viewer') return <GroupNotes />
  return (
    <NoteWorkProvider>
      <div className={screen.scroll}>
        {noteBoards
          .filter(({ name }) => name !== writtenOn)
          .map((board) => (
            <Begun key={board.name} board={board} />
          ))}
        <MyNotes boards={[...noteBoards, parkingLot]} />
      </div>
    </NoteWorkProvider>
  )
}

/** What stands half written in the composer of another board, and the way there. */
function Begun({ board }: { board: NoteBoard }) {
  const { id } = useWorkshop()
  const { text } = useDraft(board.name)
  const { t } = useTranslator()
  if (!text.trim()) return null
  return (
    <p className={styles.begun}>
      <span>
        <b>{t('notes.begun')}</b> · {t(board.title)}
      </span>
      <span className="voice">{text}</span>
      <Link href={`/w/${id}/${board.name}?view=list`}>{t('notes.goOnWriting')}</Link>
    </p>
  )
}
