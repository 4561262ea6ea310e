import { MyNotes } from '../../kinds/note-list/MyNotes.tsx'
import { NoteWorkProvider } from '../../kinds/note-work.tsx'
import { parkingLot } from '../../kinds/parking-lot.ts'
import { noteBoards } from '../note-boards.ts'
import styles from './Now.module.css'

/** What I wrote in this workshop, and where each is. */
export function MinePage() {
  return (
    <NoteWorkProvider>
      <div className={styles.scroll}>
        <MyNotes boards={[...noteBoards, parkingLot]} />
      </div>
    </NoteWorkProvider>
  )
}
