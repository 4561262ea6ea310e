import { useMayWrite, useMayWriteIn } from '../../hooks/may-write.tsx'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useNameOf } from '../../hooks/names.ts'
import { useNotes, usePrivateNotes } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Note } from '../../workshop/content/notes.ts'
import { linkedTo } from '../../workshop/content/links.ts'
import type { Zone } from '../declaration.ts'
import { Composer } from '../note-list/Composer.tsx'
import styles from './Phrases.module.css'

/** What the group said for this field; each can be put into the text, which then remembers that it came from there. */
export function Phrases({
  zone,
  onUse,
  onClose,
}: {
  readonly zone: Zone
  readonly onUse: (note: Note) => void
  readonly onClose: () => void
}) {
  const notes = useNotes().filter(({ place }) => place[0] === zone.id)
  const drafts = usePrivateNotes().filter(({ place }) => place[0] === zone.id)
  const links = useBoardValue('links')
  const nameOf = useNameOf()
  const mayWrite = useMayWrite()
  const mayWriteIn = useMayWriteIn()
  const { role } = useWorkshop()
  const { t } = useTranslator()
  const isUsed = (note: Note) => linkedTo(links, 'from', note.id).length > 0
  const title = t('foundations.phrases', { field: t(zone.title) })
  return (
    <section className={styles.phrases} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <Button kind="bare" size="small" icon="close" onClick={onClose}>
          {t('common.close')}
        </Button>
      </header>
      {notes.length + drafts.length === 0 && <p className={styles.none}>{t('foundations.phrases.none')}</p>}
      <ul>
        {drafts.map((note) => (
          <li key={note.id} className={styles.phrase} data-private>
            <p className="voice">{note.text}</p>
            <p className={styles.about}>
              <Icon name="eye-closed" small /> {t('notes.private')}
            </p>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note.id} className={styles.phrase}>
            <p className="voice">{note.text}</p>
            <p className={styles.about}>
              <span>{nameOf(note.by)}</span>
              {isUsed(note) ? (
                <span className={styles.used}>
                  <Icon name="check" small /> {t('foundations.phrases.used')}
                </span>
              ) : (
                mayWrite && (
                  <Button size="small" onClick={() => onUse(note)}>
                    {t('foundations.phrases.use')}
                  </Button>
                )
              )}
            </p>
          </li>
        ))}
      </ul>
      {role !== 'viewer' && <Composer zone={zone} isClosed={!mayWrite || !mayWriteIn(zone.id)} />}
    </section>
  )
}
