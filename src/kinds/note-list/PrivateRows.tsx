import { usePrivateNotes } from '../../hooks/notes.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { Note } from '../../workshop/content/notes.ts'
import { useNoteWork } from '../note-work.tsx'
import { ZoneTag } from '../zones.tsx'
import styles from './MyNotes.module.css'
import { usePrivateMenu } from './private-menu.ts'
import { PrivateEditor } from './PrivateNote.tsx'
import { shorten } from './shorten.ts'

/** What I wrote in private and nobody else sees yet, newest first. */
export function PrivateRows() {
  return usePrivateNotes()
    .toReversed()
    .map((note) => <PrivateRow key={note.id} note={note} />)
}

/** Its words may be changed, and it may be taken away, until it is shown. */
function PrivateRow({ note }: { note: Note }) {
  const { id, text, born } = note
  const work = useNoteWork()
  const items = usePrivateMenu(note)
  const { t } = useTranslator()
  return (
    <li className={styles.row} data-private>
      <span className={styles.sign}>
        <Icon name="eye-closed" />
      </span>
      <div className={styles.words}>
        {work.editing === id ? <PrivateEditor note={note} /> : <p className={styles.text}>{text}</p>}
        <p className={styles.state}>
          <ZoneTag zone={born} /> {t('notes.private')}
        </p>
      </div>
      {work.mayWrite && <Menu label={t('notes.menu', { text: shorten(text) })} items={items} />}
    </li>
  )
}
