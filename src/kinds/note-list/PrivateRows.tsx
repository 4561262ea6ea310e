import { usePrivateNotes } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { noteText, putNoteBack, takeNotesAway, type Note } from '../../workshop/content/notes.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import { SharedText } from '../SharedText.tsx'
import { useNoteWork } from '../note-work.tsx'
import { ZoneTag } from '../zones.tsx'
import styles from './MyNotes.module.css'
import { shorten } from './shorten.ts'

/** What I wrote in private and nobody else sees yet, newest first; of one zone, or all of it. */
export function PrivateRows({ zone }: { zone?: ZoneId }) {
  const drafts = usePrivateNotes()
  return drafts
    .toReversed()
    .map((note) =>
      zone === undefined || note.place[0] === zone ? <PrivateRow key={note.id} note={note} /> : null,
    )
}

/** Its words may be changed, and it may be taken away, until it is shown. */
function PrivateRow({ note: { id, text, born } }: { note: Note }) {
  const { drafts } = useWorkshop()
  const work = useNoteWork()
  const { tell } = useAnnouncements()
  const { t } = useTranslator()
  const takeAway = () => {
    takeNotesAway(drafts, [id])
    tell({
      text: t('notes.taken', { n: 1 }),
      action: { label: t('common.undo'), onChoose: () => void putNoteBack(drafts, id) },
    })
  }
  return (
    <li className={styles.row} data-private>
      <span className={styles.sign}>
        <Icon name="eye-closed" />
      </span>
      <div className={styles.words}>
        {work.editing === id ? (
          <SharedText
            name={noteText(id)}
            home={drafts}
            label={t('notes.editing')}
            look="note"
            endsOnEnter
            takesFocus
            onDone={() => work.edit(null)}
          />
        ) : (
          <p className={styles.text}>{text}</p>
        )}
        <p className={styles.state}>
          <ZoneTag zone={born} /> {t('notes.private')}
        </p>
      </div>
      {work.mayWrite && (
        <Menu
          label={t('notes.menu', { text: shorten(text) })}
          items={[
            { label: t('common.edit'), icon: 'pencil', onChoose: () => work.edit(id) },
            { label: t('common.takeAway'), icon: 'trash', isDanger: true, onChoose: takeAway },
          ]}
        />
      )}
    </li>
  )
}
