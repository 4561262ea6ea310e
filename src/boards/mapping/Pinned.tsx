import { Link } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useNotes } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { EvidenceLine } from '../../kinds/EvidenceLine.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import { boardOfZone } from '../../workshop/ids.ts'
import styles from './Mapping.module.css'

/** What was carried on from here, each with the way to its note. */
export function Pinned() {
  const { id } = useWorkshop()
  const evidence = useBoardValue('evidence')
  const { t } = useTranslator()
  const notes = useNotes().filter((note) => evidence.has(note.id))
  if (notes.length === 0) return null
  return (
    <section className={styles.question} aria-label={t('mapping.carried')}>
      <h3>{t('mapping.carried')}</h3>
      <ul className={styles.quotes}>
        {notes.map((note) => (
          <li key={note.id}>
            <Link href={`/w/${id}/${boardOfZone(note.place[0])}?item=${note.id}`} className="voice">
              <ZoneTag zone={note.place[0]} /> {note.text}
            </Link>
            <EvidenceLine note={note.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}
