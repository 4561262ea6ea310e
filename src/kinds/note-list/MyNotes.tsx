import { useMemo } from 'react'
import { useDelivery, useMayEdit, useNote, useNoteIds, usePrivateNotes } from '../../hooks/notes.ts'
import { useLive, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { Note } from '../../workshop/content/notes.ts'
import type { NoteId } from '../../workshop/ids.ts'
import type { NoteBoard } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import { ZoneTag } from '../zones.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { useNoteMenu } from './note-menu.ts'
import { PrivateRows } from './PrivateRows.tsx'
import styles from './MyNotes.module.css'
import { shorten } from './shorten.ts'

const signs: Record<'here' | 'sent' | 'saved', IconName> = { here: 'phone', sent: 'check', saved: 'checks' }

/** What I wrote, newest first, each with where it is: three facts, three signs. Private ones on top. */
export function MyNotes({ boards }: { boards: readonly NoteBoard[] }) {
  const mine = useLive(useWorkshop().mine)
  const { t } = useTranslator()
  // Their time would not do: of notes without a name it tells nothing.
  const order = useMemo(() => new Map([...mine].map((id, at) => [id, at])), [mine])
  const choose = useMemo(
    () => (notes: readonly Note[]) =>
      notes.filter((note) => order.has(note.id)).toSorted((a, b) => order.get(b.id)! - order.get(a.id)!),
    [order],
  )
  const ids = useNoteIds(choose)
  const all = useNoteIds(everything)
  const drafts = usePrivateNotes()
  return (
    <section className={styles.mine} aria-label={t('notes.myNotes')}>
      <header className={styles.head}>
        <h2>
          {t('notes.myNotes')} <span className="figures">· {ids.length + drafts.length}</span>
        </h2>
        <span className="figures">{t('notes.group.count', { n: all.length })}</span>
      </header>
      {ids.length + drafts.length === 0 && <p className={styles.none}>{t('notes.noneMine')}</p>}
      <ul>
        <PrivateRows />
        {ids.map((id) => (
          <MyRow key={id} id={id} boards={boards} />
        ))}
      </ul>
    </section>
  )
}

const everything = (notes: readonly Note[]) => notes

function MyRow({ id, boards }: { id: NoteId; boards: readonly NoteBoard[] }) {
  const note = useNote(id)
  if (!note) return null
  const board = boards.find(({ zones }) => zones.some((zone) => zone.id === note.place[0])) ?? boards[0]!
  return <KnownRow note={note} board={board} />
}

function KnownRow({ note, board }: { note: Note; board: NoteBoard }) {
  const state = useDelivery(note.id)
  const work = useNoteWork()
  const menu = useNoteMenu(note, board, useMayEdit(note))
  const { t } = useTranslator()
  return (
    <li className={styles.row} data-state={state} data-note={note.id}>
      <span className={styles.sign}>
        <Icon name={signs[state]} />
      </span>
      <div className={styles.words}>
        {work.editing === note.id ? <NoteEditor id={note.id} /> : <p className={styles.text}>{note.text}</p>}
        <p className={styles.state}>
          <ZoneTag zone={note.born} /> <span data-delivery={state}>{t(`notes.${state}`)}</span>
        </p>
      </div>
      {menu.length > 0 && <Menu label={t('notes.menu', { text: shorten(note.text) })} items={menu} />}
    </li>
  )
}
